import { type FactPart, factText } from '#src/document/fact-text.ts';
import type { Fact } from '#src/schemas/fact.ts';
import type { Rule } from '../rule.ts';
import { dataOf } from './references.ts';

export const factPartExists: Rule = {
  id: 'fact-part-exists',
  truth: 'Every fact has the part of it that a text prints.',
  *check(content) {
    for (const { file, document } of content.files)
      for (const { component, props, line, column } of document?.uses ?? []) {
        if (component !== 'Fact') continue;
        const fact = dataOf(content, 'facts', String(props['id'])) as Fact | undefined;
        if (!fact || factText(fact, props['show'] as FactPart) !== undefined) continue;
        yield {
          rule: 'fact-part-exists',
          severity: 'error',
          file,
          line,
          column,
          message: `The fact "${props['id']}" has no ${props['show'] === 'value' ? 'display' : props['show']} to print.`,
          fix: `Add the field "${props['show'] === 'value' ? 'display' : props['show']}" to content/facts/${props['id']}.yaml, or print another part of the fact with show="statement".`,
        };
      }
  },
};
