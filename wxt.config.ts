import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { packageLicences } from './tools/package/notices.ts';
import { writeOnlyCatalogue } from './tools/words/one-language.ts';

/** The end-to-end build differs from the shipped one in this switch alone (a test compares both outputs). */
const shadowMode = process.env.NEWSGLOSS_SHADOW === 'open' ? 'open' : 'closed';

/** Speaks this language whatever the browser's own is: for tests, and to look at. */
const language = process.env.NEWSGLOSS_LANGUAGE;

const outDir = language ? `.output/languages/${language}` : shadowMode === 'open' ? '.output/e2e' : '.output';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  ...(language && { i18n: { localesDir: writeOnlyCatalogue(import.meta.dirname, language) } }),
  outDir,
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const name of ['LICENSE', 'NOTICE'])
        files.push({ absoluteSrc: resolve(import.meta.dirname, name), relativeDest: name });
      files.push({ contents: packageLicences(import.meta.dirname), relativeDest: 'LICENSES.txt' });
    },
  },
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false, reactAliasesEnabled: false })],
    define: { __SHADOW_MODE__: JSON.stringify(shadowMode) },
    build: { target: 'es2022' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    web_accessible_resources: [],
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    action: { default_title: '__MSG_manifest_action__' },
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_manifest_nextName__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_manifest_previousName__' },
      'clip-selection': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_manifest_clipSelection__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_manifest_openPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'newsgloss@newsgloss.org',
              strict_min_version: '142.0',
              // Asked for when the reader switches look-ups on.
              data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
