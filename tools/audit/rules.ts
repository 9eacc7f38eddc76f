import type { AuditRule } from './rule.ts';
import { assetExists, fileAddressResolves, linkResolves } from './rules/addresses.ts';
import { componentDrawn, fileReadable, nothingLeft } from './rules/files.ts';
import { headingStep, htmlValid, imageComplete, landmarkNamed, pageTitled, placeUnique } from './rules/markup.ts';
import { codeAllowed, ownHost } from './rules/safety.ts';
import { canonicalListed, dataKnown, descriptionShown, titleShown } from './rules/search-engines.ts';
import { pageWeight, scriptWeight, styleWeight } from './rules/weight.ts';

/** Everything that must hold in the built site. */
export const auditRules: readonly AuditRule[] = [
  pageTitled,
  headingStep,
  landmarkNamed,
  placeUnique,
  imageComplete,
  linkResolves,
  assetExists,
  fileAddressResolves,
  canonicalListed,
  titleShown,
  descriptionShown,
  dataKnown,
  fileReadable,
  componentDrawn,
  nothingLeft,
  codeAllowed,
  ownHost,
  pageWeight,
  styleWeight,
  scriptWeight,
  // Last, as it waits for the other thread.
  htmlValid,
];
