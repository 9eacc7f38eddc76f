import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { asData } from '#src/data/loader.ts';

export const collections = {
  articles: defineCollection({
    loader: asData(glob({ base: './articles', pattern: '*.mdx' })),
    schema: z.looseObject({ title: z.string() }),
  }),
};
