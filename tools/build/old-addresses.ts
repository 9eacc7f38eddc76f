import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Redirect } from '#src/deploy/policy.ts';
import { readFrontMatter } from '#src/document/front-matter.ts';
import { isPublished } from '#src/lib/is-published.ts';
import { href, pathOf } from '#src/lib/paths.ts';
import { articleSchema } from '#src/schemas/article.ts';

/**
 * The old addresses of the articles that readers may see on a day, and where they lead. The checker has found nothing
 * wrong in the folder of the content. `base` is the path the site is served under.
 */
export function oldAddresses(folder: string, { asOf, base }: { asOf: string; base: string }): Redirect[] {
  const articles = path.join(folder, 'articles');
  return readdirSync(articles)
    .sort()
    .flatMap((id) => {
      const file = path.join(articles, id, 'index.mdx');
      if (!existsSync(file)) return [];
      const article = articleSchema.parse(readFrontMatter(readFileSync(file, 'utf8')).data);
      if (!isPublished(article, asOf)) return [];
      return article.aliases.map((alias) => ({ from: href(alias, base), to: href(pathOf('articles', id), base) }));
    });
}
