import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressedEndings } from '../src/deploy/encodings.ts';
import { TYPES } from '../src/deploy/policy.ts';
import { countOf, formatCount } from '../src/lib/numbers.ts';
import { precompress } from '../tools/deploy/precompress.ts';

/** Keeps the text files of the built site compressed beside them, for servers that send such variants. It comes last. */
export const precompressed = (): AstroIntegration => {
  let cache = '';
  return {
    name: 'precompressed',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = path.join(fileURLToPath(config.cacheDir), 'compressed');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const endings = compressedEndings(TYPES);
        const { files, made, bytes } = await precompress(fileURLToPath(dir), { endings, cache });
        logger.info(
          `${countOf(files, 'file')} compressed, ${countOf(made, 'new variant')}, ${formatCount(bytes)} bytes in all.`,
        );
      },
    },
  };
};
