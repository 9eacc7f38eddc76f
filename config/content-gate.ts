import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { contentFolder } from '../src/lib/collections.ts';
import { countOf } from '../src/lib/numbers.ts';
import { checkContent, findingsAsText } from '../tools/check/check.ts';

/**
 * Holds `content/` against the rules before Astro reads a single entry: an error stops the build,
 * and in `dev` it is printed. Throws an AstroError that names every fault.
 */
export const contentGate = (): AstroIntegration => ({
  name: 'content-gate',
  hooks: {
    'astro:config:done': ({ logger }) => {
      const findings = checkContent(contentFolder(process.env));
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length === 0) return;
      const report = findingsAsText(errors);
      if (process.argv.includes('dev')) logger.error(`\n\n${report}`);
      else throw refusal(`The content has ${countOf(errors.length, 'error')}. The site was not built.\n\n${report}`);
    },
  },
});

/** An error without a trace: an editor's fault has no place in our code, so the trace would only hide the findings. */
function refusal(message: string): AstroError {
  const error = new AstroError(message);
  error.stack = '';
  return error;
}
