import { RESERVED_FOLDERS } from '#src/deploy/policy.ts';
import type { Place } from '#src/lib/finding.ts';
import { pathOf } from '#src/lib/paths.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Found, Rule } from '../rule.ts';
import { addressesOf } from './links.ts';
import { dataOf } from './references.ts';

/** An old address of an article, and where it is written. */
interface Alias {
  alias: string;
  id: string;
  file: string;
  place: Place;
}

/** Every alias, also of articles that nobody sees yet: what clashes then can be seen now. */
function* aliasesOf(content: Content): Generator<Alias> {
  for (const { file, id, fields } of content.entries.get('articles')?.values() ?? [])
    for (const [index, alias] of listed(fields).entries())
      yield { alias, id, file, place: fields.valueAt(['aliases', index]) };
}

const listed = (fields: ContentFile['fields']): string[] => {
  const { aliases } = dataOf(fields.data);
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
};

export const aliasFree: Rule = {
  id: 'alias-free',
  severity: 'error',
  truth: 'An old address leads to one article, and hides no page.',
  *across(content, { asOf }) {
    const addresses = addressesOf(content, asOf);
    const articles = content.entries.get('articles');
    const taken = new Map<string, string>();
    for (const { alias, id, file, place } of aliasesOf(content)) {
      const fault = (message: string, fix: string): Found => ({ file, ...place, message, fix });
      const other = taken.get(alias);
      const hidden = [...(articles?.values() ?? [])].find((article) => pathOf('articles', article.id) === alias);
      const reserved = RESERVED_FOLDERS.find((folder) => alias.startsWith(folder));
      if (alias === pathOf('articles', id))
        yield fault(`The alias "${alias}" leads to itself.`, 'Remove it: the article lives there already.');
      else if (addresses.has(alias))
        yield fault(`The alias "${alias}" would hide a page of this site.`, 'Remove it, or move that page first.');
      else if (hidden)
        yield fault(
          `The alias "${alias}" would hide ${hidden.file} as soon as that is published.`,
          'Remove it, or rename the folder of that article.',
        );
      else if (reserved)
        yield fault(
          `The alias "${alias}" lies in "${reserved}", which is kept for files that are no articles.`,
          'Remove it: no article had an address there.',
        );
      else if (other)
        yield fault(`The alias "${alias}" leads to ${other}, too.`, 'Keep it in one of the two articles.');
      else taken.set(alias, file);
    }
  },
};

export const aliasDirect: Rule = {
  id: 'alias-direct',
  severity: 'error',
  truth: 'An old address leads to its article in one step.',
  *across(content) {
    const leads = new Map([...aliasesOf(content)].map(({ alias, id }) => [alias, pathOf('articles', id)]));
    for (const { alias, id, file, place } of aliasesOf(content)) {
      const own = pathOf('articles', id);
      const next = leads.get(own);
      if (alias === own || next === undefined || next === own) continue;
      yield next === alias || leads.get(next) === own
        ? {
            file,
            ...place,
            message: `The alias "${alias}" leads into a circle: "${own}" leads to "${next}", and that leads back.`,
            fix: `Decide which of the two articles lives on, and remove the alias from that one.`,
          }
        : {
            file,
            ...place,
            message: `The alias "${alias}" leads to "${own}", which itself is an old address and leads to "${next}".`,
            fix: `Move it to the aliases of the article at "${next}".`,
          };
    }
  },
};
