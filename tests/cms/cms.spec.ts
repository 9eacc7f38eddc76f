import { expect, test } from '@playwright/test';
import { hashSource } from '#src/deploy/csp.ts';
import { describeCollections } from '#src/schemas/collections.ts';
import { brokenRules, run } from './checker.ts';
import { choose, difference, enterText, field, insert, openEntry, save } from './editor.ts';
import { contentFiles, filesInCms, openCms } from './repository.ts';

const ARTICLE = 'content/articles/django-in-2026/index.mdx';
const FACT = 'content/facts/pay-django-befs-2024.yaml';

test('an editor finds every collection, edits an article and a fact, and the files change by exactly that', async ({
  page,
}) => {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
  });
  const before = contentFiles();
  await openCms(page, before);

  for (const { label, name, file } of describeCollections()) {
    const pattern = new RegExp(`^content/${file.replace('{id}', '[^/]+').replaceAll('.', '\\.')}$`);
    const count = Object.keys(before).filter((one) => pattern.test(one)).length;
    await expect(page.getByRole('treeitem', { name: label.many }), name).toContainText(`${count}`);
  }

  await openEntry(page, 'facts', 'pay-django-befs-2024');
  await (await field(page, 'value')).getByRole('textbox').fill('52279');
  await save(page, FACT, before);

  await openEntry(page, 'articles', 'django-in-2026/index');
  await (await field(page, 'title')).getByRole('textbox').fill('Django in 2026: level, while its rivals gained');
  await enterText(page);
  await page.keyboard.type('Django stood at ');

  const fact = await insert(page, 'Fact');
  await choose(page, fact, 'use-2025-prof-django');
  await fact.getByRole('button', { name: 'Insert', exact: true }).click();

  const chart = await insert(page, 'BarChart');
  const prop = (name: string) => chart.locator(`section[data-key-path$=":${name}"]`);
  await prop('id').getByRole('textbox').fill('two-shares');
  await prop('title').getByRole('textbox').fill('FastAPI has passed Django');
  await prop('subtitle').getByRole('textbox').fill('Share of professional developers, per cent, 2025');
  for (const [index, [label, id]] of [
    ['FastAPI', 'use-2025-prof-fastapi'],
    ['Django', 'use-2025-prof-django'],
  ].entries()) {
    await chart
      .getByRole('button', { name: /Add .*Bars/ })
      .first()
      .click();
    await prop(`bars.${index}.label`)
      .getByRole('textbox')
      .fill(label ?? '');
    await choose(page, prop(`bars.${index}.fact`), id ?? '');
  }
  await page.screenshot({ path: '.build/cms-chart.png' });
  await chart.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.screenshot({ path: '.build/cms-inserted.png' });
  await save(page, ARTICLE, before);

  const now = await filesInCms(page);
  expect(difference(before, now)).toEqual({
    [FACT]: ['-value: 52278', '+value: 52279'],
    [ARTICLE]: [
      '-title: "Django in 2026: a flat share, while rival frameworks gained"',
      '+title: "Django in 2026: level, while its rivals gained"',
      '+Django stood at <Fact id="use-2025-prof-django" />',
      '+<BarChart id="two-shares" title="FastAPI has passed Django" subtitle="Share of professional developers, per cent, 2025" bars={[{"label": "FastAPI", "fact": "use-2025-prof-fastapi"}, {"label": "Django", "fact": "use-2025-prof-django"}]} />',
    ],
  });
  // Both changes are claims of public articles, so the checker wants them logged, and nothing else.
  const { rules, report, folder } = brokenRules(now);
  expect(rules, report).toEqual(['revision-logged']);
  const ids = [...new Set(report.match(/(?<=articles\/)[^/]+(?=\/index)/g))];
  expect(run('tools/revisions/index.ts', folder, ...ids.flatMap((id) => ['--typo', id])).status).toBe(0);
  const checked = run('tools/check/index.ts', folder);
  expect(checked.status, checked.stdout).toBe(0);
  // The last is an attribute of Sveltia's, whose words `adopted-styles.ts` says in a sheet.
  const known = ['githubstatus.com', 'cdn.jsdelivr.net/fontsource', hashSource('display: contents')];
  expect(blocked.filter((message) => !known.some((one) => message.includes(one)))).toEqual([]);
});
