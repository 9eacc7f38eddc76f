import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const TEXT = /\.(?:css|html|js|json|md|txt|xml)$/i;

/**
 * Removes the pictures that no file of the built site names. Astro copies every picture that lies beside an article,
 * also beside a draft.
 */
export const unusedPictures = (): AstroIntegration => {
  let assets = '';
  return {
    name: 'unused-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const waiting = new Set(files.filter((file) => file.startsWith(`${assets}${path.sep}`) && PICTURE.test(file)));
        for (const file of files.filter((name) => TEXT.test(name))) {
          if (waiting.size === 0) return;
          const text = await readFile(path.join(folder, file), 'utf8');
          for (const picture of waiting) if (text.includes(path.basename(picture))) waiting.delete(picture);
        }
        for (const picture of waiting) await rm(path.join(folder, picture));
      },
    },
  };
};
