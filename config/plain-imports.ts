import type { Plugin } from 'vite';

/**
 * Lets `import()` in a script of a page be what it says. Vite wraps it in code that also loads the styles of the
 * script, half as heavy as all other scripts of a page together; here a script that comes late links its own styles.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
