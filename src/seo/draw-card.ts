import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import satori from 'satori';
import { version as satoriVersion } from 'satori/package.json';
import sharp from 'sharp';
import { CARD_SIZE, type Card } from './card.ts';
import { cardFonts } from './card-fonts.ts';
import { type Box, type CardNode, cardLayout, firstSizes, smallerSizes } from './card-layout.ts';

/** Flat colours and the edges of letters need no more, and take less than half the bytes of all colours. */
const PNG = { palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 9 } as const;

/** The code that draws, which is part of what a drawing is known by. */
const code = import.meta.glob<string>('./{card,card-fonts,card-layout,draw-card}.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The card as a PNG, from `cache`, a folder, where it has been drawn before from the same card, code and fonts. */
export async function cardPng(card: Card, cache: string): Promise<Buffer<ArrayBuffer>> {
  const file = `${cache}/${await contentHash(card)}.png`;
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const png = await drawCard(card);
  await mkdir(cache, { recursive: true });
  // A build that is cut off leaves no half of a picture behind.
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}

async function contentHash(card: Card): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([card, code, satoriVersion, sharp.versions]));
  for (const { data } of await cardFonts()) hash.update(data as Buffer);
  return hash.digest('hex').slice(0, 32);
}

/** Draws a card, anew each time. The same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Buffer<ArrayBuffer>> {
  const svg = await cardSvg(card);
  return Buffer.from(await sharp(Buffer.from(svg)).png(PNG).toBuffer());
}

/** A card as SVG whose letters are drawn as shapes, with the texts in the sizes at which they fit. */
async function cardSvg(card: Card): Promise<string> {
  let sizes = firstSizes(card);
  for (;;) {
    const { svg, boxes, missing } = await compose(cardLayout(card, sizes));
    if (missing.length > 0) return cardSvg(withoutLetters(card, missing));
    const smaller = smallerSizes(sizes, boxes);
    if (!smaller) return svg;
    sizes = smaller;
  }
}

interface Composed {
  svg: string;
  boxes: Map<string, Box>;
  /** Runs of letters that no font has. */
  missing: string[];
}

async function compose(node: CardNode): Promise<Composed> {
  const boxes = new Map<string, Box>();
  const missing: string[] = [];
  const svg = await satori(node as Parameters<typeof satori>[0], {
    ...CARD_SIZE,
    fonts: await cardFonts(),
    onNodeDetected: ({ key, width, height }) => {
      if (typeof key === 'string') boxes.set(key, { width, height });
    },
    loadAdditionalAsset: async (_, letters) => {
      missing.push(letters);
      return '';
    },
  });
  return { svg, boxes, missing };
}

/**
 * A card without the letters that no font has. Emoji are left out; a text of which anything else cannot be written is
 * left out as a whole, because half a word misleads, and the name of the site stands in for a title.
 */
export function withoutLetters(card: Card, missing: readonly string[]): Card {
  const lacking = new Set(missing.flatMap(signsOf));
  const written = (text = ''): string | undefined => {
    const signs = signsOf(text);
    const kept = signs.filter((sign) => !lacking.has(sign));
    const hasOnlyLostEmoji = signs.every((sign) => !lacking.has(sign) || /\p{Extended_Pictographic}/u.test(sign));
    return (hasOnlyLostEmoji && kept.join('').replace(/\s+/g, ' ').trim()) || undefined;
  };
  const { site, kicker, title, figure } = card;
  const value = written(figure?.value);
  const name = written(site) ?? '';
  return {
    ...card,
    site: name,
    kicker: written(kicker) ?? '',
    title: written(title) ?? name,
    figure: value ? { value, label: written(figure?.label), asked: written(figure?.asked) } : undefined,
  };
}

const segmenter = new Intl.Segmenter();

/** The signs of a text as people see them: an emoji made of several letters is one. */
const signsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
