import { describe, expect, test } from 'vitest';
import { picture, withoutPictures } from './picture.ts';

const read = (markdown: string) => picture.fromBlock(picture.pattern.exec(markdown) as RegExpMatchArray);

describe('a picture in a text', () => {
  test.each([
    '![Two bars, one longer.](./bars.png)',
    '![Two bars](./bars.png "Pay, in dollars")',
    String.raw`![The list \[1, 2\]](./list.svg "What \"fast\" means")`,
    '![](./bars.png)',
  ])('is written as it was read: %s', (markdown) => {
    expect(picture.toBlock(read(markdown))).toBe(markdown);
  });

  test('must say what it shows', () => {
    const optional = picture.fields.filter((field) => 'required' in field && !field.required);
    expect(optional.map(({ name }) => name)).toEqual(['title']);
  });

  test('that is new is the same picture once it has its address in the file', () => {
    const text = (address: string) => `One.\n\n![Two bars](${address} "Pay") and ![three](./three.png)\n\n[a](./b)`;
    expect(withoutPictures(text('blob:http://localhost/1'))).toBe(withoutPictures(text('./bars.png')));
    expect(withoutPictures(text('./bars.png'))).not.toBe(withoutPictures(text('./bars.png').replace('Two', 'Six')));
  });
});
