import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { analyticsOrigin } from '../src/deploy/analytics.ts';
import { blockedCode, carrying, withPolicy } from '../src/deploy/csp.ts';
import { CMS_PAGE, CMS_POLICY } from '../src/deploy/policy.ts';
import { contentFolder } from '../src/lib/collections.ts';
import { countOf } from '../src/lib/numbers.ts';
import { THEME_SCRIPT } from '../src/lib/theme.ts';
import { readSite } from '../tools/build/site.ts';
import { rewritePages } from './built-pages.ts';

const ALLOWED_SCRIPTS = [THEME_SCRIPT];

/**
 * Puts the content security policy into every page when the site was built. It comes last of the integrations: what
 * changes a page's styles after it would be blocked. Throws an AstroError that names what the policy would block.
 */
export const contentSecurityPolicy = (): AstroIntegration => ({
  name: 'content-security-policy',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const site = readSite(contentFolder(process.env));
      const analytics = analyticsOrigin(site);
      const blocked: string[] = [];
      const changed = await rewritePages(dir, (html, page) => {
        blocked.push(...blockedCode(html, ALLOWED_SCRIPTS).map((code) => `${page}\n  ${code.slice(0, 200)}`));
        const isCms = site.cms !== undefined && page === CMS_PAGE;
        return isCms ? carrying(html, CMS_POLICY) : withPolicy(html, ALLOWED_SCRIPTS, analytics);
      });
      if (blocked.length > 0) throw new AstroError(refusal(blocked));
      logger.info(`The policy stands in ${countOf(changed, 'page')}.`);
    },
  },
});

const refusal = (blocked: readonly string[]) =>
  `The content security policy would block ${countOf(blocked.length, 'thing')}. Write styles in a stylesheet and scripts in a module.\n\n${blocked.join('\n')}`;
