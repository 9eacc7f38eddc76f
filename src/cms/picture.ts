import { PICTURES } from '#src/lib/picture-kinds.ts';

/** What a picture is in Markdown: `![what it shows](./file.png "caption")`. */
const PICTURE = /!\[(?<alt>(?:[^\]\\]|\\.)*)\]\((?<src>[^\s()"]+)(?:[ \t]+"(?<title>(?:[^"\\]|\\.)*)")?\)/;

type Picture = Partial<Record<'src' | 'alt' | 'title', string>>;

/** Sveltia's picture with the fields of ours: its own lets a picture say nothing to people who cannot see it. */
export const picture = {
  id: 'image',
  label: 'Picture',
  icon: 'image',
  trigger: 'button',
  fields: [
    {
      name: 'src',
      label: 'File',
      hint: 'The picture file. It is put into the folder of this article.',
      widget: 'image',
      choose_url: false,
      accept: PICTURES.types,
    },
    {
      name: 'alt',
      label: 'What it shows',
      hint: 'What the picture shows, for people who cannot see it.',
      widget: 'string',
      use_emoji_autocomplete: false,
    },
    {
      name: 'title',
      label: 'Caption',
      hint: 'A line below the picture.',
      widget: 'string',
      required: false,
      use_emoji_autocomplete: false,
    },
  ],
  pattern: PICTURE,
  fromBlock: ({ groups = {} }: RegExpMatchArray): Picture =>
    Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, unescaped(text ?? '')])),
  toBlock: ({ src, alt = '', title }: Picture): string =>
    src ? `![${alt.replace(/[[\]\\]/g, '\\$&')}](${src}${title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : ''})` : '',
  toPreview: () => '<img alt="">',
} as const;

/** A text with no addresses in its pictures: the rich editor knows a new one by another address than the file has. */
export const withoutPictures = (text: string): string =>
  text.replace(new RegExp(PICTURE, 'g'), (_, alt: string) => `![${alt}]()`);

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
