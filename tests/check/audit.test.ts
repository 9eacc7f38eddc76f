import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#src/lib/finding.ts';
import { audit } from '../../tools/audit/rule.ts';
import { auditRules } from '../../tools/audit/rules.ts';
import { rules } from '../../tools/check/rules.ts';

const ROOT = path.resolve('.build/tests/audit');
const ORIGIN = 'https://example.org';

/** Letters that no compression makes shorter than half. */
function noise(length: number): string {
  let text = '';
  while (text.length < length) text += createHash('sha256').update(text).digest('hex');
  return text.slice(0, length);
}

/** A page of an article with one of everything that is looked at, and nothing wrong. */
const goodPage = (id: string, base: string) => {
  const url = `${ORIGIN}${base}articles/${id}/`;
  const description = `What this page about ${id} says, in a sentence that search engines show.`;
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Article', '@id': `${url}#article`, headline: id, url }],
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article about ${id}</title>
<meta name="description" content="${description}"><link rel="canonical" href="${url}"><meta property="og:url" content="${url}">
<meta property="og:image" content="${ORIGIN}${base}_astro/map.png"><link rel="alternate" type="application/rss+xml" href="${base}feed.xml">
<link rel="stylesheet" href="${base}_astro/print.css" media="print"><style>p { color: green; background: url("${base}_astro/map.png"); }</style>
<script type="application/ld+json">${JSON.stringify(graph)}</script><script type="module" src="${base}_astro/page.js"></script></head>
<body><header><nav aria-label="Main"><a href="${base}articles/html-valid/#top">First</a></nav></header>
<main><nav aria-label="Contents"><a href="#pay">Pay</a></nav><h1 id="top">The title of ${id}</h1><h2 id="pay">Pay</h2>
<p>Text with <code>content/articles/${id}/index.mdx</code> and <a href="https://example.com/">another site</a>.</p>
<img src="${base}_astro/map.png" srcset="${base}_astro/map.png 400w, ${base}_astro/map-800.png 800w" alt="A map" width="40" height="20"></main>
<footer><p>The end.</p></footer></body></html>`;
};

/** What a fault changes: the page called like its rule, or other files by name. */
interface Plant {
  page?: (html: string) => string;
  files?: Record<string, string>;
  /** Where it is found: file and line. */
  at: string[];
}

const instead = (before: string, after: string) => (html: string) => {
  expect(html).toContain(before);
  return html.replace(before, after);
};
const inMain = (more: string) => instead('</main>', `${more}</main>`);
const inHead = (more: string) => instead('</head>', `${more}</head>`);
const article = (id: string, line = 1) => `content/articles/${id}/index.mdx:${line}`;

/** A fault for each rule, on a page of its own. Its article says "planted" on line 5, and leads to "/planted/" on line 8. */
const PLANTS: Record<string, Plant> = {
  'html-valid': { page: inMain('<ul><p>No item</p></ul>'), at: [article('html-valid')] },
  'page-titled': { page: inMain('<h1>planted</h1>'), at: [article('page-titled', 5)] },
  'heading-step': { page: inMain('<h4>planted</h4>'), at: [article('heading-step', 5)] },
  'landmark-named': { page: instead(' aria-label="Contents"', ''), at: [article('landmark-named')] },
  'place-unique': { page: inMain('<p id="pay">Again</p>'), at: [article('place-unique', 6)] },
  'image-complete': { page: instead(' width="40"', ''), at: [article('image-complete')] },
  'link-resolves': {
    page: (html) =>
      inHead('<link rel="expect" href="#never" blocking="render">')(
        inMain(
          '<a href="/planted/">No page</a><a href="#nowhere">No place</a><a href="/articles/html-valid">No slash</a><a href="/100%/">No letter</a>',
        )(html),
      ),
    at: [
      article('link-resolves'),
      article('link-resolves'),
      article('link-resolves'),
      article('link-resolves'),
      article('link-resolves', 8),
    ],
  },
  'asset-exists': {
    page: (html) =>
      instead('map-800.png', 'gone.png')(instead('/_astro/map.png"><link', '/_astro/none.png"><link')(html)),
    files: { '_astro/fonts.css': '@font-face { src: url("gone.woff2"); }' },
    at: [article('asset-exists'), article('asset-exists'), 'dist/_astro/fonts.css:1'],
  },
  'file-address-resolves': {
    files: {
      'articles/file-address-resolves/index.md': `[Gone](${ORIGIN}/planted/) and [not](${ORIGIN}/articles/html-valid/#none).\n`,
    },
    at: [article('file-address-resolves'), article('file-address-resolves')],
  },
  'canonical-listed': {
    page: (html) =>
      html.replaceAll('https://example.org/articles/canonical-listed/"', 'https://example.org/articles/html-valid/"'),
    at: [article('canonical-listed')],
  },
  'title-shown': { page: instead('An article about title-shown', 'planted'), at: [article('title-shown', 5)] },
  'description-shown': {
    page: instead('this page about description-shown', 'this page about title-shown'),
    at: [article('title-shown', 3)],
  },
  'data-known': { page: instead('"headline"', '"headlime"'), at: [article('data-known')] },
  'built-file-readable': {
    files: { 'topics/feed.xml': '<rss><channel></rss>', 'facts/share.json': '{"value": 1,}' },
    at: ['dist/facts/share.json:1', 'dist/topics/feed.xml:1'],
  },
  'component-drawn': {
    files: { 'articles/component-drawn/index.md': 'The median is <Fact id="median" />, and `<Fact>` is code.\n' },
    at: [article('component-drawn', 7)],
  },
  'nothing-left': {
    page: inMain(`<p>undefined people. See src/lib/dates.ts.</p><p>${process.cwd()}/x</p>`),
    files: { 'llms.txt': 'Says [object Object].\n' },
    at: [article('nothing-left'), article('nothing-left'), article('nothing-left'), 'dist/llms.txt:1'],
  },
  'code-allowed': {
    page: inMain('<p style="color: red">Red</p><script>alert(1)</script>'),
    at: [article('code-allowed'), article('code-allowed')],
  },
  'own-host': {
    page: inHead(
      '<link rel="stylesheet" media="print" href="http://example.com/a.css"><script src="https://cdn.example.net/a.js"></script>',
    ),
    files: {
      '_astro/late.css': '@import "https://example.com/a.css"; p { background: url(data:image/png;base64,AA); }',
    },
    at: [article('own-host'), article('own-host'), 'dist/_astro/late.css:1'],
  },
  'page-weight': { page: inMain(`<p>${noise(70_000)}</p>`), at: [article('page-weight')] },
  'style-weight': {
    page: inHead(`<style>p::after { content: "${noise(14_000)}"; }</style>`),
    at: [article('style-weight')],
  },
  'script-weight': {
    page: inHead('<script type="module" src="/_astro/heavy.js"></script>'),
    files: {
      '_astro/heavy.js': 'import "./heavier.js";',
      '_astro/heavier.js': `export const noise = "${noise(8_000)}";`,
    },
    at: [article('script-weight')],
  },
};

