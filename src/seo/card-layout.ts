import { CARD_SIZE, type Card, type CardFigure } from './card.ts';
import { CARD_FAMILIES } from './card-fonts.ts';

/** An element as satori takes it. */
export interface CardNode {
  type: string;
  key: string | null;
  props: Record<string, unknown>;
}

/** Where something stands on a card, in pixels. */
export interface Box {
  width: number;
  height: number;
}

/** The parts whose text becomes smaller where it is long. */
export type CardPart = 'title' | 'figure' | 'label';

/** Size of the text of each part, in pixels. */
export type CardSizes = Record<CardPart, number>;

/** Sizes of each part from the largest to the smallest. */
const STEPS = {
  title: [104, 88, 76, 68, 60, 54, 48, 44, 40, 36],
  figure: [120, 108, 96, 84, 72, 60, 48, 40],
  label: [38, 34, 30, 27],
} as const satisfies Record<CardPart, readonly number[]>;

const PARTS = Object.keys(STEPS) as CardPart[];

const MOST_LINES = { title: 4, label: 3 } as const;
const LINE_HEIGHT = { title: 1.1, figure: 1, label: 1.28 } as const;

/** A figure of more characters stands above its label, not beside it. */
const LONGEST_BESIDE = 9;

/** The light tokens of `tokens.css` in sRGB, because satori knows no oklch. */
export const CARD_COLOURS = {
  deep: '#022f20',
  'on-deep': '#f7f5ee',
  'on-deep-soft': '#c9d1c3',
  leaf: '#89e29d',
  sheet: '#ffffff',
  ink: '#14201b',
  soft: '#4b5952',
  green: '#005737',
} as const;

const SIDE = 64;
const INNER_WIDTH = CARD_SIZE.width - 2 * SIDE;

/** Narrow enough to leave a label room beside it. */
const FIGURE_ROOM = {
  beside: { width: 370, height: 120 },
  // Three lines of label stand below it, and the title above.
  above: { width: INNER_WIDTH, height: 96 },
} as const;

