import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { kinds, sampledPages } from './pages.ts';
import { at } from './site.ts';

const PHONE = { width: 390, height: 900 };
const DESK = { width: 1280, height: 900 };

/** The rules whose answers depend on the scheme; the others give the same one in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** How far apart links stand depends on where lines break. axe leaves this rule of WCAG 2.2 out if it is not asked. */
const OF_SPACE = ['target-size'];

const WAYS = [
  { size: PHONE, scheme: 'light' },
  { size: PHONE, scheme: 'dark', rules: OF_COLOUR },
  { size: DESK, scheme: 'dark' },
  { size: DESK, scheme: 'light', rules: OF_COLOUR },
  ...[320, 390, 412, 820, 1280].map(
    (width) => ({ size: { width, height: 900 }, scheme: 'light', rules: OF_SPACE }) as const,
  ),
] as const;

/** One page of each kind is seen in all ways; the others of its kind on a light phone and a dark desk. */
const waysOf = (path: string) => (kinds.includes(path) ? WAYS : WAYS.filter((way) => !('rules' in way)));

for (const path of sampledPages)
  test(`axe finds nothing on ${path}, on a phone and a desk, light and dark`, async ({ page }) => {
    await page.goto(at(path));
    for (const { size, scheme, ...way } of waysOf(path)) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme });
      // No page has a frame, and without frames the legacy mode sees the same in half the time.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await ('rules' in way ? axe.withRules([...way.rules]) : axe).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
        `${size.width} px, ${scheme}`,
      ).toEqual([]);
    }
  });
