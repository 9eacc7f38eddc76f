import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathOf } from '#src/lib/paths.ts';
import { checkContent, printedName } from '../check/check.ts';
import { type Content, type ContentFile, readContent } from '../check/content.ts';
import { addressesOf } from '../check/rules/links.ts';
import { dataOf } from '../check/rules/references.ts';
import { aliasesFrom, OldAddresses, UNKNOWN_HOME } from './addresses.ts';
import { convert, Inconvertible } from './convert.ts';
import { fieldsOf, titleFor, write } from './front-matter.ts';
import type { Asked } from './options.ts';
import { PictureFolders } from './pictures.ts';
import type { Export, Post, Skipped } from './post.ts';
import { excerpt, type Kind, type Note } from './report.ts';
import type { ReportFile } from './report-file.ts';
import { Slugs } from './slugs.ts';
import { isTaken, type Staging, stage } from './staging.ts';

/** How an import is watched and stopped. */
export interface Watch {
  /** Hears after some articles how many are done, and of what. */
  progress(done: number, what: string): void;
  /** Ends the import after the article at hand. */
  stop?: AbortSignal | undefined;
}

/** Progress is told of after so many. */
const STEP = 100;

/** How an article is counted that an import did not come to before it was stopped. */
export const NOT_REACHED = 'article that was not reached';

/** How an article is counted whose folder is there already. */
const TAKEN = 'article whose folder is taken';

/** The checker holds all of the content in memory; above so many new drafts it is left to the editor to ask it. */
const MOST_CHECKED = 5000;

/**
 * Imports an export: reads it once to learn its addresses, and once to write its articles. Each article is written in a
 * folder of its own beside `articles/` and moved there whole, so that none is ever half there; nothing is overwritten.
 */
export const importExport = (source: Export, asked: Asked, report: ReportFile, watch: Watch): Promise<void> =>
  new Import(source, asked, report, watch).run();

class Import {
  private readonly source: Export;
  private readonly asked: Asked;
  private readonly report: ReportFile;
  private readonly watch: Watch;
  private readonly addresses = new OldAddresses();
  private readonly pictures: PictureFolders;
  /** The id of each post in their order; nothing for one that is not imported. */
  private readonly ids: (string | undefined)[] = [];
  /** Addresses no alias may take: pages of the site, aliases it has, and those this import gave away. */
  private taken = new Set<string>();
  private readonly imported = new Set<string>();

  constructor(source: Export, asked: Asked, report: ReportFile, watch: Watch) {
    this.source = source;
    this.asked = asked;
    this.report = report;
    this.watch = watch;
    const beside = asked.from === 'html' || asked.from === 'markdown' ? [pictureFolderOf(asked.source)] : [];
    this.pictures = new PictureFolders([...asked.pictures, ...beside]);
  }

  async run() {
    await this.learn();
    if (this.ids.some((id) => id !== undefined)) await this.writeAll();
    if (this.imported.size > 0 && this.imported.size <= MOST_CHECKED) await this.check();
  }

  /** First reading: which posts there are, what they will be called, and where they were. */
  private async learn() {
    const content = await readContent(this.asked.content, 'content', () => {});
    const before = content.entries.get('articles') ?? new Map<string, ContentFile>();
    const slugs = new Slugs(before.keys());
    this.taken = takenIn(content, this.asked.defaults.today);
    const known: { post: Pick<Post, 'addresses' | 'alsoKnownAs'>; id: string }[] = [];
    for await (const item of this.source.items()) {
      this.tell(++this.report.numbers.found, 'found');
      if (item.is === 'skipped') this.skip(item);
      else {
        const { id, why, wasThere } = slugs.take(item);
        this.ids.push(wasThere ? undefined : id);
        if (wasThere) this.leaveTaken(item, id);
        else if (why) this.report.add({ kind: 'address', ...originOf(item), article: id, message: why });
        if (!wasThere || isSame(item, before.get(id))) known.push({ post: copyOf(item), id });
      }
    }
    this.addresses.addHomes(this.source.homes);
    for (const { post, id } of known) {
      this.taken.add(pathOf('articles', id));
      for (const address of [...post.addresses, ...post.alsoKnownAs]) this.addresses.add(address, this.base(), id);
    }
  }

