import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** As wide as search engines want a picture of an article, in pixels. */
const WIDEST = 1200;

/** Path of an article's cover as one file, for those who list pictures. */
export const coverFile = async (image: ImageMetadata): Promise<string> =>
  (await getImage({ src: image, width: Math.min(image.width, WIDEST), format: 'webp', quality: 80 })).src;
