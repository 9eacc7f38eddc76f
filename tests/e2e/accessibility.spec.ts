import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sampledPages } from './pages.ts';

const PHONE = { width: 390, height: 900 };
const DESK = { width: 1280, height: 900 };
const TWO = [
  { size: PHONE, scheme: 'light' },
  { size: DESK, scheme: 'dark' },
] as const;
const ALL = [...TWO, { size: PHONE, scheme: 'dark' }, { size: DESK, scheme: 'light' }] as const;

/** The first page below each folder, and every page that stands alone, are seen in all ways; the others in two. */
const folders = new Set<string>();
const isFirstOfItsKind = (page: string) => {
  const folder = page.replace(/^(\/[^/]+\/).+/, '$1*');
  return !folders.has(folder) && folders.add(folder) !== undefined;
};

for (const path of sampledPages) {
  const ways = isFirstOfItsKind(path) ? ALL : TWO;
  test(`axe finds nothing on ${path}, on a phone and a desk, light and dark`, async ({ page }) => {
    await page.goto(path);
    for (const way of ways) {
      await page.setViewportSize(way.size);
      await page.emulateMedia({ colorScheme: way.scheme });
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
        `${way.size.width} px, ${way.scheme}`,
      ).toEqual([]);
    }
  });
}
