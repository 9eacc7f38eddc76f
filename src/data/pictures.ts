import type { ImageMetadata } from 'astro';

const files = import.meta.glob<ImageMetadata>('#content/articles/*/*.{png,jpg,jpeg,webp,avif,svg}', {
  import: 'default',
});

/** The pictures of a folder, by the path an author writes beside them: `./map.png`. */
export async function picturesIn(folder: string): Promise<Record<string, ImageMetadata>> {
  const prefix = `${folder}/`;
  const found = Object.entries(files).filter(([file]) => file.slice(0, file.lastIndexOf('/') + 1).endsWith(prefix));
  return Object.fromEntries(
    await Promise.all(found.map(async ([file, load]) => [`./${file.slice(file.lastIndexOf('/') + 1)}`, await load()])),
  );
}
