import type { ImageMetadata } from 'astro';
import type { Picture } from '#src/document/record.ts';

const files = import.meta.glob<ImageMetadata>('#content/articles/*/*.{png,jpg,jpeg,webp,avif,svg}', {
  import: 'default',
  caseSensitive: false,
});

const svgFiles = import.meta.glob<string>('#content/articles/*/*.svg', {
  query: '?raw',
  import: 'default',
  caseSensitive: false,
});

/** The pictures of a folder, by the path an author writes beside them: `./map.png`. */
export async function picturesIn(folder: string): Promise<Record<string, Picture>> {
  const prefix = `${folder}/`;
  const found = Object.entries(files).filter(([file]) => file.slice(0, file.lastIndexOf('/') + 1).endsWith(prefix));
  return Object.fromEntries(
    await Promise.all(
      found.map(async ([file, load]) => {
        const image = await load();
        const source = await svgFiles[file]?.();
        return [`./${file.slice(file.lastIndexOf('/') + 1)}`, { image, ...(source && { source }) }];
      }),
    ),
  );
}
