import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { contentFolder } from '../src/lib/collections.ts';
import { asOf } from '../src/lib/dates.ts';
import { countOf } from '../src/lib/numbers.ts';
import { checkContent } from '../tools/check/check.ts';
import { asText } from '../tools/check/reporters.ts';

/**
 * Holds `content/` against the rules before Astro reads a single entry: an error stops the build,
 * whoever starts it. Throws an AstroError that names every fault. In `dev` see `editors-desk.ts`.
 */
export const contentGate = (): AstroIntegration => {
  let isBuild = false;
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build' || command === 'sync';
      },
      'astro:config:done': async ({ logger }) => {
        if (!isBuild) return;
        const findings = await checkContent(contentFolder(process.env), { asOf: asOf(process.env), isStrict: false });
        const errors = findings.filter(({ severity }) => severity === 'error');
        if (errors.length > 0)
          throw refusal(
            `The content has ${countOf(errors.length, 'error')}. The site was not built.\n\n${errors.map(asText).join('\n')}`,
          );
        if (findings.length > 0)
          logger.warn(`${countOf(findings.length, 'warning')} in the content; "npm run check:content" lists them.`);
      },
    },
  };
};

/** An error without a trace: an editor's fault has no place in our code, so the trace would only hide the findings. */
function refusal(message: string): AstroError {
  const error = new AstroError(message);
  error.stack = '';
  return error;
}
