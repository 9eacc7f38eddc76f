import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { readYaml } from '../src/document/front-matter.ts';
import { contentFolder } from '../src/lib/collections.ts';

/** Adds the CMS at `/admin/` where `site.yaml` has a `cms`. Elsewhere nothing of it is built. */
export const cmsPage = (): AstroIntegration => ({
  name: 'cms-page',
  hooks: {
    'astro:config:setup': ({ injectRoute, updateConfig }) => {
      if (!hasCms(contentFolder(process.env))) return;
      injectRoute({ pattern: '/admin', entrypoint: './src/cms/page.astro', prerender: true });
      // In `astro dev`, its files find each other by their own addresses.
      updateConfig({ vite: { optimizeDeps: { exclude: ['@sveltia/cms'] } } });
    },
  },
});

/** Faults in the file are not said here: the checker says them all, with their lines. */
function hasCms(folder: string): boolean {
  const file = `${folder}/site.yaml`;
  const data = existsSync(file) ? readYaml(readFileSync(file, 'utf8')).data : undefined;
  return Boolean((data as { cms?: unknown } | undefined)?.cms);
}
