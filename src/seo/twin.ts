import { stringify } from 'yaml';
import type { Published } from './published.ts';

/** A published thing as a file of Markdown: fields that say what it is, its title and description, then all of it. */
export function twin(thing: Published): string {
  const { title, description, url, language, published, updated, reviewBy, authors, topics } = thing;
  const front = stringify(
    {
      title,
      address: url,
      ...(published && { published }),
      ...(updated && { updated }),
      ...(reviewBy && { review_by: reviewBy }),
      authors: authors.map(({ name }) => name),
      ...(topics.length > 0 && { topics: topics.map(({ name }) => name) }),
      language,
    },
    { lineWidth: 0 },
  );
  // A term is its own description.
  const summary = thing.collection === 'glossary' || thing.collection === 'faqs' ? '' : `> ${description}\n\n`;
  return `---\n${front}---\n\n# ${title}\n\n${summary}${thing.markdown()}`;
}
