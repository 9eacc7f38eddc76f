import { extname } from 'node:path';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { cmsPage } from './config/cms-page.ts';
import { contentGate } from './config/content-gate.ts';
import { contentSecurityPolicy } from './config/content-security-policy.ts';
import { editorsDesk } from './config/editors-desk.ts';
import { hostFiles } from './config/host-files.ts';
import { laterStyles } from './config/later-styles.ts';
import { precompressed } from './config/precompressed.ts';
import { searchIndex } from './config/search-index.ts';
import { unusedPictures } from './config/unused-pictures.ts';
import { contentFolder } from './src/lib/collections.ts';
import { readSiteAddress } from './tools/build/site.ts';

// Astro would take a variable of the machine with this name for the base.
delete process.env.BASE_URL;

/** The first browsers that know `light-dark()`, which every colour needs. Styles get the prefixes that these still need. */
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5', 'ios17.5'];

/** Hosts tell by its ending what a file is, and some know endings in small letters alone. */
const assetFileNames = ({ names: [name = ''] }) => `_astro/[name].[hash]${extname(name).toLowerCase()}`;

export default defineConfig({
  base: readSiteAddress(contentFolder(process.env)).base,
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'always' },
  image: { layout: 'constrained' },
  devToolbar: { enabled: false },
  // For Astro's extension of VS Code, which reads it to complete and check front matter. No page changes.
  experimental: { contentIntellisense: true },
  integrations: [
    mdx(),
    contentGate(),
    editorsDesk(),
    cmsPage(),
    unusedPictures(),
    searchIndex(),
    laterStyles(),
    contentSecurityPolicy(),
    hostFiles(),
    precompressed(),
  ],
  vite: {
    // Vite minifies and prefixes. If Tailwind did too, every prefixed line would stand twice.
    plugins: [tailwindcss({ optimize: false })],
    resolve: { alias: { '#content': contentFolder(process.env) } },
    build: { assetsInlineLimit: 0, cssTarget: BROWSERS, rolldownOptions: { output: { assetFileNames } } },
    server: { watch: { ignored: ['**/.build/**', '**/dist/**'] } },
  },
});
