import { writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { copyContent, draftOf } from '../desk/drafts.ts';
import { serveDesk } from '../desk/serve.ts';
import { chromium as chromiumPath } from '../test/chromium.ts';

/**
 * Takes the pictures of the manual from a copy of the content with an article that is being written, and writes them to
 * `docs/`. Run it by hand when what they show looks different.
 *
 *   npm run screenshots
 */
const CONTENT = '.build/screenshots/content';
const SIZE = { width: 1200, height: 675 };

const SUMMARY = 'What Django pays, in three figures.';
const TEXT = `<Fact id="pay-django-us-2024" show="statement" />

## The same work is paid by country

A median says what the one in the middle earns. It does not say what you will be offered.`;

interface Shot {
  name: string;
  path: string;
  /** Brings the page to what is shown. */
  prepare?(page: Page): Promise<void>;
}

const SHOTS: readonly Shot[] = [
  {
    name: 'editors-bar',
    path: 'articles/a-draft/',
    prepare: async (page) => {
      await page.getByRole('button', { name: '1 finding' }).click();
      await page.getByRole('region', { name: 'The checker finds' }).waitFor();
    },
  },
  { name: 'to-mend', path: 'articles/a-broken-draft/' },
  {
    name: 'gallery',
    path: 'gallery/#ShareChart',
    prepare: (page) => page.locator('editors-bar .bar').waitFor(),
  },
];

copyContent(CONTENT, {
  'a-draft': draftOf(SUMMARY, TEXT),
  'a-broken-draft': draftOf(
    SUMMARY,
    `${TEXT}\n\nSome say so of <Term id="ormm">mappers</Term>, and [elsewhere](/faq/#nowhere).`,
  ),
});
const desk = await serveDesk({ CONTENT_DIR: CONTENT, AS_OF: '2026-11-22' });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
  for (const shot of SHOTS) await take(page, shot);
} finally {
  await browser.close();
  await desk.stop();
}

async function take(page: Page, { name, path: address, prepare }: Shot) {
  await page.goto(new URL(address, desk.address).href, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await page.evaluate(callLikeContent, CONTENT);
  await page.evaluate(() => document.fonts.ready);
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, effort: 10 })
    .toBuffer();
  writeFileSync(`docs/${name}.png`, picture);
  process.stdout.write(`docs/${name}.png, ${Math.round(picture.length / 1000)} kB\n`);
}

/** Runs in the page: calls files as they are called where the content is no copy. */
function callLikeContent(copy: string) {
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const button of roots.flatMap((root) => [...root.querySelectorAll('button')]))
    if (button.textContent.includes(copy)) button.textContent = button.textContent.replace(copy, 'content');
}
