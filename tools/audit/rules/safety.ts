import { blockedCode } from '#src/deploy/csp.ts';
import { THEME_SCRIPT } from '#src/lib/theme.ts';
import { loadedBy, loadedByStyles } from '../loaded.ts';
import { quoted } from '../page.ts';
import type { AuditRule } from '../rule.ts';

export const codeAllowed: AuditRule = {
  id: 'code-allowed',
  severity: 'error',
  truth: 'No page has a style attribute, an event attribute or a script in it but the one for the theme.',
  *onPage({ path, html }) {
    for (const code of blockedCode(html, [THEME_SCRIPT]))
      yield {
        message: `On "${path}" the policy of the site blocks "${code.slice(0, 160)}".`,
        fix: 'Write styles in a stylesheet and scripts in a module.',
        needles: [code],
      };
  },
};

export const ownHost: AuditRule = {
  id: 'own-host',
  severity: 'error',
  truth: 'No page loads anything of another host, or without encryption, but the counter of visits.',
  *onPage({ path, tags }, { addresses, counter }) {
    for (const tag of tags)
      for (const address of loadedBy(tag)) {
        const isForeign = !address.startsWith('data:') && addresses.target(address, path) === 'elsewhere';
        if (address === counter || !isForeign) continue;
        yield {
          message: `The page "${path}" loads "${address}" in ${quoted(tag)}.`,
          fix: 'Serve a copy from this site, or link to it instead.',
          needles: [address],
        };
      }
  },
  *across({ stylesheets, addresses }) {
    for (const { name, text } of stylesheets)
      for (const address of loadedByStyles(text))
        if (addresses.target(address, `/${name}`) === 'elsewhere')
          yield {
            name,
            message: `The stylesheet "${name}" loads "${address}".`,
            fix: 'Serve a copy from this site.',
            needles: [address],
          };
  },
};
