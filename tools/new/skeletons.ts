import type { Kind } from './kinds.ts';

/** The text a draft begins with: what belongs where, in comments that no reader sees. */
export function skeletonOf({ name }: Kind, data: Record<string, unknown>): string {
  return name === 'articles' ? articleOf(data['keyFacts']) : ANSWER;
}

function articleOf(keyFacts: unknown): string {
  const [first, second] = Array.isArray(keyFacts) ? keyFacts : [];
  const fact = (id: unknown) => (typeof id === 'string' ? `<Fact id="${id}" show="statement" />` : '');
  return `{/* The answer first, with its figure. "npm run check:content" says what is missing before it can be published. */}

${[fact(first), fact(second)].filter(Boolean).join(' ') || 'The answer, in a sentence or two.'}

## The evidence says this

{/* Who was asked, when, how many. One chart that decides it. A heading is a sentence, so that the headings alone tell the story. */}

What the figures show, and what they cannot tell.

## What follows for you

{/* For each kind of reader, what to do. */}

What to do with it.

## What we do not know

What nobody has counted yet.

<Cta />`;
}

const ANSWER = `{/* The answer in its first sentence, then what it rests on. Print a figure with <Fact id="…" />. */}

The answer, in a sentence.`;
