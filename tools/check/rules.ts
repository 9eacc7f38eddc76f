import type { Rule } from './rule.ts';
import { aliasDirect, aliasFree } from './rules/aliases.ts';
import { captionOnRecord } from './rules/captions.ts';
import { chartDrawable, chartUnique } from './rules/charts.ts';
import { cellNamed, cellPlaced, rowsValid } from './rules/datasets.ts';
import { datesInOrder, reviewDue, securityCurrent } from './rules/dates.ts';
import { documentRules } from './rules/document.ts';
import { factPartExists, numberOnRecord } from './rules/facts.ts';
import { factLocator, fieldsReadable, fieldsValid } from './rules/fields.ts';
import { fileExpected, fileInside, fileReadable, idUnique, idValid, nameApart, siteExists } from './rules/files.ts';
import { summaryLength, titleLength } from './rules/lengths.ts';
import { linkExists } from './rules/links.ts';
import {
  pictureExists,
  picturePrivate,
  pictureReadable,
  pictureSize,
  pictureSvgSafe,
  pictureUsed,
} from './rules/pictures.ts';
import { factUsed, referenceExists, referencePublished, sourceUsed } from './rules/references.ts';
import { revisionLocked, revisionLogged } from './rules/revisions.ts';
import { summaryOnRecord } from './rules/summaries.ts';
import { headingOrder, headingUnique, linkText, pageOnly, pictureAlt, tableHeader } from './rules/text.ts';

/** Everything that must hold in `content/`. */
export const rules: readonly Rule[] = [
  siteExists,
  fileReadable,
  fileInside,
  fileExpected,
  idUnique,
  nameApart,
  idValid,
  fieldsReadable,
  fieldsValid,
  titleLength,
  summaryLength,
  datesInOrder,
  reviewDue,
  securityCurrent,
  referenceExists,
  referencePublished,
  factLocator,
  factPartExists,
  factUsed,
  sourceUsed,
  numberOnRecord,
  summaryOnRecord,
  captionOnRecord,
  rowsValid,
  cellNamed,
  cellPlaced,
  chartDrawable,
  chartUnique,
  ...documentRules,
  pageOnly,
  headingOrder,
  headingUnique,
  linkExists,
  linkText,
  tableHeader,
  aliasFree,
  aliasDirect,
  pictureExists,
  pictureReadable,
  pictureAlt,
  pictureSize,
  picturePrivate,
  pictureSvgSafe,
  pictureUsed,
  revisionLogged,
  revisionLocked,
];
