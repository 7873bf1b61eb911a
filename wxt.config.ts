import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The end-to-end build differs from the shipped one in this switch alone (a test compares both outputs). */
const shadowMode = process.env.NEWSGLOSS_SHADOW === 'open' ? 'open' : 'closed';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: [],
  outDir: shadowMode === 'open' ? '.output/e2e' : '.output',
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false, reactAliasesEnabled: false })],
    define: { __SHADOW_MODE__: JSON.stringify(shadowMode) },
    build: { target: 'es2022' },
  }),
  manifest: ({ browser }) => ({
    name: 'Newsgloss',
    description:
      'Names, places and quotes on the news pages you read: who is this, where is that, what does this article say.',
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
    action: { default_title: 'Newsgloss: read this page' },
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Open the card of the next name' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Open the card of the previous name' },
      'clip-selection': { suggested_key: { default: 'Alt+Shift+C' }, description: 'Clip the selected text' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: 'Open the Newsgloss panel' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'newsgloss@newsgloss.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
