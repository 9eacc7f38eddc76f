import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** The same for both sites of the benchmark, so that they differ in their articles' way to HTML alone. */
export default defineConfig({
  cacheDir: './.cache',
  outDir: './dist',
  devToolbar: { enabled: false },
  integrations: [mdx()],
});
