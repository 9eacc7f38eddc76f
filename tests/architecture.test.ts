import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** Which folders a file may import from, besides its own. The first entry that matches a file's path counts. */
const MAY_IMPORT: readonly [folder: string, from: readonly string[]][] = [
  ['src/lib/', []],
  ['src/schemas/', ['src/lib/']],
  ['src/document/', ['src/schemas/', 'src/lib/']],
  ['src/charts/', ['src/lib/']],
  ['src/deploy/', ['src/schemas/', 'src/lib/']],
  ['src/cms/', ['src/data/', 'src/document/', 'src/schemas/', 'src/lib/']],
  ['src/data/', ['src/document/', 'src/schemas/', 'src/lib/']],
  ['src/seo/', ['src/data/', 'src/document/', 'src/schemas/', 'src/lib/', 'src/components/article/registry.ts']],
  ['src/components/charts/', ['src/charts/', 'src/lib/', 'src/styles/']],
  ['src/components/', ['src/seo/', 'src/document/', 'src/schemas/', 'src/lib/', 'src/charts/', 'src/styles/']],
  [
    'src/templates/',
    ['src/components/', 'src/styles/', 'src/seo/', 'src/data/', 'src/document/', 'src/schemas/', 'src/lib/'],
  ],
  ['src/desk/', ['src/components/', 'src/styles/', 'src/data/', 'src/document/', 'src/schemas/', 'src/lib/']],
  ['src/pages/', ['src/templates/', 'src/data/', 'src/seo/', 'src/lib/', 'src/components/article/registry.ts']],
  ['src/middleware.ts', ['src/lib/']],
  ['src/content.config.ts', ['src/data/loader.ts', 'src/schemas/', 'src/lib/']],
  [
    'tools/',
    [
      'src/cms/',
      'src/lib/',
      'src/schemas/',
      'src/document/',
      'src/deploy/',
      'src/seo/',
      'src/components/article/registry.ts',
    ],
  ],
  ['config/', ['src/lib/', 'src/document/', 'src/deploy/', 'tools/']],
];

/** Folders whose code also runs without Astro and Vite. */
const WITHOUT_ASTRO = ['src/lib/', 'src/schemas/', 'src/document/', 'src/charts/', 'src/deploy/', 'tools/'];
const NEEDS_ASTRO = /^astro:|^astro\/loaders$|^astro$/;

interface Import {
  file: string;
  specifier: string;
  /** Path from the project root, for imports of the project's own files. */
  target?: string;
  isType: boolean;
}

const files = ['src', 'tools', 'config'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(ts|mjs|astro)$/.test(item.name) && !/\.test\.ts$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => !file.startsWith('tools/bench/sites/')),
);

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const statements = source.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;'"]*?(?:from\s+)?['"]([^'"]+)['"]/gm);
  return [...statements].map(([, type, specifier = '']) => {
    const target = targetOf(file, specifier);
    return { file, specifier, isType: type !== undefined, ...(target && { target }) };
  });
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#src/')) return specifier.slice(1);
  return specifier.startsWith('.') ? path.normalize(path.join(path.dirname(file), specifier)) : undefined;
}

const imports = files.flatMap(importsOf);

test('code imports only from the layers below it', () => {
  const broken = imports.flatMap(({ file, target }) => {
    const rule = MAY_IMPORT.find(([folder]) => file.startsWith(folder));
    if (!rule || !target) return [];
    const [own, allowed] = rule;
    return [own, ...allowed].some((folder) => target.startsWith(folder)) ? [] : [`${file} imports ${target}`];
  });
  expect(broken).toEqual([]);
});

test('every folder of code has import rules', () => {
  expect(files.filter((file) => !MAY_IMPORT.some(([folder]) => file.startsWith(folder)))).toEqual([]);
});

test('lib, schemas, document, charts, deploy and tools run without Astro', () => {
  const broken = imports.filter(
    ({ file, specifier, isType }) =>
      !isType &&
      !file.endsWith('.astro') &&
      NEEDS_ASTRO.test(specifier) &&
      WITHOUT_ASTRO.some((folder) => file.startsWith(folder)),
  );
  expect(broken).toEqual([]);
});

test('collections are read in one module', () => {
  const readers = files.filter((file) => /\bget(Collection|Entry|Entries)\b\(/.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual(['src/data/library.ts']);
});

test('one function knows the base that the site is built for', () => {
  const knowing = files.filter((file) => /\bBASE_URL\b|\bAstro\.site\b/.test(readFileSync(file, 'utf8')));
  expect(knowing).toEqual(['src/lib/href.ts']);
});

test('what the publication is about is said in its content: pages and cards take the word from there', () => {
  const { subject } = parse(readFileSync('content/site.yaml', 'utf8')) as { subject: string };
  const [name = ''] = subject.split(' ');
  const pages = files.filter((file) => /^src\/(?:templates|pages|seo|components\/site)\//.test(file));
  expect(pages.filter((file) => readFileSync(file, 'utf8').includes(name))).toEqual([]);
});

test('the clock is read in one module, and nothing is random', () => {
  const clocks = files.filter((file) => /new Date\(\)|Date\.now\(|Math\.random\(/.test(readFileSync(file, 'utf8')));
  expect(clocks).toEqual(['src/lib/dates.ts']);
});

test('only pages decide addresses, in at most 20 lines', () => {
  const long = files.filter(
    (file) => file.startsWith('src/pages/') && readFileSync(file, 'utf8').split('\n').length > 20,
  );
  expect(long).toEqual([]);
});
