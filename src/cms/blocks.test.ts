import { describe, expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { describeComponents } from '#src/document/describe-components.ts';
import { editorComponent } from './blocks.ts';

describe.each(
  describeComponents(articleComponents).map((one) => [one.name, one] as const),
)('the block %s', (_, one) => {
  const block = editorComponent({ ...one, fields: [] });

  test.each(one.examples.map(({ mdx }) => mdx))('writes what it has read from %s', (mdx) => {
    const match = block.pattern.exec(mdx) as RegExpExecArray;
    expect(match).not.toBeNull();
    const { mdx_as_read: asRead, ...form } = block.fromBlock(match);
    expect(asRead).toBe(match[0]);
    expect(block.toBlock({ ...form, mdx_as_read: asRead })).toBe(match[0]);
    expect(block.toBlock(form)).toBe(match[0]);
  });
});
