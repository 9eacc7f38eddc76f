import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, test } from 'vitest';
import { audit } from './rule.ts';
import { auditRules } from './rules.ts';

/** What `src/cms/page.astro` draws, and code of more bytes than a reader may have to load. */
const CMS =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Edit the guide</title></head>' +
  '<body><script type="module" src="/code.js"></script></body></html>';
const CODE = Array.from({ length: 4_000 }, (_, index) => `call(${(index * 7919) % 10_007});`).join('\n');

/** The rules that find something on the page of a site that has nothing else. */
async function rulesAgainst(name: string): Promise<string[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'audit-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write(name, CMS);
  write('code.js', CODE);
  const found = await audit({ folder: root, content: 'tests/fixtures/small/content', base: '/' }, auditRules);
  return found.filter(({ file }) => file.endsWith(name)).map(({ rule }) => rule);
}

test('the CMS draws itself in the browser of an editor, so no rule for what readers open finds fault with it', async ({
  expect,
}) => {
  expect(await rulesAgainst('admin/index.html')).toEqual([]);
});

test('the same page at another address is one that readers open', async ({ expect }) => {
  expect(new Set(await rulesAgainst('tool/index.html'))).toEqual(
    new Set(['landmark-named', 'page-titled', 'script-weight']),
  );
});
