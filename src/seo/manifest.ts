import { nameAlone } from '#src/lib/name-alone.ts';
import type { Site } from '#src/schemas/site.ts';
import { THEME_COLOURS } from './head.ts';
import { ICONS } from './icons.ts';

/** The web app manifest. Its addresses are relative to its own, so that they hold under any base. */
export const webManifest = (site: Site) => ({
  name: site.name,
  short_name: nameAlone(site) ?? site.name,
  description: site.description,
  lang: site.language,
  start_url: './',
  scope: './',
  display: 'browser',
  background_color: THEME_COLOURS.light,
  theme_color: THEME_COLOURS.light,
  icons: [
    { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...ICONS.filter((icon) => icon.name !== 'apple-touch-icon').map(({ name: file, size }) => ({
      src: `${file}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: file.includes('maskable') ? 'maskable' : 'any',
    })),
  ],
});
