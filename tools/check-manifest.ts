import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'];

const none = v.optional(v.pipe(v.array(v.unknown()), v.maxLength(0, 'must be empty')), []);

/**
 * What the reader was promised of the package: it asks for no site when it is installed, runs nowhere by itself, and no
 * page can load a file of it. The schema is strict where the promise is: a permission that it does not know fails.
 */
const manifestSchema = v.object({
  manifest_version: v.literal(3),
  permissions: v.array(v.picklist(PERMISSIONS)),
  optional_host_permissions: v.tuple([v.literal('http://*/*'), v.literal('https://*/*')]),
  host_permissions: none,
  content_scripts: none,
  web_accessible_resources: none,
  externally_connectable: v.optional(v.undefined()),
  content_security_policy: v.object({
    extension_pages: v.pipe(
      v.string(),
      v.startsWith("script-src 'self'"),
      v.excludes('unsafe', 'must not weaken the policy'),
    ),
  }),
});

/** What is wrong with the manifest of a built extension, one line each. */
export function manifestProblems(folder: string): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { issues } = v.safeParse(manifestSchema, manifest);
  return (issues ?? []).map((issue) => `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`);
}
