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

const TAG = /<(?<close>\/?)(?<name>[^\s/>]+)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/g;

/** Everything in an SVG that could run code, load something or leave the file; nothing for a plain drawing. */
export function svgFaults(source: string): SvgFault[] {
  const withoutComments = source.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const faults: SvgFault[] = [];
  const report = (index: number, what: string) => faults.push({ what, ...placeAt(source, index) });
  for (const { 0: tag, index, groups } of withoutComments.matchAll(TAG)) {
    const { name = '', attributes = '' } = groups ?? {};
    if (/^\?xml$/i.test(name)) continue;
    if (!ELEMENTS.has(name)) report(index, `the element <${name}>`);
    for (const [, attribute = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
      const fault = attributeFault(attribute, quoted.replace(/^["']|["']$/g, ''));
      if (fault) report(index + tag.indexOf(attribute), fault);
    }
  }
  if (!/<svg[\s>]/.test(withoutComments)) report(0, 'no <svg> element at all');
  return faults;
}

function attributeFault(name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return `the event handler ${name}`;
  if (/^(xlink:)?href$/i.test(name) && !/^#[\w-]+$/.test(value)) return `${name} to something outside the drawing`;
  if (/&/.test(value) && /&#/.test(value)) return `characters written as numbers in ${name}`;
  if (/url\(\s*["']?(?!#)/i.test(value)) return `url() to something outside the drawing in ${name}`;
  if (/javascript:|expression\(|@import/i.test(value)) return `code in ${name}`;
  return undefined;
}

function placeAt(source: string, index: number): Place {
  const before = source.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
