import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { leadsTo } from '#src/deploy/redirect-page.ts';
import { readFrontMatter } from '#src/document/front-matter.ts';
import { type Article, articleSchema } from '#src/schemas/article.ts';
import { MARKDOWN_POSTS } from '../exports/markdown.ts';
import { articleIn, runImport, workshop, writeExports } from '../exports/run.ts';
import { PLAIN_POSTS } from '../exports/wordpress.ts';
import { slug } from '../exports/words.ts';
import { type BuiltSite, buildContent } from './site.ts';

let site: BuiltSite;
let drafts: string[];
const published = [...PLAIN_POSTS, ...MARKDOWN_POSTS].map(slug);

const fieldsOf = (id: string): Article => articleSchema.parse(readFrontMatter(articleIn(site.content, id)).data);

/** What an editor does before an article is public: say what its pictures show, and that it is no draft. */
const madePublic = (mdx: string) => mdx.replaceAll('![](', '![A square](').replace('\ndraft: true\n', '\n');

// Three old sites of 200 articles; a hundred and four of them are made public. One build.
beforeAll(async () => {
  const folder = workshop('build');
  const exports = writeExports(folder);
  const imported = await runImport(folder, exports.wordpress);
  const others = await runImport(folder, exports.ghost);
  const notes = await runImport(folder, exports.markdown);
  drafts = [imported, others, notes]
    .flatMap(({ report }) => report.imported)
    .map(({ id }) => id)
    .filter((id) => !published.includes(id));
  for (const id of published) {
    const file = path.join(folder, 'content/articles', id, 'index.mdx');
    writeFileSync(file, madePublic(readFileSync(file, 'utf8')));
  }
  const out = path.resolve('.build/tests/dist/import');
  rmSync(out, { recursive: true, force: true });
  site = buildContent(path.join(folder, 'content'), out);
}, 300_000);

test('imported articles that an editor made public are built, among drafts that are not', () => {
  expect(site.exitCode, site.output).toBe(0);
  for (const id of published) expect(existsSync(path.join(site.out, 'articles', id, 'index.html')), id).toBe(true);
  expect(drafts.length).toBeGreaterThan(20);
  for (const id of drafts) expect(existsSync(path.join(site.out, 'articles', id)), id).toBe(false);
});

test('every old address of theirs leads to the article', () => {
  for (const id of published) {
    const { aliases } = fieldsOf(id);
    expect(aliases.length, id).toBeGreaterThan(0);
    for (const alias of aliases)
      expect(leadsTo(readFileSync(path.join(site.out, alias, 'index.html'), 'utf8'))).toBe(`/articles/${id}/`);
  }
});

test('their links and pictures work', () => {
  const page = readFileSync(path.join(site.out, 'articles', slug(110), 'index.html'), 'utf8');
  expect(page).toContain(`href="/articles/${slug(109)}/"`);
  expect(page).toMatch(/<img [^>]*alt="A green square"/);
  expect(page).toContain('As we drew it');
  for (const number of [204, 205]) {
    const note = readFileSync(path.join(site.out, 'articles', slug(number), 'index.html'), 'utf8');
    expect(note).toContain(`href="/articles/${slug(number - 1)}/"`);
    expect(note).toMatch(/<img [^>]*alt="A green square"/);
  }
});
