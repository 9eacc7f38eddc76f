import type { Rule } from './rule.ts';
import { cellNamed, rowsValid } from './rules/datasets.ts';
import { documentRules } from './rules/document.ts';
import { factPartExists } from './rules/facts.ts';
import { fieldsReadable, fieldsValid } from './rules/fields.ts';
import { fileExpected, idUnique, idValid, siteExists } from './rules/files.ts';
import { pictureExists, referenceExists } from './rules/references.ts';

/** Everything that must hold in `content/`. */
export const rules: readonly Rule[] = [
  siteExists,
  fileExpected,
  idUnique,
  idValid,
  fieldsReadable,
  fieldsValid,
  referenceExists,
  pictureExists,
  rowsValid,
  cellNamed,
  factPartExists,
  ...documentRules,
];
