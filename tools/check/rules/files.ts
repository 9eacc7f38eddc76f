import { FILES } from '#src/lib/collections.ts';
import type { Finding } from '#src/lib/finding.ts';
import type { Rule } from '../rule.ts';

const atTop = { severity: 'error', line: 1, column: 1 } as const;

export const siteExists: Rule = {
  id: 'site-exists',
  truth: 'The site says whose it is in content/site.yaml.',
  *check({ files }) {
    if (!files.some(({ collection }) => collection === 'site'))
      yield {
        ...atTop,
        rule: 'site-exists',
        file: 'content/site.yaml',
        message: 'The file content/site.yaml is missing.',
        fix: 'Add it: it names the agency, the site, its navigation and its call to action.',
      };
  },
};

export const idUnique: Rule = {
  id: 'id-unique',
  truth: 'No two files of a collection have one id.',
  *check({ others, entries }) {
    for (const { collection, id, file } of others) {
      const twin = entries.get(collection)?.get(id);
      if (twin && /\.(ya?ml|mdx?)$/.test(file))
        yield {
          ...atTop,
          rule: 'id-unique',
          file,
          message: `This file and ${twin.file} both have the id "${id}".`,
          fix: 'Rename one of them, or put what they say into one file.',
        };
    }
  },
};

export const fileExpected: Rule = {
  id: 'file-expected',
  truth: 'Every file in a collection’s folder is read by something.',
  *check({ others, entries }) {
    for (const { collection, id, file } of others) {
      if (entries.get(collection)?.has(id) || isCompanion(collection, file)) continue;
      yield {
        ...atTop,
        rule: 'file-expected',
        file,
        message: 'Nothing reads this file.',
        fix: `Entries of ${collection} are called ${FILES[collection].pattern.replace('*', '<id>')}. Rename the file, or remove it.`,
      } satisfies Finding;
    }
  },
};

const isCompanion = (collection: string, file: string) =>
  (collection === 'articles' && /\/articles\/[^/]+\/[^/]+\.(png|jpe?g|webp|avif)$/i.test(file)) ||
  (collection === 'salaries' && file.endsWith('.csv'));

export const idValid: Rule = {
  id: 'id-valid',
  truth: 'Ids are lower-case words joined by hyphens.',
  *check({ files }) {
    for (const { collection, id, file } of files)
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        yield {
          ...atTop,
          rule: 'id-valid',
          file,
          message: `"${id}" cannot be an id, because ids are part of addresses.`,
          fix: `Call the ${collection === 'articles' ? 'folder' : 'file'} with lower-case letters, digits and single hyphens, such as "pay-in-2026".`,
        };
  },
};
