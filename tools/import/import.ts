import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '#src/lib/paths.ts';
import { checkContent, printedName } from '../check/check.ts';
import { type Content, readContent } from '../check/content.ts';
import { addressesOf } from '../check/rules/links.ts';
import { dataOf } from '../check/rules/references.ts';
import { aliasesFrom, OldAddresses, UNKNOWN_HOME } from './addresses.ts';
import { convert, Inconvertible } from './convert.ts';
import { fieldsOf, write } from './front-matter.ts';
import type { Asked } from './options.ts';
import { PictureFolders } from './pictures.ts';
import type { Export, Post, Skipped } from './post.ts';
import { excerpt, type Note, type Report } from './report.ts';
import { Slugs } from './slugs.ts';

/**
 * Imports an export: reads it once to learn its addresses, and once to write its articles. Each article is written in a
 * folder of its own beside `articles/` and moved there whole, so that none is ever half there; nothing is overwritten.
 */
export async function importExport(source: Export, asked: Asked): Promise<Report> {
  return new Import(source, asked).run();
}

class Import {
  private readonly source: Export;
  private readonly asked: Asked;
  private readonly addresses = new OldAddresses();
  private readonly pictures: PictureFolders;
  private readonly report: Report;
  /** The id of each post in their order; nothing for one that is not imported. */
  private readonly ids: (string | undefined)[] = [];
  /** Addresses no alias may take: pages of the site, aliases it has, and those this import gave away. */
  private taken = new Set<string>();

  constructor(source: Export, asked: Asked) {
    this.source = source;
    this.asked = asked;
    const beside = asked.from === 'html' || asked.from === 'markdown' ? [folderOf(asked.source)] : [];
    this.pictures = new PictureFolders([...asked.pictures, ...beside]);
    this.report = {
      source: asked.source,
      from: asked.from,
      found: 0,
      imported: [],
      left: new Map(),
      counts: source.counts,
      pictures: 0,
      notes: [],
      findings: [],
    };
  }

  async run(): Promise<Report> {
    await this.learn();
    await this.writeAll();
    const names = new Set(this.report.imported.map(({ id }) => `articles/${id}/`));
    const printed = printedName(this.asked.content);
    const findings = await checkContent(this.asked.content, { asOf: this.asked.defaults.today, isStrict: false });
    const isOurs = (file: string) =>
      names.has(
        `${file
          .slice(printed.length + 1)
          .split('/')
          .slice(0, 2)
          .join('/')}/`,
      );
    this.report.findings = findings.filter(({ file }) => isOurs(file));
    return this.report;
  }

  /** First reading: which posts there are, what they will be called, and where they were. */
  private async learn() {
    const content = await readContent(this.asked.content, 'content', () => {});
    const slugs = new Slugs(content.entries.get('articles')?.keys() ?? []);
    this.taken = takenIn(content, this.asked.defaults.today);
    const known: { post: Pick<Post, 'addresses' | 'alsoKnownAs'>; id: string }[] = [];
    for await (const item of this.source.items()) {
      this.report.found += 1;
      if (item.is === 'skipped') this.skip(item);
      else {
        const id = this.name(item, slugs);
        this.ids.push(id);
        if (id) known.push({ post: copyOf(item), id });
      }
    }
    this.addresses.addHomes(this.source.homes);
    for (const { post, id } of known) {
      this.taken.add(pathOf('articles', id));
      for (const address of [...post.addresses, ...post.alsoKnownAs]) this.addresses.add(address, this.base(), id);
    }
  }

  private name(post: Post, slugs: Slugs): string | undefined {
    const { id, why, isTaken } = slugs.take(post);
    if (isTaken)
      this.leave(
        post,
        'article whose folder is taken',
        `content/articles/${id}/ is there already and was not touched. Rename it to import this one.`,
      );
    else if (why) this.note(post, { kind: 'address', article: id, message: why });
    return isTaken ? undefined : id;
  }

  private async writeAll() {
    if (this.ids.every((id) => id === undefined)) return;
    const articles = path.join(this.asked.content, 'articles');
    mkdirSync(articles, { recursive: true });
    const staging = mkdtempSync(path.join(this.asked.content, '.import-'));
    const clear = () => rmSync(staging, { recursive: true, force: true });
    process.once('exit', clear);
    try {
      let index = 0;
      for await (const item of this.source.items()) {
        if (item.is !== 'post') continue;
        const id = this.ids[index++];
        if (id) await this.write(item, id, staging, path.join(articles, id));
      }
    } finally {
      clear();
      process.off('exit', clear);
    }
  }