  private async writeAll() {
    const staging = stage(this.asked.content, 'articles');
    const total = this.ids.filter((id) => id !== undefined).length;
    let done = 0;
    try {
      let index = 0;
      for await (const item of this.source.items()) {
        if (item.is !== 'post') continue;
        const id = this.ids[index++];
        if (!id) continue;
        if (this.watch.stop?.aborted) break;
        await this.write(item, id, staging);
        this.tell(++done, `of ${total} written`);
        // What the parser of Markdown holds outside of JavaScript is freed between turns only.
        await setImmediate();
      }
      if (done < total) this.report.leave(NOT_REACHED, total - done);
    } finally {
      staging.clear();
    }
  }

  /** Writes one article whole, or says why there is none. Notes are kept only of what was written. */
  private async write(post: Post, id: string, staging: Staging) {
    const notes: Note[] = [];
    const folder = staging.folderFor(id);
    try {
      const { addresses, pictures } = this;
      const { body, text, cover, copied } = await convert(post, {
        id,
        addresses,
        pictures,
        folder,
        note: (note) => notes.push(note),
      });
      const note = (kind: Kind, message: string, kept?: string) =>
        notes.push({ kind, ...originOf(post), article: id, message, ...(kept && { kept: excerpt(kept) }) });
      const fields = fieldsOf(post, text, this.asked.defaults, (message, kept) => note('field', message, kept));
      const { aliases, lost } = aliasesFrom(post.addresses, { id, base: this.base(), taken: this.taken });
      for (const { address, why } of lost)
        note('address', `The old address is not kept. ${why}`, `${address} → ${pathOf('articles', id)}`);
      for (const remark of post.remarks) note('field', remark);
      const matter = write({ ...fields, ...(cover && { cover }), aliases }, remarksOn(post));
      staging.publish(id, `${matter}\n${body}`);
      for (const alias of aliases) this.taken.add(alias);
      this.imported.add(id);
      this.report.numbers.pictures += copied;
      this.report.add({ kind: 'imported', ...originOf(post), id, title: excerpt(post.title) }, ...notes);
    } catch (error) {
      staging.drop(id);
      this.fail(post, error);
    }
  }

  private fail(post: Post, error: unknown) {
    if (error instanceof Inconvertible) this.leave(post, 'article that cannot be converted', error.message);
    else if (error instanceof RangeError)
      this.leave(post, 'article that cannot be converted', 'Its HTML is nested deeper than anybody could follow.');
    else if (isTaken(error)) this.leave(post, TAKEN, 'A folder of its name appeared while it was imported.');
    else throw error;
  }

  private leaveTaken(post: Post, id: string) {
    const why = `content/articles/${id}/ is there already and was not touched. Rename it to import this one.`;
    this.leave(post, TAKEN, why);
  }

  private leave(post: Post, what: string, why: string) {
    this.skip({ is: 'skipped', ...originOf(post), title: excerpt(post.title), what, why, isFault: true });
  }

  private skip({ title, what, why, isFault, file, line }: Skipped) {
    this.report.leave(what);
    const message = `${title ? `“${title}”. ` : ''}${why}`;
    this.report.add({ kind: isFault ? 'fault' : 'skipped', file, line, message });
  }

  /** Takes down what the checker says of the new drafts. */
  private async check() {
    const { content, defaults } = this.asked;
    this.watch.progress(this.imported.size, 'drafts to check');
    const below = `${printedName(content)}/articles/`;
    const isOurs = (file: string) =>
      file.startsWith(below) && this.imported.has(file.slice(below.length).split('/')[0] ?? '');
    const rules = new Map<string, number>();
    for (const finding of await checkContent(content, { asOf: defaults.today, isStrict: false })) {
      if (!isOurs(finding.file)) continue;
      this.report.add({ kind: 'finding', ...finding });
      const name = `${finding.rule} (${finding.severity})`;
      rules.set(name, (rules.get(name) ?? 0) + 1);
    }
    this.report.numbers.rules = rules;
  }

  private tell(done: number, what: string) {
    if (done % STEP === 0) this.watch.progress(done, what);
  }

  private base = (): string =>
    this.asked.site ?? [...this.source.homes].find((home) => URL.canParse(home)) ?? UNKNOWN_HOME;
}

/** The folder to look for pictures in: an imported folder itself, or the one that a single file lies in. */
const pictureFolderOf = (source: string) => (/\.\w+$/.test(path.basename(source)) ? path.dirname(source) : source);

const originOf = ({ file, line }: Post) => ({ file, line });

/** Whether an article that is there came from an import of the same post; links may lead to it. */
const isSame = (post: Post, article: ContentFile | undefined): boolean =>
  article !== undefined && dataOf(article.fields.data)['title'] === titleFor(post);

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
