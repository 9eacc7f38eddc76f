import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { contentFolder } from '#src/lib/collections.ts';

/** An article that is being written, of this summary and this text in MDX. */
export const draftOf = (summary: string, text: string): string => `---
title: What a survey says about pay
summary: ${summary}
topics: [salaries]
author: bolder-apps
published: 2026-11-22
reviewBy: 2027-11-22
keyFacts: [pay-django-us-2024, pay-django-weu, pay-django-in-2024]
draft: true
---

${text}
`;

/** Copies the content to `folder` and adds articles, by their ids. What was in the folder before is gone. */
export function copyContent(folder: string, articles: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(contentFolder(process.env), folder, { recursive: true });
  for (const [id, mdx] of Object.entries(articles)) {
    mkdirSync(`${folder}/articles/${id}`, { recursive: true });
    writeFileSync(`${folder}/articles/${id}/index.mdx`, mdx);
  }
}
