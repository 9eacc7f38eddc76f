import type { Post } from './post.ts';

const LONGEST = 80;

/** Gives each article of an import an id that no other has. */
export class Slugs {
  /** Articles that were there before. */
  private readonly before: ReadonlySet<string>;
  private readonly given = new Set<string>();

  constructor(before: Iterable<string>) {
    this.before = new Set([...before].map((id) => id.toLowerCase()));
  }

  /**
   * The id of a post: its slug, else its title, else its fallback, in the letters an id may have. A second post of one
   * name in the same import gets a number, so that a second import finds the same names taken and imports nothing twice.
   */
  take(post: Pick<Post, 'slug' | 'title' | 'fallback'>): { id: string; why?: string; wasThere: boolean } {
    const wanted = slugIn(post.slug);
    const base = wanted || slugIn(post.title) || slugIn(post.fallback) || 'imported';
    let id = base;
    for (let number = 2; this.given.has(id); number++) id = `${base}-${number}`;
    this.given.add(id);
    const wasThere = this.before.has(id);
    if (id !== base)
      return { id, wasThere, why: `Another article of this export is called "${base}", so its folder is "${id}".` };
    if (!wanted)
      return { id, wasThere, why: `Nothing of "${post.slug}" can be in an address, so its folder is "${id}".` };
    return { id, wasThere };
  }
}

/** A text as an id: lower-case letters without accents, digits and single hyphens; empty where nothing is left. */
export function slugIn(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return Buffer.from(plain.length > LONGEST ? plain.slice(0, LONGEST).replace(/-[^-]*$/, '') : plain).toString();
}