const IDS = auditRules.map(({ id }) => id);

/** Writes a site with a page for each rule, its faults planted for the rules in `planted`. */
function writeSite(name: string, planted: readonly string[], base = '/') {
  const [folder, content] = [path.join(ROOT, name, 'dist'), path.join(ROOT, name, 'content')];
  rmSync(path.join(ROOT, name), { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const url = (id: string) => `${ORIGIN}${base}articles/${id}/`;
  const files: Record<string, string> = {
    'sitemap.xml': `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${IDS.map((id) => `<url><loc>${url(id)}</loc></url>`).join('')}</urlset>`,
    'feed.xml': `<rss><channel><link>${url('html-valid')}#pay</link></channel></rss>`,
    '_astro/map.png': 'png',
    '_astro/map-800.png': 'png',
    '_astro/print.css': 'p { color: black; }',
    '_astro/page.js': 'import "./part.js";',
    '_astro/part.js': 'document.title;',
  };
  for (const id of IDS) {
    const plant = planted.includes(id) ? PLANTS[id] : undefined;
    files[`articles/${id}/index.html`] = plant?.page?.(goodPage(id, base)) ?? goodPage(id, base);
    Object.assign(files, plant?.files);
    write(
      path.join(content, `articles/${id}/index.mdx`),
      `---\ntitle: ${id}\nsummary: A summary.\n---\n## planted\n## Pay {#pay}\n<Fact id="median" />\n[Gone](/planted/)\n`,
    );
  }
  for (const [file, text] of Object.entries(files)) write(path.join(folder, file), text);
  cpSync('tests/fixtures/small/content/site.yaml', path.join(content, 'site.yaml'));
  return { folder, content, base };
}

/** A full sentence: begins with a capital and ends like a sentence. */
const SENTENCE = /^[A-Z][\s\S]*[.)]$/;

describe('a built site without faults', () => {
  test('is found clean', async () => {
    expect(await audit(writeSite('good', []), auditRules)).toEqual([]);
  });

  test('is found clean under a base, and every address that forgets the base is named', async () => {
    const built = writeSite('based', [], '/guide/');
    expect(await audit(built, auditRules)).toEqual([]);
    const found = await audit({ ...built, base: '/' }, auditRules);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set(['link-resolves', 'asset-exists', 'file-address-resolves', 'canonical-listed']),
    );
  });
});

describe('a built site with a fault for every rule', () => {
  let findings: Finding[];
  beforeAll(async () => {
    findings = await audit(writeSite('faulty', IDS), auditRules);
  });

  test.each(IDS)('%s is found where it was planted, and nowhere else', (id) => {
    const found = findings
      .filter(({ rule }) => rule === id)
      .map(({ file, line }) => `${file.replace('.build/tests/audit/faulty/', '')}:${line}`);
    expect(found.sort()).toEqual(PLANTS[id]?.at.toSorted());
  });

  test('is told in full sentences what is wrong and what to do', () => {
    for (const { message, fix } of findings) {
      expect(message).toMatch(SENTENCE);
      expect(fix).toMatch(SENTENCE);
    }
  });
});

test('every rule has a name of its own, and a page that explains it', () => {
  const ids = [...rules.map(({ id }) => id), ...IDS];
  expect(new Set(ids).size).toBe(ids.length);
  expect(IDS.filter((id) => !existsSync(`docs/rules/${id}.md`))).toEqual([]);
});
