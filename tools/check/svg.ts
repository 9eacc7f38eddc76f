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
  parser.on('opentag', ({ name, attributes }) => {
    root ??= name;
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
