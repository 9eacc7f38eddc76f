import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#src/lib/finding.ts';
import { checkContent } from '../../tools/check/check.ts';
import { rules } from '../../tools/check/rules.ts';

const FIXTURE = 'tests/fixtures/faults';
const COPIES = path.resolve('.build/tests/faults');
const CIRCUMSTANCES = { asOf: '2026-11-22', isStrict: false };

/** A copy of the faulty site, with what git cannot hold well: links to other places, two names that differ in a capital, and a file of 1.1 MB. */
function copyOfFaults(name: string): string {
  const content = path.join(COPIES, name, 'content');
  rmSync(content, { recursive: true, force: true });
  cpSync(`${FIXTURE}/content`, content, { recursive: true });
  symlinkSync('/etc/hostname', path.join(content, 'articles/first/host.png'));
  symlinkSync('/etc', path.join(content, 'sources/away'));
  cpSync(path.join(content, 'articles/first/cover.png'), path.join(content, 'articles/first/Cover.png'));
  writeFileSync(path.join(content, 'facts/huge.yaml'), `statement: ${'long '.repeat(230_000)}\n`);
  return content;
}

/** Findings by file of the content, each as `line:column rule`. */
function byFile(findings: readonly Finding[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { file, line, column, rule } of findings) {
    const name = file.replace(/^(.*\/)?content\//, '');
    found[name] = [...(found[name] ?? []), `${line}:${column} ${rule}`];
  }
  return found;
}

/** Everything that is wrong in the fixture, file by file, in the order of places. Written by hand: the truth. */
const FAULTS: Record<string, string[]> = {
  'articles/Bad Name/index.mdx': ['1:1 id-valid', '12:13 link-safe'],
  'articles/bare/index.mdx': ['1:1 fields-readable', '1:34 no-code'],
  'articles/behind/index.mdx': ['1:1 revision-locked'],
  'articles/chain-end/index.mdx': ['10:11 alias-free'],
  'articles/chain-start/index.mdx': ['10:11 alias-direct'],
  'articles/charts/index.mdx': [
    '1:1 revision-locked',
    '11:1 chart-drawable',
    '13:1 chart-drawable',
    '15:1 chart-drawable',
    '17:1 chart-drawable',
    '17:1 chart-drawable',
    '19:1 chart-drawable',
    '21:1 chart-drawable',
    '23:1 chart-drawable',
    '25:1 chart-drawable',
    '25:1 chart-drawable',
    '25:1 chart-drawable',
    '25:1 chart-drawable',
    '25:1 chart-drawable',
    '27:1 chart-drawable',
    '29:1 chart-unique',
  ],
  'articles/dates/index.mdx': [
    '7:10 dates-in-order',
    '8:11 dates-in-order',
    '12:11 dates-in-order',
    '18:11 dates-in-order',
    '21:11 dates-in-order',
  ],
  'articles/fields/index.mdx': [
    '2:8 fields-valid',
    '2:8 title-length',
    '3:10 fields-valid',
    '3:10 summary-length',
    '4:9 fields-valid',
    '5:9 fields-valid',
    '6:12 fields-valid',
    '7:10 fields-valid',
    '8:11 fields-valid',
    '10:3 fields-valid',
    '10:8 fields-valid',
    '11:11 fields-valid',
    '12:7 fields-valid',
    '13:10 fields-valid',
    '15:3 fields-valid',
    '15:9 fields-valid',
    '17:5 fields-valid',
    '18:5 fields-valid',
    '20:1 fields-valid',
    '22:5 fields-valid',
    '22:11 fields-valid',
    '23:13 fields-valid',
    '24:5 fields-valid',
  ],
  'articles/first.md': ['1:1 id-unique'],
  'articles/first/Cover.png': ['1:1 picture-used'],
  'articles/first/cover.png': ['1:1 name-apart'],
  'articles/first/host.png': ['1:1 file-inside'],
  'articles/first/index.mdx': ['14:1 revision-logged'],
  'articles/first/notes.txt': ['1:1 file-expected'],
  'articles/open/index.mdx': [
    '1:1 revision-locked',
    '4:10 reference-exists',
    '5:9 reference-exists',
    '7:11 review-due',
    '8:20 reference-exists',
    '9:8 reference-exists',
    '10:11 reference-published',
    '10:17 reference-exists',
    '12:5 alias-free',
    '13:5 alias-free',
    '17:15 reference-exists',
    '17:60 reference-exists',
    '19:4 reference-exists',
    '19:39 fact-part-exists',
    '19:93 fact-part-exists',
    '21:1 reference-exists',
    '23:1 reference-exists',
    '25:1 cell-named',
    '25:1 cell-named',
    '25:1 cell-named',
    '27:1 reference-exists',
    '29:1 cell-named',
    '29:1 cell-named',
    '31:1 reference-exists',
  ],
  'articles/pictures/index.mdx': ['10:8 picture-alt'],
  'articles/pictures/loads.svg': ['2:3 picture-svg-safe', '3:3 picture-svg-safe', '3:3 picture-svg-safe'],
  'articles/pictures/note.png': ['1:1 picture-readable'],
  'articles/pictures/place.jpg': ['1:1 picture-private'],
  'articles/pictures/script.svg': [
    '1:1 picture-svg-safe',
    '3:3 picture-svg-safe',
    '3:3 picture-svg-safe',
    '4:3 picture-svg-safe',
  ],
  'articles/pictures/unused.png': ['1:1 picture-used'],
  'articles/pictures/wide.png': ['1:1 picture-size'],
  'articles/ring-one/index.mdx': ['10:11 alias-direct', '10:11 alias-free'],
  'articles/ring-two/index.mdx': ['10:11 alias-direct', '10:11 alias-free', '10:32 alias-direct', '10:32 alias-free'],
  'articles/second-alias/index.mdx': ['1:1 revision-locked', '7:11 review-due', '9:11 alias-free'],
  'articles/short/index.mdx': ['2:8 title-length', '3:10 summary-length', '9:8 picture-exists', '10:8 picture-alt'],
  'articles/solo.mdx': ['1:1 file-expected'],
  'articles/summed-up/index.mdx': ['2:8 summary-on-record', '3:10 summary-on-record', '14:1 caption-on-record'],
  'articles/text/index.mdx': [
    '12:1 no-code',
    '14:1 no-code',
    '16:15 no-code',
    '18:1 no-code',
    '20:1 heading-order',
    '22:1 heading-order',
    '26:1 heading-unique',
    '28:1 heading-unique',
    '30:1 heading-attributes',
    '32:1 heading-attributes',
    '34:1 component-exists',
    '40:1 component-exists',
    '42:1 component-children',
    '44:13 component-place',
    '46:7 html-tag-allowed',
    '46:45 html-tag-allowed',
    '48:21 props-literal',
    '48:57 props-literal',
    '50:18 props-valid',
    '50:72 props-valid',
    '50:101 props-valid',
    '52:22 link-safe',
    '54:14 link-safe',
    '56:8 link-safe',
    '56:38 link-safe',
    '56:62 link-safe',
    '58:25 link-exists',
    '58:81 link-exists',
    '59:23 link-exists',
    '61:11 link-text',
    '61:41 link-text',
    '61:76 link-text',
    '61:106 link-text',
    '63:8 table-header',
    '67:1 picture-safe',
    '69:1 picture-alt',
    '71:1 picture-alt',
    '71:25 picture-alt',
    '73:1 picture-exists',
    '75:1 code-language-known',
    '79:12 number-on-record',
  ],
  'articles/updated/index.mdx': ['7:10 fields-valid', '8:11 dates-in-order'],
  'authors/robot.yaml': ['2:7 fields-valid', '7:10 fields-valid'],
  'comparisons/cells.yaml': ['5:13 fields-valid', '9:15 fields-valid', '10:22 reference-exists', '11:5 fields-valid'],
  'comparisons/two.yaml': ['8:11 caption-on-record'],
  'comparisons/three.yaml': ['9:7 cell-placed', '11:18 cell-placed'],
  'facts/Share-Two.yaml': ['1:1 fact-used', '1:1 id-valid', '3:9 reference-exists'],
  'facts/huge.yaml': ['1:1 fact-used', '1:1 file-readable'],
  'facts/list.yaml': ['1:1 fact-used', '1:1 fields-valid'],
  'facts/old/share.yaml': ['1:1 file-expected'],
  'facts/share.yml': ['1:1 id-unique'],
  'facts/unused.yaml': ['1:1 fact-used', '4:10 fact-locator', '6:11 review-due'],
  'facts/wrong.yaml': [
    '1:1 fact-used',
    '1:1 fields-valid',
    '1:8 fields-valid',
    '2:7 fields-valid',
    '3:10 fields-valid',
    '4:7 fields-valid',
    '5:9 fields-valid',
    '5:9 reference-exists',
    '7:13 fields-valid',
    '8:11 fields-valid',
    '9:4 fields-valid',
    '11:3 fields-valid',
    '12:3 fields-valid',
    '13:1 fields-valid',
  ],
  'faqs/binary.mdx': ['1:1 file-readable'],
  'faqs/bom.mdx': ['4:11 fields-valid', '7:4 no-code'],
  'faqs/colon.mdx': ['2:11 fields-readable'],
  'faqs/crlf.mdx': ['2:1 fields-valid', '4:1 fields-valid', '9:5 link-safe'],
  'faqs/deep.mdx': ['7:121 mdx-readable'],
  'faqs/emoji.mdx': ['7:23 no-code', '7:41 reference-exists'],
  'faqs/empty.mdx': ['1:1 fields-readable'],
  'faqs/endless.mdx': ['1:1 fields-readable'],
  'faqs/fields.mdx': ['2:1 fields-valid', '2:8 fields-valid', '3:8 fields-valid', '5:8 fields-valid'],
  'faqs/home.mdx': [
    '4:11 review-due',
    '9:1 component-at-home',
    '11:1 component-at-home',
    '13:1 component-at-home',
    '13:1 picture-exists',
    '15:1 component-at-home',
  ],
  'faqs/quote.mdx': ['5:1 fields-readable'],
  'faqs/tabs.mdx': ['5:1 fields-readable'],
  'faqs/tag.mdx': ['2:11 fields-readable'],
  'faqs/twice.mdx': ['5:1 fields-readable'],
  'faqs/unclosed.mdx': ['9:1 mdx-readable'],
  'faqs/with space.mdx': ['1:1 id-valid'],
  'glossary/script.yaml': ['3:6 fields-valid'],
  'salaries/listed.yaml': ['6:9 fields-valid', '9:13 fields-valid', '10:19 reference-exists', '13:7 fields-valid'],
  'salaries/lost.yaml': ['14:7 rows-valid'],
  'salaries/rows.csv': ['3:1 rows-valid', '4:1 rows-valid', '5:1 rows-valid', '6:1 rows-valid', '7:1 rows-valid'],
  'site.yaml': ['1:1 site-exists'],
  'sources/away': ['1:1 file-inside'],
  'sources/latin.yaml': ['1:1 file-readable', '1:1 source-used'],
  'sources/unused.yaml': ['1:1 source-used', '3:6 fields-valid', '4:11 dates-in-order', '6:15 fields-valid'],
  'topics/late.mdx': ['2:8 fields-valid', '4:8 fields-valid', '7:13 link-exists'],
};

/** What is wrong when a faulty site.yaml is laid over it; without one, the only fault is that it is missing. */
const FAULTS_OF_SITE = [
  '4:10 fields-valid',
  '5:11 fields-valid',
  '6:12 reference-exists',
  '7:7 reference-published',
  '10:11 fields-valid',
  '12:5 fields-valid',
  '12:5 fields-valid',
  '17:8 fields-valid',
  '18:8 fields-valid',
  '20:12 fields-valid',
  '21:12 security-current',
  '23:11 fields-valid',
];

/** A full sentence: begins with a capital, a quote or a tag, and ends like a sentence. */
const SENTENCE = /^[A-Z"“`<][\s\S]*[.)"”]$/;
/** What the libraries say among themselves. */
const JARGON = /expected (array|number|string|object)|^Invalid |must match pattern|mdx-jsx|\[object |undefined|\bNaN\b/;

describe('a site with a fault of every kind', () => {
  let findings: Finding[];
  beforeAll(async () => {
    findings = await checkContent(copyOfFaults('all'), CIRCUMSTANCES);
  });

  test('is told every fault at its place, and nothing else', () => {
    expect(byFile(findings)).toEqual(FAULTS);
  });

  test('has at least sixty faults', () => {
    expect(findings.length).toBeGreaterThanOrEqual(60);
  });

  test('is told in full sentences what is wrong and what to do', () => {
    for (const { message, fix } of findings) {
      expect(message).toMatch(SENTENCE);
      expect(fix).toMatch(SENTENCE);
    }
  });

  test('is told in words of its editor, not in those of a library', () => {
    const jargon = findings.flatMap(({ message, fix }) => [message, fix]).filter((text) => JARGON.test(text));
    expect([...new Set(jargon)]).toEqual([]);
  });

  test('is never told that a value should be what it is', () => {
    expect(
      findings.map(({ message }) => message).filter((text) => /should be (.+), but it is \1\.$/.test(text)),
    ).toEqual([]);
  });
});

test('every fault of site.yaml is found', async () => {
  const content = copyOfFaults('site');
  cpSync(`${FIXTURE}/site/site.yaml`, path.join(content, 'site.yaml'));
  const found = byFile(await checkContent(content, CIRCUMSTANCES));
  expect(found['site.yaml']).toEqual(FAULTS_OF_SITE);
});

describe('every rule', () => {
  const all = [...Object.values(FAULTS).flat(), ...FAULTS_OF_SITE];
  const planted = new Set(all.map((fault) => fault.split(' ')[1]));

  test.each(rules.map(({ id }) => id))('%s has a fault planted for it', (id) => {
    expect(planted).toContain(id);
  });

  test('has a page that explains it', () => {
    const missing = rules.map(({ id }) => `docs/rules/${id}.md`).filter((page) => !existsSync(page));
    expect(missing).toEqual([]);
  });
});
