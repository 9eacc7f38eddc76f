import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Described, describeCollections, describeSite } from '#src/schemas/collections.ts';
import type { Field } from '#src/schemas/describe.ts';
import { formatOf } from './format.ts';

type Form = Record<string, unknown>;

/** As Sveltia hands a file over, and takes it back. */
const opened = (described: Described, text: string): Form =>
  formatOf(described).fromFile(text.trim().replace(/\r\n?/g, '\n'));
const saved = (described: Described, form: Form, isRich = false): string =>
  `${formatOf(described, () => isRich)
    .toFile(form)
    .trim()}\n`;

const described = [...describeCollections(), describeSite()];
const collection = (name: string): Described => described.find((one) => one.name === name) as Described;
const files = (one: Described) =>
  globSync(`content/${one.file.replace('{id}', '*')}`).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const read = (file: string) => readFileSync(`content/${file}`, 'utf8');

/** The lines of `now` that are not in `before`, and those of `before` that are gone. */
function change(before: string, now: string): { added: string[]; removed: string[] } {
  const rest = before.split('\n');
  const added = now.split('\n').filter((line) => {
    const at = rest.indexOf(line);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  return { added, removed: rest };
}

describe.each(described.map((one) => [one.name, one] as const))('every file of %s', (_, one) => {
  test('is the same to the byte when it is opened and saved', () => {
    const others = files(one).filter(({ text }) => saved(one, opened(one, text)) !== text);
    expect(others.map(({ file }) => file)).toEqual([]);
    expect(files(one).length).toBeGreaterThan(0);
  });

  test('changes in one line when one field of it changes', () => {
    const wrong = files(one).flatMap(({ file, text }) =>
      one.fields.flatMap((field) => {
        const form = opened(one, text);
        const other = changed(field, form[field.name]);
        if (other === undefined) return [];
        const { added, removed } = change(text, saved(one, { ...form, [field.name]: other }));
        return added.length === 1 && removed.length === 1 ? [] : [`${file} ${field.name}: ${added.join('⏎')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** Another value that somebody could give to a field that has one. */
function changed({ kind, pattern }: Field & { pattern?: unknown }, value: unknown): unknown {
  if (value === undefined || pattern) return undefined;
  if (kind === 'day') return '2031-01-02';
  if (kind === 'number' || kind === 'integer') return Number(value) + 1;
  if (kind === 'boolean') return !value;
  if (typeof value !== 'string') return undefined;
  const words = value.split(' ');
  words[words.length >> 1] += 'zz';
  return words.join(' ');
}

describe('a save', () => {
  const facts = collection('facts');
  const fact = read('facts/pay-django-befs-2024.yaml');
  const articles = collection('articles');
  const article = read('articles/backend-django-developer/index.mdx');

  test('writes a number that was changed in a text field as a number', () => {
    expect(change(fact, saved(facts, { ...opened(facts, fact), value: '52279' }))).toEqual({
      added: ['value: 52279'],
      removed: ['value: 52278'],
    });
  });

  test('adds a field at the place the schema has it, and takes one away with its lines', () => {
    const form = opened(articles, article);
    const withDay = saved(articles, { ...form, updated: '2026-11-23' });
    expect(change(article, withDay)).toEqual({ added: ['updated: 2026-11-23'], removed: [] });
    expect(withDay.indexOf('updated:')).toBeGreaterThan(withDay.indexOf('published:'));
    expect(saved(articles, { ...opened(articles, withDay), updated: '' })).toBe(article);
  });

  test('writes no field that is empty or only says its default', () => {
    const form = opened(articles, article);
    const asSveltia = {
      ...form,
      draft: false,
      aliases: [],
      revisions: [],
      updated: '',
      series: { name: '', part: null },
    };
    expect(saved(articles, asSveltia)).toBe(article);
  });

  test('adds an item to a list in lines, and to one in brackets', () => {
    const form = opened(articles, article);
    const faqs = [...(form['faqs'] as string[]), 'is-django-async'];
    expect(change(article, saved(articles, { ...form, faqs })).added).toEqual(['  - is-django-async']);
    const topics = [...(form['topics'] as string[]), 'trends'];
    expect(change(article, saved(articles, { ...form, topics })).added).toEqual([
      'topics: [careers, frameworks, salaries, trends]',
    ]);
  });

  test('takes an item out of a list, and moves one', () => {
    const form = opened(articles, article);
    const faqs = form['faqs'] as string[];
    const { added, removed } = change(article, saved(articles, { ...form, faqs: faqs.slice(1) }));
    expect([added, removed]).toEqual([[], [`  - ${faqs[0]}`]]);
    const moved = saved(articles, { ...form, faqs: [...faqs.slice(1), faqs[0]] });
    expect(change(article, moved)).toEqual({ added: [], removed: [] });
    expect(opened(articles, moved)['faqs']).toEqual([...faqs.slice(1), faqs[0]]);
  });

  test('keeps comments and quotes', () => {
    const site = collection('site');
    const text = read('site.yaml');
    const form = opened(site, text);
    const after = saved(site, { ...form, agency: 'Other: Apps' });
    expect(change(text, after)).toEqual({ added: ['agency: "Other: Apps"'], removed: ['agency: Bolder Apps'] });
  });

  test('changes one cell of a comparison', () => {
    const comparisons = collection('comparisons');
    const text = read('comparisons/django-and-fastapi.yaml');
    const form = opened(comparisons, text) as { criteria: { cells: Form[] }[] } & Form;
    const [cell] = form.criteria[0]?.cells ?? [];
    Object.assign(cell as Form, { text: 'Web framework in Python' });
    expect(change(text, saved(comparisons, form))).toEqual({
      added: ['        text: Web framework in Python'],
      removed: ['        text: Full web framework in Python'],
    });
  });

  test('of a new entry writes its fields in the order of the schema', () => {
    const glossary = collection('glossary');
    const term = { url: 'https://example.org/', definition: 'What it is: this.', term: 'Lazy' };
    expect(saved(glossary, term)).toBe('term: Lazy\ndefinition: "What it is: this."\nurl: https://example.org/\n');
    const faqs = collection('faqs');
    expect(saved(faqs, { question: 'Why?', topic: 'trends', reviewBy: '2027-01-01', body: 'So.' })).toBe(
      '---\nquestion: Why?\ntopic: trends\nreviewBy: 2027-01-01\n---\n\nSo.\n',
    );
  });
});

describe('a text from the rich editor', () => {
  const faqs = collection('faqs');
  const file =
    '---\nquestion: Why?\n---\n\n* one\n* two *words*\n\n| a | b |\n| :-- | --: |\n| 1 | 2 |\n\n```sh\n* x\n```\n';
  const rich = '- one\n- two _words_\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```sh\n* x\n```';

  test('keeps the Markdown of its author where only the form differs', () => {
    expect(saved(faqs, { ...opened(faqs, file), body: rich }, true)).toBe(file);
  });

  test('keeps emphasis around a link, which the editor puts into it', () => {
    const around = '- **[Pay](/pay/)** and *[years](/years/)*, and **[both](/both/) of them**\n- [**in**](/in/)';
    const within = '- [**Pay**](/pay/) and [_years_](/years/), and **[both](/both/) of them**\n- [**in**](/in/)';
    const text = `---\nquestion: Why?\n---\n\n${around}\n`;
    expect(saved(faqs, { ...opened(faqs, text), body: within }, true)).toBe(text);
    const body = within.replace('**in**', '**into**');
    expect(change(text, saved(faqs, { ...opened(faqs, text), body }, true))).toEqual({
      added: ['- [**into**](/in/)'],
      removed: ['- [**in**](/in/)'],
    });
  });

  test('changes the line that was edited', () => {
    const body = rich.replace('- one', '- one more').replace('* x', '- x');
    expect(change(file, saved(faqs, { ...opened(faqs, file), body }, true))).toEqual({
      added: ['- one more', '- x'],
      removed: ['* one', '* x'],
    });
  });

  test('is taken as it stands when it was typed as Markdown', () => {
    expect(saved(faqs, { ...opened(faqs, file), body: rich })).toBe(`---\nquestion: Why?\n---\n\n${rich}\n`);
  });
});
