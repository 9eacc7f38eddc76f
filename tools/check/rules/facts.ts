import { type FactPart, factText } from '#src/document/fact-text.ts';
import { numberClaims } from '#src/document/numbers/claims.ts';
import { PLACEHOLDER } from '#src/document/numbers/tokens.ts';
import type { Fact } from '#src/schemas/fact.ts';
import type { Rule } from '../rule.ts';
import { fieldsOf } from './references.ts';

export const factPartExists: Rule = {
  id: 'fact-part-exists',
  severity: 'error',
  truth: 'Every fact has the part of it that a text prints.',
  *across(content) {
    for (const { file, document } of content.files)
      for (const { component, props, line, column } of document?.uses ?? []) {
        if (component !== 'Fact') continue;
        const { id, show } = props as { id: string; show: FactPart };
        const fact = fieldsOf(content, 'facts', id) as Fact | undefined;
        if (!fact || factText(fact, show) !== undefined) continue;
        const part = show === 'value' ? 'display' : show;
        yield {
          file,
          line,
          column,
          message: `The fact "${id}" has no ${part} to print.`,
          fix: `Add the field "${part}" to content/facts/${id}.yaml, or print the whole sentence with show="statement".`,
        };
      }
  },
};

export const numberOnRecord: Rule = {
  id: 'number-on-record',
  severity: 'error',
  waits: true,
  truth: 'A figure that claims something is a fact on record, or says that it is the author’s own.',
  *inFile({ file, document }) {
    for (const { text, line, column } of numberClaims(document?.children ?? []))
      yield {
        file,
        line,
        column,
        message: `"${text.replaceAll(PLACEHOLDER, '…')}" is a figure without a source.`,
        fix: 'Print it from the record with <Fact id="…" />, or mark it as your own suggestion with <Own>…</Own>.',
      };
  },
};
