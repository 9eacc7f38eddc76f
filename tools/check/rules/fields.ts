import { problemsIn } from '#src/schemas/problems.ts';
import type { Rule } from '../rule.ts';

export const fieldsReadable: Rule = {
  id: 'fields-readable',
  severity: 'error',
  truth: 'The fields of every file are valid YAML.',
  *inFile({ file, fields, unreadable }) {
    if (!unreadable) for (const finding of fields.findings) yield { ...finding, file };
  },
};

export const fieldsValid: Rule = {
  id: 'fields-valid',
  severity: 'error',
  truth: 'Every file has the fields its collection asks for, and no others.',
  *inFile({ file, fields, schema, unreadable }) {
    if (unreadable || fields.findings.length > 0) return;
    for (const { path, at, message, fix } of problemsIn(schema, fields.data))
      yield { file, ...(at === 'key' ? fields.keyAt(path) : fields.valueAt(path)), message, fix };
  },
};

/** A locator that leads nowhere. */
const VAGUE = /^(n\/?a|none|unknown|todo|tbd|\?+|-+|page|website|source|see (the )?(source|page|website|link))\.?$/i;

export const factLocator: Rule = {
  id: 'fact-locator',
  severity: 'error',
  truth: 'Every fact says where in its source it stands.',
  *inFile({ collection, file, fields }) {
    const { locator } = (fields.data ?? {}) as { locator?: unknown };
    if (collection === 'facts' && typeof locator === 'string' && VAGUE.test(locator.trim()))
      yield {
        file,
        ...fields.valueAt(['locator']),
        message: `"${locator}" does not say where in the source the fact stands.`,
        fix: 'Name the heading, table, row or page, so that somebody else finds it.',
      };
  },
};
