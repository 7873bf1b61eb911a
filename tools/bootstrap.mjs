/**
 * `npm start` and `npm test` begin here, in plain JavaScript, since a fresh clone has nothing that runs TypeScript: it
 * installs the packages when they are not those of the lock file, then hands over to `tools/<name>.ts`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Newsgloss needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows });
  if (error) console.error(error.message);
  return status ?? 1;
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(`${root}${lockFile}`, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Whether what npm noted of the installed packages is what the lock file asks for; optional ones depend on the machine. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

if (!isInstalled()) {
  console.log('Installing packages…');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) process.exit(1);
}

const [tool, ...args] = process.argv.slice(2);
process.exitCode = run(`${root}node_modules/.bin/tsx`, [`${root}tools/${tool}.ts`, ...args]);
