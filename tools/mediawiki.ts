import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './browsers/until.ts';

/** Where Debian's package puts the program. */
const PROGRAM = '/usr/share/mediawiki';
const PACKAGES = ['mediawiki', 'php-sqlite3', 'php-cli', 'php-intl', 'php-mbstring', 'php-xml'];

/** Why no MediaWiki can run here; undefined when one can. */
export function mediaWikiProblem(): string | undefined {
  if (!existsSync(`${PROGRAM}/maintenance/install.php`)) return `no MediaWiki in ${PROGRAM}`;
  if (spawnSync('php', ['-r', 'exit(extension_loaded("pdo_sqlite") ? 0 : 1);']).status !== 0)
    return 'no PHP with SQLite';
  return undefined;
}

/** Installs MediaWiki where that takes no questions (apt, as root). Returns why there is none. */
export function ensureMediaWiki(): string | undefined {
  const problem = mediaWikiProblem();
  if (!problem || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return problem;
  }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 5 * 60_000,
    });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...PACKAGES);
  return mediaWikiProblem();
}

export interface MediaWiki {
  /** Without a slash at its end; `api.php` lies under it. */
  readonly address: string;
  /** Writes an article in wikitext. */
  write(title: string, text: string): void;
  close(): Promise<void>;
}

/** A MediaWiki of its own on this machine: a SQLite database in a new folder, with the extensions that Wikipedia's API has. */
export async function startMediaWiki(): Promise<MediaWiki> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-mediawiki-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  for (const name of ['data', 'cache', 'images']) mkdirSync(join(folder, name));
  const settings = join(folder, 'LocalSettings.php');
  const environment = { ...process.env, MW_CONFIG_FILE: settings };
  const maintain = (script: string, args: readonly string[], input?: string, env: NodeJS.ProcessEnv = environment) => {
    const { status, stderr, stdout } = spawnSync('php', [`${PROGRAM}/maintenance/${script}`, ...args], { input, env });
    if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
  };
  maintain(
    'install.php',
    [
      ...['--dbtype', 'sqlite', '--dbname', 'wiki', '--dbpath', join(folder, 'data'), '--confpath', folder],
      ...['--server', address, '--scriptpath', '', '--lang', 'en', '--pass', 'only-on-this-machine'],
      ...['--extensions', 'TextExtracts,PageImages', '--skins', 'Vector', 'Test Wiki', 'Admin'],
    ],
    undefined,
    process.env,
  );
  appendFileSync(
    settings,
    [
      '',
      `$wgCacheDirectory = '${join(folder, 'cache')}';`,
      `$wgUploadDirectory = '${join(folder, 'images')}';`,
      '$wgJobRunRate = 0;',
      '$wgMainCacheType = CACHE_NONE;',
      '',
    ].join('\n'),
  );
  const server: ChildProcess = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', PROGRAM], {
    env: { ...environment, PHP_CLI_SERVER_WORKERS: '2' },
    stdio: 'ignore',
    detached: true,
  });
  await until('MediaWiki answers', async () => {
    const response = await fetch(`${address}/api.php?action=query&format=json`).catch(() => undefined);
    return response?.ok || undefined;
  });
  return {
    address,
    write: (title, text) => maintain('edit.php', ['-u', 'Admin', title], text),
    async close() {
      // Its workers are processes of the same group.
      if (server.pid) process.kill(-server.pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => (bound && typeof bound === 'object' ? resolve(bound.port) : reject(new Error('No port'))));
    });
  });
}
