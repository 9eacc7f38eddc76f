import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** The drawing every icon is made from: a mark on a ground whose corners are round. */
const DRAWING = 'public/favicon.svg';

/** Icons as pictures, each with its width and how much of it the drawing takes. */
export const ICONS = [
  { name: 'icon-192', size: 192, scale: 1 },
  { name: 'icon-512', size: 512, scale: 1 },
  // What is put into a shape by the system brings no corners of its own; a maskable one keeps its mark in the middle.
  { name: 'icon-maskable-512', size: 512, scale: 0.78, isFilled: true },
  { name: 'apple-touch-icon', size: 180, scale: 0.9, isFilled: true },
] as const satisfies readonly Icon[];

export interface Icon {
  name: string;
  size: number;
  scale: number;
  /** Whether the ground reaches all edges. */
  isFilled?: boolean;
}

/** The icon as a PNG. */
export async function drawIcon({ size, scale, isFilled = false }: Icon): Promise<Buffer<ArrayBuffer>> {
  const svg = await readFile(DRAWING);
  const width = Math.round(size * scale);
  const mark = await sharp(svg, { density: (72 * size) / 32 })
    .resize(width, width)
    .png()
    .toBuffer();
  const background = isFilled ? groundOf(svg.toString()) : '#0000';
  const canvas = sharp({ create: { width: size, height: size, channels: 4, background } });
  return Buffer.from(
    await canvas
      .composite([{ input: mark }])
      .png({ compressionLevel: 9, palette: true })
      .toBuffer(),
  );
}

/** The colour of the drawing's ground, its first shape. */
function groundOf(svg: string): string {
  const [, fill] = /<rect\b[^>]*\sfill="([^"]+)"/.exec(svg) ?? [];
  if (!fill) throw new Error(`${DRAWING} has no <rect> with a fill as its ground. Icons are cut from it.`);
  return fill;
}
