import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sampledPages } from './pages.ts';

for (const page of sampledPages)
  test(`axe finds nothing on ${page}, on a phone and a desk, light and dark`, async ({ browser }) => {
    for (const width of [390, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const tab = await context.newPage();
        await tab.goto(page);
        const { violations } = await new AxeBuilder({ page: tab }).options({ resultTypes: ['violations'] }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
          `${width} px, ${colorScheme}`,
        ).toEqual([]);
        await context.close();
      }
  });
