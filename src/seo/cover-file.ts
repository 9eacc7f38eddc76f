import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { href } from '#src/lib/paths.ts';

/** As wide as search engines want a picture of an article, in pixels. */
const WIDEST = 1200;

/** Path of an article's cover as one file, below the base of the site, for those who list pictures. */
export async function coverFile(image: ImageMetadata): Promise<string> {
  const { src } = await getImage({ src: image, width: Math.min(image.width, WIDEST), format: 'webp', quality: 80 });
  return src.slice(href('/').length - 1);
}
