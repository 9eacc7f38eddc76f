import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './articles', pattern: '*.mdx' }),
    schema: z.looseObject({ title: z.string() }),
  }),
};
