import { FILES } from '#src/lib/collections.ts';
import { PICTURE_FILE } from '#src/lib/picture-kinds.ts';
import type { Content, OtherFile } from '../content.ts';
import type { Rule } from '../rule.ts';

const atTop = { line: 1, column: 1 } as const;

export const siteExists: Rule = {
  id: 'site-exists',
  severity: 'error',
  truth: 'The site says whose it is in site.yaml.',
  *across({ files }) {
    if (!files.some(({ collection }) => collection === 'site'))
      yield {
        ...atTop,
        file: 'content/site.yaml',
        message: 'The file site.yaml is missing.',
        fix: 'Add it: it names the agency, the site, its navigation and its call to action.',
      };
  },
};

export const fileReadable: Rule = {
  id: 'file-readable',
  severity: 'error',
  truth: 'Every file is text in UTF-8, and not larger than 1 MB.',
  *inFile({ file, unreadable }) {
    if (unreadable)
      yield {
        ...atTop,
        file,
        message: unreadable,
        fix: 'Save it as UTF-8 text, or put what it says into several files.',
      };
  },
};

export const fileInside: Rule = {
  id: 'file-inside',
  severity: 'error',
  truth: 'Nothing in content/ is a link to another place of the disk.',
  *across({ symbolicLinks }) {
    for (const file of symbolicLinks)
      yield {
        ...atTop,
        file,
        message: 'This is a symbolic link, which could lead out of content/.',
        fix: 'Replace it with the file itself.',
      };
  },
};

export const idUnique: Rule = {
  id: 'id-unique',
  severity: 'error',
  truth: 'No two files of a collection have one id.',
  *across({ others, entries }) {
    for (const { collection, id, file } of others) {
      const twin = entries.get(collection)?.get(id);
      if (twin && ENTRY_FILE.test(file)) yield { ...atTop, file, ...twins(twin.file, id) };
    }
  },
};

export const nameApart: Rule = {
  id: 'name-apart',
  severity: 'error',
  truth: 'No two names in a folder differ in capital letters only.',
  *across({ files, others }) {
    const spellings = new Map<string, string>();
    const told = new Set<string>();
    for (const { file } of [...files, ...others]) {
      const parts = file.split('/');
      for (const [index] of parts.entries()) {
        const name = parts.slice(0, index + 1).join('/');
        // Two ways to write an accent are one name to such disks, too.
        const key = name.normalize('NFC').toLowerCase();
        const twin = spellings.get(key) ?? name;
        spellings.set(key, twin);
        if (twin === name) continue;
        if (!told.has(name))
          yield {
            ...atTop,
            file,
            message: `"${name}" and "${twin}" differ in capital letters only.`,
            fix: 'Rename one of them: macOS and Windows take both for one file, and one would be lost.',
          };
        told.add(name);
        // What lies in such a folder differs for the same reason.
        break;
      }
    }
  },
};

/** The endings an entry could have; another of the same name is a second entry of one id. */
const ENTRY_FILE = /\.(ya?ml|mdx?)$/;

const isTwin = ({ collection, id, file }: OtherFile, entries: Content['entries']) =>
  ENTRY_FILE.test(file) && entries.get(collection)?.has(id);

const twins = (twin: string, id: string) => ({
  message: `This file and ${twin} both have the id "${id}".`,
  fix: 'Rename one of them, or put what they say into one file.',
});

export const fileExpected: Rule = {
  id: 'file-expected',
  severity: 'error',
  truth: 'Every file in a collection’s folder is read by something.',
  *across({ others, entries }) {
    for (const other of others) {
      if (isTwin(other, entries) || isCompanion(other)) continue;
      yield {
        ...atTop,
        file: other.file,
        message: 'Nothing reads this file.',
        fix: `Entries of ${other.collection} are called ${FILES[other.collection].pattern.replace('*', '<id>')}. Rename the file, or remove it.`,
      };
    }
  },
};

/** Whether a file may stand beside an entry: pictures in an article's folder, the CSV of a dataset. */
const isCompanion = ({ collection, id, file }: OtherFile) =>
  (collection === 'articles' && id.split('/').length === 2 && PICTURE_FILE.test(file)) ||
  (collection === 'salaries' && file.endsWith('.csv'));

export const idValid: Rule = {
  id: 'id-valid',
  severity: 'error',
  truth: 'Ids are lower-case words joined by hyphens.',
  *inFile({ collection, id, file }) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      yield {
        ...atTop,
        file,
        message: `"${id}" cannot be an id, because ids are part of addresses.`,
        fix: `Call the ${collection === 'articles' ? 'folder' : 'file'} with lower-case letters, digits and single hyphens, such as "pay-in-2026".`,
      };
  },
};
