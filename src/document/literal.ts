import JSON5 from 'json5';
import type { Literal } from './component.ts';

/**
 * Reads the text between the braces of a prop, such as `["a", "b"]`, as plain data.
 * Returns nothing when it is anything else: a name, a call, a template, a sum.
 */
export function readLiteral(source: string): { value: Literal } | undefined {
  try {
    return { value: JSON5.parse(source) };
  } catch {
    return undefined;
  }
}
