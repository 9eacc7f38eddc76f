import './adopted-styles.ts';
import CMS from '@sveltia/cms';
import blocks from './blocks.json';
import type { Block } from './blocks.ts';
import { editorComponent } from './blocks.ts';
import config from './config.json';
import { formatOf } from './format.ts';
import formats from './formats.json';
import { picture, withoutPictures } from './picture.ts';

const settings = JSON.parse(document.body.dataset['settings'] ?? '{}');

/** What the rich editor wrote. It tells of each change by an event on its element, which does not bubble. */
const written = new Set<string>();
document.addEventListener(
  'Update',
  (event) => {
    const value: unknown = (event as CustomEvent).detail?.value;
    if (typeof value === 'string') written.add(withoutPictures(value.trim()));
  },
  true,
);

for (const format of formats as never[]) {
  const { name, format: extension } = format as { name: string; format: string };
  CMS.registerCustomFormat(
    name,
    extension,
    formatOf(format, (text) => written.has(withoutPictures(text))),
  );
}
for (const component of [picture, ...(blocks as unknown as Block[]).map(editorComponent)]) {
  CMS.registerEditorComponent(component as never);
  // Sveltia looks for the fields of a dialog by this name when it checks them, and checks nothing without it.
  CMS.registerEditorComponent({ ...component, id: `x-${component.id}` } as never);
}

CMS.init({
  config: {
    ...config,
    backend: {
      name: 'github',
      repo: settings.repository,
      branch: settings.branch,
      ...(settings.signIn ? { base_url: settings.signIn } : { auth_methods: ['token'] }),
    },
    site_url: settings.site,
    display_url: settings.site,
  } as never,
});