  /** Writes one article whole, or says why there is none. Notes are kept only of what was written. */
  private async write(post: Post, id: string, staging: string, target: string) {
    const folder = path.join(staging, id);
    const notes: Note[] = [];
    mkdirSync(folder);
    try {
      const { addresses, pictures } = this;
      const converted = await convert(post, { id, addresses, pictures, folder, note: (note) => notes.push(note) });
      const note = (kind: Note['kind']) => (message: string, kept?: string) =>
        notes.push({
          kind,
          file: post.file,
          line: post.line,
          article: id,
          message,
          ...(kept && { kept: excerpt(kept) }),
        });
      const fields = fieldsOf(post, converted.text, this.asked.defaults, note('field'));
      const { aliases, lost } = aliasesFrom(post.addresses, { id, base: this.base(), taken: this.taken });
      for (const { address, why } of lost)
        note('address')(`The old address is not kept. ${why}`, `${address} → ${pathOf('articles', id)}`);
      for (const remark of post.remarks) note('field')(remark);
      const matter = write({ ...fields, ...(converted.cover && { cover: converted.cover }), aliases }, remarksOn(post));
      writeFileSync(path.join(folder, 'index.mdx'), `${matter}\n${converted.body}`);
      renameSync(folder, target);
      for (const alias of aliases) this.taken.add(alias);
      this.report.imported.push({ id, title: excerpt(post.title), file: post.file, line: post.line });
      this.report.pictures += converted.copied;
      this.report.notes.push(...notes);
    } catch (error) {
      this.fail(post, error);
    }
    rmSync(folder, { recursive: true, force: true });
  }

  private fail(post: Post, error: unknown) {
    if (error instanceof Inconvertible) this.leave(post, 'article that cannot be converted', error.message);
    else if (error instanceof RangeError)
      this.leave(post, 'article that cannot be converted', 'Its HTML is nested deeper than anybody could follow.');
    else if (isTaken(error))
      this.leave(post, 'article whose folder is taken', 'A folder of its name appeared while it was imported.');
    else throw error;
  }

  private leave(post: Post, what: string, why: string) {
    this.skip({
      is: 'skipped',
      file: post.file,
      line: post.line,
      title: excerpt(post.title),
      what,
      why,
      isFault: true,
    });
  }

  private skip({ title, what, why, isFault, ...place }: Skipped) {
    this.report.left.set(what, (this.report.left.get(what) ?? 0) + 1);
    this.note(place, { kind: isFault ? 'fault' : 'skipped', message: `${title ? `“${title}”. ` : ''}${why}` });
  }

  private note({ file, line }: { file: string; line: number }, note: Omit<Note, 'file' | 'line'>) {
    this.report.notes.push({ file, line, ...note });
  }

  private base = (): string =>
    this.asked.site ?? [...this.source.homes].find((home) => URL.canParse(home)) ?? UNKNOWN_HOME;
}

/** The folder pictures of a folder or of a single file lie in. */
const folderOf = (source: string) => (/\.\w+$/.test(path.basename(source)) ? path.dirname(source) : source);

/** Strings of their own: one cut from a piece of a file keeps all of the piece in memory. */
const copyOf = ({ addresses, alsoKnownAs }: Post) => ({
  addresses: addresses.map((one) => Buffer.from(one).toString()),
  alsoKnownAs: alsoKnownAs.map((one) => Buffer.from(one).toString()),
});

function takenIn(content: Content, today: string): Set<string> {
  const aliases = [...(content.entries.get('articles')?.values() ?? [])].flatMap(
    ({ fields }) => dataOf(fields.data)['aliases'] ?? [],
  );
  return new Set([
    ...addressesOf(content, today, true).keys(),
    ...aliases.filter((alias) => typeof alias === 'string'),
  ]);
}

/** What an editor must know who opens the draft. */
const remarksOn = (post: Post): string[] => [
  `Imported from ${path.basename(post.file)}, line ${post.line}. Before \`draft\` goes: choose the key facts of this article,`,
  'see what the import report and "npm run check:content" say of it, and read it.',
  ...post.remarks.map((remark) => excerpt(remark)),
];

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(String(error.code));
