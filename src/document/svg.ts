import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SaxesParser } from 'saxes';
import type { Place } from '#src/lib/finding.ts';

/** Something an SVG may not hold, and where. */
export interface SvgFault extends Place {
  what: string;
}

/** Elements a drawing is made of. Everything else could run, load or hide something. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol marker pattern mask clipPath linearGradient radialGradient stop'.split(
    ' ',
  ),
);

/** Attributes that could name something outside the drawing, or hold code. */
const REFERENCE = /(^|:)(href|src|base)$/i;
const UNSAFE_VALUE = /url\((?!["']?#)|image-set|javascript:|expression\(|@import|\\/i;

/** After so many faults nobody reads on. */
const MOST = 20;

/**
 * Everything in an SVG that could run code, load something or leave the file; nothing for a plain drawing.
 * It is read as browsers read an SVG file: as XML. What is not well-formed is a fault, too.
 */
export function svgFaults(source: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const parser = new SaxesParser({ position: true });
  let tag = 0;
  const report = (what: string) => {
    if (faults.length < MOST) faults.push({ what, ...placeAt(source, tag) });
  };
  const startTag = () => {
    tag = Math.max(0, source.lastIndexOf('<', parser.position - 1));
  };
  parser.on('opentagstart', startTag);
  let root: string | undefined;
  let isDrawing = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (root === undefined) isDrawing = hasDrawingClass(attributes);
    root ??= name;
    if (isDrawing && 'style' in attributes)
      report('the attribute style in a drawing, which takes its style from the page');
    if (!ELEMENTS.has(name)) report(`the element <${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      const fault = attributeFault(attribute, value);
      if (fault) report(fault);
    }
  });
  parser.on('doctype', () => {
    startTag();
    report('a document type, which could define entities');
  });
  parser.on('processinginstruction', ({ target }) => {
    startTag();
    report(`the processing instruction <?${target}?>`);
  });
  parser.on('error', (error) =>
    report(`something that is not well-formed (${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`),
  );
  parser.write(source).close();
  if (root !== undefined && root !== 'svg') report(`the root <${root}> instead of <svg>`);
  return faults;
}

/** The class of a root that says: drawn in the style of the site, with its fonts and colours. */
const DRAWING = 'drawing';

const hasDrawingClass = (attributes: Record<string, unknown>) =>
  String(attributes['class']).split(/\s+/).includes(DRAWING);

/**
 * A drawing in the style of the site (`<svg class="drawing">`) as HTML to stand in a page; nothing for any other
 * SVG, which is shown as an image. It is printed anew from what an XML parser reads, so that a browser sees the same
 * elements the checker saw; ids are set apart by `name`. Throws for a drawing with faults.
 */
export function drawingHtml(source: string, { name, text }: { name: string; text: string }): string | undefined {
  const [root] = elementsOf(source);
  if (!root || !hasDrawingClass(root.properties)) return undefined;
  const [fault] = svgFaults(source);
  if (fault) throw new Error(`The drawing "${name}" holds ${fault.what}, on line ${fault.line}.`);
  root.properties = { ...root.properties, role: 'img', ariaLabel: text };
  keepIdsApart(root, name);
  return toHtml(root, { space: 'svg' });
}

/** The elements of an SVG with their texts, without comments and the like. */
function elementsOf(source: string): Element[] {
  const top: Element[] = [];
  const open: Element[] = [];
  const add = (node: ElementContent) => open.at(-1)?.children.push(node);
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { type: 'element', tagName: name, properties: { ...attributes }, children: [] };
    if (open.length === 0) top.push(element);
    else add(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (value: string) => value.trim() && add({ type: 'text', value });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return top;
}

function keepIdsApart({ properties, children }: Element, name: string): void {
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'xmlns') delete properties[key];
    else if (key === 'id') properties[key] = `${name}-${value}`;
    else if (typeof value === 'string')
      properties[key] = value.replace(REFERENCE.test(key) ? /^#/ : /(?<=url\(["']?)#/g, `#${name}-`);
  }
  for (const child of children) if (child.type === 'element') keepIdsApart(child, name);
}

function attributeFault(name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return `the event handler ${name}`;
  if (/^xmlns(:|$)/.test(name)) return undefined;
  if (REFERENCE.test(name) && !/^#[\w-]+$/.test(value)) return `${name} to something outside the drawing`;
  return UNSAFE_VALUE.test(value.replace(/\s/g, '')) ? `code or something outside the drawing in ${name}` : undefined;
}

function placeAt(source: string, index: number): Place {
  const before = source.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
