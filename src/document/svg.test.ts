import { describe, expect, test } from 'vitest';
import { drawingHtml } from './svg.ts';

const draw = (inner: string, name = 'map') =>
  drawingHtml(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 9 9">${inner}</svg>`,
    {
      name,
      text: 'A map',
    },
  );

describe('a drawing in the style of the site', () => {
  test('stands in the page with its words for people who cannot see it', () => {
    expect(
      draw('<rect class="box" width="4" height="2" rx="1"/><text x="1" text-anchor="middle">Django &amp; you</text>'),
    ).toBe(
      '<svg class="drawing" viewBox="0 0 9 9" role="img" aria-label="A map"><rect class="box" width="4" height="2" rx="1"></rect>' +
        '<text x="1" text-anchor="middle">Django &#x26; you</text></svg>',
    );
  });

  test('keeps its ids apart from those of other drawings on the page', () => {
    const html = draw(
      '<defs><path id="a" d="M0 0"/></defs><use href="#a"/><path marker-end="url(#a)" fill="url(\'#a\')"/>',
    );
    expect(html).toContain('id="map-a"');
    expect(html).toContain('href="#map-a"');
    expect(html).toContain('marker-end="url(#map-a)"');
    expect(html).not.toMatch(/#a/);
  });

  test('cannot smuggle HTML past an XML parser', () => {
    const html = draw(
      '<desc><![CDATA[ > <img src=x onerror=alert(1)> ]]></desc><title>&lt;script&gt;</title><!-- <b> -->',
    );
    expect(html).not.toMatch(/<img|<script|<b>|CDATA|<!--/);
    expect(html).toContain('&#x3C;img src=x onerror=alert(1)>');
  });

  test('with a script or a style of its own is refused', () => {
    expect(() => draw('<script>alert(1)</script>')).toThrow('The drawing "map" holds the element <script>, on line 1.');
    expect(() => draw('<rect style="fill:red"/>')).toThrow('the attribute style in a drawing');
  });
});

test('an SVG that does not call itself a drawing is left to be shown as an image', () => {
  expect(drawingHtml('<svg xmlns="http://www.w3.org/2000/svg"/>', { name: 'x', text: 'y' })).toBeUndefined();
});
