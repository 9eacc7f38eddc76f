/** What the picture says that is shown where somebody shares a page. */
export interface Card {
  /** Path of the page below the site's base. */
  path: string;
  /** Name of the site. */
  site: string;
  /** The topic, or what kind of page it is. */
  kicker: string;
  title: string;
  figure?: CardFigure | undefined;
}

/** The one figure of a card. */
export interface CardFigure {
  /** As printed: "11.7 %". */
  value: string;
  /** What the value is; nothing where the title says it. */
  label?: string | undefined;
  /** Who was asked: how many, by whom, when. */
  asked?: string | undefined;
}

/** In pixels, as large as every network shows it whole. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Path of the card of a page: `/cards/articles/pay.png` for `/articles/pay/`. */
export const cardPathOf = (path: string): string => `/cards${path.replace(/\/$/, '') || '/index'}.png`;

/** A card in words: what it says, in the order in which it says it. */
export const cardText = ({ title, figure }: Card): string =>
  figure ? `${title.replace(/[^.?!…]$/, '$&.')} ${[figure.value, figure.label].filter(Boolean).join(': ')}` : title;