/** The bars of the icon in `public/favicon.svg`, without its ground. */
const MARK = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="4 4 24 24"><path d="M6.5 7v15M12.5 11v13M18.5 9v12" stroke="#7fd6a3" stroke-opacity=".55" stroke-width="2"/><path d="M24.5 6v20" stroke="#8ff0b4" stroke-width="3"/><g fill="#7fd6a3"><circle cx="6.5" cy="15" r="2.4"/><circle cx="12.5" cy="18" r="2.4"/><circle cx="18.5" cy="14" r="2.4"/></g><circle cx="24.5" cy="12" r="3.2" fill="#8ff0b4"/></svg>',
)}`;

type Style = Record<string, string | number>;

const box = (style: Style, children: unknown, key: string | null = null): CardNode => ({
  type: 'div',
  key,
  props: { style: { display: 'flex', ...style }, children },
});

/** A text that ends in an ellipsis after `most` lines, where these are given. */
const lines = (text: string, style: Style, most?: number, key: string | null = null): CardNode =>
  box({ ...style, display: 'block', wordBreak: 'break-word', ...(most && { lineClamp: most }) }, text, key);

/**
 * The sizes to try first: the largest at which the parts can be expected to fit, judged by the number of their letters.
 */
export function firstSizes({ title, figure }: Card): CardSizes {
  const room = figure ? 300 : 420;
  const fits = (size: number) => {
    const expected = Math.ceil((title.length * size * 0.42) / INNER_WIDTH);
    return expected <= MOST_LINES.title && expected * size * LINE_HEIGHT.title <= room;
  };
  return {
    title: first(STEPS.title, fits),
    figure: first(STEPS.figure, (size) => !figure || fitsFigure(figure, size)),
    label: STEPS.label[0],
  };
}

function fitsFigure(figure: CardFigure, size: number): boolean {
  const { width, height } = FIGURE_ROOM[placeOf(figure)];
  return size <= height && figure.value.length * size * 0.42 <= width;
}

const first = (steps: readonly number[], fits: (size: number) => boolean): number =>
  steps.find(fits) ?? (steps.at(-1) as number);

/**
 * The sizes to try next, after a look at the boxes of a drawing by their keys; nothing where all parts fit or cannot be
 * smaller. A text that is too long even at the smallest size ends in an ellipsis.
 */
export function smallerSizes(sizes: CardSizes, boxes: ReadonlyMap<string, Box>): CardSizes | undefined {
  const height = (key: string) => boxes.get(key)?.height ?? 0;
  const isTall = (part: keyof typeof MOST_LINES) =>
    height(part) > MOST_LINES[part] * sizes[part] * LINE_HEIGHT[part] + 1;
  const isTooLarge: Record<CardPart, boolean> = {
    title: isTall('title') || height('title') > height('room'),
    label: isTall('label'),
    figure: (boxes.get('figure')?.width ?? 0) > (boxes.get('figure-room')?.width ?? 0),
  };
  const next = { ...sizes };
  for (const part of PARTS)
    if (isTooLarge[part]) next[part] = STEPS[part].find((size) => size < sizes[part]) ?? sizes[part];
  return PARTS.some((part) => next[part] < sizes[part]) ? next : undefined;
}

/** Whether a part has no smaller size left. */
const isSmallest = (part: CardPart, sizes: CardSizes): boolean => sizes[part] === STEPS[part].at(-1);

/** A card as satori draws it. Without a figure the title stands alone. */
export const cardLayout = (card: Card, sizes: CardSizes): CardNode =>
  box(
    {
      ...CARD_SIZE,
      flexDirection: 'column',
      color: CARD_COLOURS['on-deep'],
      backgroundColor: CARD_COLOURS.deep,
      fontFamily: CARD_FAMILIES.sans,
    },
    [opening(card), titleRoom(card, sizes), card.figure && panel(card.figure, sizes)],
  );

const opening = ({ kicker, site }: Card): CardNode =>
  box({ padding: `48px ${SIDE}px 0`, justifyContent: 'space-between', fontSize: 32, flexShrink: 0 }, [
    box({ color: CARD_COLOURS.leaf }, kicker),
    box({ color: CARD_COLOURS['on-deep-soft'], alignItems: 'center' }, [
      { type: 'img', key: null, props: { src: MARK, width: 38, height: 38, style: { marginRight: 14 } } },
      site,
    ]),
  ]);

const titleRoom = ({ title, figure }: Card, sizes: CardSizes): CardNode =>
  box(
    {
      flex: '1 1 0',
      minHeight: 0,
      flexDirection: 'column',
      justifyContent: 'center',
      margin: figure ? `28px ${SIDE}px 24px` : `28px ${SIDE}px 64px`,
    },
    lines(
      title,
      {
        flexShrink: 0,
        fontFamily: CARD_FAMILIES.serif,
        fontSize: sizes.title,
        // Not set tight as on the pages: satori then draws no ligatures, and the i of "five" stands off.
        lineHeight: LINE_HEIGHT.title,
        // Lines of one length are made without regard to how many there may be.
        ...(!isSmallest('title', sizes) && { textWrap: 'balance' }),
      },
      isSmallest('title', sizes) ? MOST_LINES.title : undefined,
      'title',
    ),
    'room',
  );

const placeOf = ({ value }: CardFigure): keyof typeof FIGURE_ROOM =>
  value.length > LONGEST_BESIDE ? 'above' : 'beside';

const panel = (figure: CardFigure, sizes: CardSizes): CardNode => {
  const isBeside = placeOf(figure) === 'beside';
  return box(
    {
      flexShrink: 0,
      flexDirection: isBeside ? 'row' : 'column',
      alignItems: isBeside ? 'center' : 'stretch',
      padding: `30px ${SIDE}px 36px`,
      color: CARD_COLOURS.ink,
      backgroundColor: CARD_COLOURS.sheet,
    },
    [value(figure, sizes), words(figure, sizes, isBeside)],
  );
};

const value = (figure: CardFigure, sizes: CardSizes): CardNode =>
  box(
    { maxWidth: FIGURE_ROOM[placeOf(figure)].width, flexShrink: 0 },
    box(
      {
        flexShrink: 0,
        whiteSpace: 'nowrap',
        fontFamily: CARD_FAMILIES.serif,
        fontSize: sizes.figure,
        lineHeight: LINE_HEIGHT.figure,
        letterSpacing: '-0.02em',
        color: CARD_COLOURS.green,
      },
      figure.value,
      'figure',
    ),
    'figure-room',
  );

const words = ({ label, asked }: CardFigure, sizes: CardSizes, isBeside: boolean): CardNode =>
  box({ flexDirection: 'column', ...(isBeside ? { flex: '1 1 0', marginLeft: 44 } : { marginTop: 10 }) }, [
    label &&
      lines(
        label,
        { fontSize: sizes.label, lineHeight: LINE_HEIGHT.label },
        isSmallest('label', sizes) ? MOST_LINES.label : undefined,
        'label',
      ),
    asked &&
      lines(
        asked,
        {
          fontSize: label ? 28 : 34,
          lineHeight: LINE_HEIGHT.label,
          color: CARD_COLOURS.soft,
          ...(label && { marginTop: 8 }),
        },
        2,
      ),
  ]);
