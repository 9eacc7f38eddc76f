import { slugIn } from './slugs.ts';

/** What a pattern of addresses is filled with. */
export interface Filling {
  /** `YYYY-MM-DD`. */
  day: string | undefined;
  slug: string;
  categories: readonly string[];
}

/** What Jekyll makes addresses by where nobody says otherwise. */
const JEKYLL = '/:categories/:year/:month/:day/:title.html';

/**
 * The address a pattern of Jekyll or Hugo gives: `/:year/:month/:title/` becomes `/2020/01/name/`. An address without signs of a
 * pattern stays. Nothing where the pattern needs a day and there is none.
 */
export function addressWith(pattern: string, { day, slug, categories }: Filling): string | undefined {
  const [year, month, date] = day?.split('-') ?? [];
  const values: Record<string, string | undefined> = {
    year,
    month,
    day: date,
    i_month: month?.replace(/^0/, ''),
    i_day: date?.replace(/^0/, ''),
    categories: categories.map(slugIn).join('/'),
    output_ext: '.html',
  };
  for (const name of ['title', 'slug', 'filename', 'slugorfilename', 'contentbasename']) values[name] = slug;
  let isWhole = true;
  const address = pattern.replace(/:([a-z_]+)/g, (sign, name: string) => {
    if (!(name in values)) return sign;
    isWhole &&= values[name] !== undefined;
    return values[name] ?? '';
  });
  return isWhole ? address.replace(/(?<!:)\/{2,}/g, '/') : undefined;
}

/** The page a file became where it says nothing: by its day in the posts of Jekyll, a folder of its name elsewhere. */
export function pageOf(address: string, file: string, filling: Filling): string | undefined {
  if (/[/\\]_posts[/\\]/.test(file)) return addressWith(JEKYLL, filling);
  return address.replace(/(\/_?index)?\.\w+$/, '/').replace(/\/\d{4}-\d{2}-\d{2}-([^/]+\/)$/, '/$1');
}
