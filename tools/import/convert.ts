import type { Element, Root, RootContent } from 'hast';
import { articleComponents } from '#src/components/article/registry.ts';
import { readDocument } from '#src/document/read.ts';
import { pathOf } from '#src/lib/paths.ts';
import { type OldAddresses, UNKNOWN_HOME } from './addresses.ts';
import { clean, markupOf, paragraph, picturesIn, textIn } from './clean.ts';
import { copyPicture, type PictureFolders } from './pictures.ts';
import type { Post } from './post.ts';
import { excerpt, type Kind, type Note } from './report.ts';
import { dropEmptyHeadings, headingsIn, idOf, placePictures, shapeHeadings } from './shape.ts';
import { treeToMdx } from './to-mdx.ts';

/** What a conversion needs to know of everything else. */
export interface Surroundings {
  id: string;
  addresses: OldAddresses;
  pictures: PictureFolders;
  /** Folder the article is being written to. */
  folder: string;
  note(note: Note): void;
}

/** The text of an article as MDX, and what came of its pictures. */
export interface Converted {
  body: string;
  /** Its words, for a summary. */
  text: string;
  cover?: { src: string; alt: string };
  copied: number;
}

/** A text that cannot become MDX; the message is a full sentence. */
export class Inconvertible extends Error {}

/** Deeper than this no editor nests anything, and walking the tree is not safe. */
const DEEPEST = 200;
const LARGEST = 1024 * 1024;

/** Turns the text of a post into MDX within the profile, and copies its pictures. Throws `Inconvertible`. */
export async function convert(post: Post, surroundings: Surroundings): Promise<Converted> {
  const conversion = new Conversion(post, surroundings);
  return conversion.run();
}

class Conversion {
  private readonly post: Post;
  private readonly to: Surroundings;
  private readonly linked = new Set<string>();
  private readonly names = new Map<string, string | undefined>();

  constructor(post: Post, surroundings: Surroundings) {
    this.post = post;
    this.to = surroundings;
  }

  async run(): Promise<Converted> {
    const tree = this.read();
    clean(tree, {
      note: (kind, node, message, kept) => this.note(kind, this.lineOf(node), message, kept ?? markupOf(node)),
      link: (href, node) => this.link(href, node),
    });
    const cover = await this.cover(tree);
    await this.copyPictures(tree);
    dropEmptyHeadings(tree);
    placePictures(tree);
    shapeHeadings(tree, this.linked);
    this.settlePlaces(tree);
    const body = treeToMdx(tree);
    this.check(body);
    const copied = [...this.names.values()].filter(Boolean).length;
    return { body, text: firstWords(tree), ...(cover && { cover }), copied };
  }

  private read(): Root {
    try {
      const tree = this.post.text((kind, offset, message, kept) =>
        this.note(kind, this.post.line + offset, message, kept),
      );
      if (depthOf(tree) <= DEEPEST) return tree;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    throw new Inconvertible(`Its HTML is nested deeper than ${DEEPEST} elements.`);
  }

  private lineOf({ position }: RootContent): number {
    return this.post.line + (position ? position.start.line - 1 : 0);
  }

  private note(kind: Kind, line: number, message: string, kept?: string) {
    const { file, hasLines, line: first } = this.post;
    const place = { file, line: hasLines ? line : first };
    this.to.note({ kind, ...place, article: this.to.id, message, ...(kept && { kept: excerpt(kept) }) });
  }

  private link(href: string, node: Element): string | undefined {
    const line = this.lineOf(node);
    const { folder, addresses, alsoKnownAs } = this.post;
    // A file links from where it lies, whatever its address was.
    const base = (folder ? alsoKnownAs : addresses).find((address) => URL.canParse(address)) ?? UNKNOWN_HOME;
    const target = this.to.addresses.lookUp(href, base);
    if (target.to === 'web') return target.href;
    if (target.to === 'place') {
      this.linked.add(idOf(target.hash));
      return `#${target.hash}`;
    }
    if (target.to === 'old site') {
      this.note('link', line, 'The link still leads to the old site: that page was not imported.', target.href);
      return target.href;
    }
    if (target.to === 'nowhere') {
      this.note('link', line, `The words of a link stay and it does not, because it ${target.why}.`, href);
      return undefined;
    }
    if (target.hash) this.note('link', line, 'The link leads to the article now, no longer to the place in it.', href);
    return pathOf('articles', target.id);
  }

  /** Links within the text lead to headings only; those that lead elsewhere keep their words. */
  private settlePlaces(tree: Root) {
    const ids = new Set(
      headingsIn(tree).flatMap(({ properties }) => (properties['id'] ? [String(properties['id'])] : [])),
    );
    const settle = (parent: Root | Element) => {
      parent.children = (parent.children as Element['children']).flatMap((node) => {
        if (node.type !== 'element') return [node];
        settle(node);
        const href = String(node.properties['href'] ?? '');
        if (node.tagName !== 'a' || !href.startsWith('#') || /^#user-content-fn/.test(href)) return [node];
        const id = idOf(href.slice(1));
        if (ids.has(id)) return [{ ...node, properties: { href: `#${id}` } }];
        this.note(
          'link',
          this.lineOf(node),
          'The words of a link stay and it does not: its place is no heading.',
          href,
        );
        return node.children;
      }) as typeof parent.children;
    };
    settle(tree);
  }

  private async cover(tree: Root): Promise<Converted['cover']> {
    const { picture } = this.post;
    if (!picture) return undefined;
    const name = await this.copy(picture.src, this.post.line);
    if (!name) return undefined;
    if (picture.alt.trim() !== '' && !name.endsWith('.svg'))
      return { src: `./${name}`, alt: picture.alt.trim().slice(0, 250) };
    this.note(
      'picture',
      this.post.line,
      'The picture above the text says not what it shows, so it stands in the text.',
      picture.src,
    );
    tree.children.unshift(
      paragraph([{ type: 'element', tagName: 'img', properties: { src: picture.src, alt: '' }, children: [] }]),
    );
    return undefined;
  }

  private async copyPictures(tree: Root) {
    for (const picture of tree.children.flatMap(picturesIn)) {
      const { src, dataSrc, dataLazySrc, alt, title } = picture.properties;
      const written = String([dataLazySrc, dataSrc, src].find((one) => one) ?? '');
      const name = await this.copy(written, this.lineOf(picture));
      if (name) {
        picture.properties = { src: `./${name}`, alt: String(alt ?? '').trim(), ...(title && { title }) };
        continue;
      }
      picture.tagName = 'import-note';
      picture.properties = { dataText: `a picture is missing: ${excerpt(written, 120)} ${alt ? `"${alt}"` : ''}` };
    }
  }

  /** The name of a picture in the folder of the article; nothing where there is none, which is noted. */
  private async copy(src: string, line: number): Promise<string | undefined> {
    const file = this.to.pictures.find(src, this.post.folder);
    const known = file ?? src;
    if (this.names.has(known)) return this.names.get(known);
    const taken = new Set([...this.names.values()].filter((name) => name !== undefined));
    const copied = file
      ? await copyPicture(file, this.to.folder, taken).catch(() => ({ fault: 'The picture cannot be drawn.' }))
      : {
          fault: src.startsWith('data:')
            ? 'The picture is written into the text itself; save it as a file.'
            : 'The picture is missing.',
        };
    if ('fault' in copied) this.note('picture', line, copied.fault, src);
    else for (const change of copied.changes) this.note('picture', line, change, src);
    const name = 'name' in copied ? copied.name : undefined;
    this.names.set(known, name);
    return name;
  }

  /** What the compiler would refuse is not written. */
  private check(body: string) {
    if (body.length > LARGEST) throw new Inconvertible('Its text is larger than 1 MB.');
    const [finding] = readDocument(body, articleComponents, false).findings;
    if (finding) throw new Inconvertible(`Its text cannot be written as MDX: ${finding.message}`);
  }
}

function depthOf(tree: Root): number {
  let depth = 0;
  for (let level: RootContent[] = tree.children; level.length > 0; depth++)
    level = level.flatMap((node) => ('children' in node ? (node.children as RootContent[]) : []));
  return depth;
}

/** The words of the first paragraphs. */
function firstWords(tree: Root): string {
  let words = '';
  const gather = (parent: Root | Element) => {
    for (const node of parent.children) {
      if (words.length > 400 || node.type !== 'element') continue;
      if (node.tagName === 'p') words += `${textIn(node)} `;
      else if (['div', 'section', 'article', 'main', 'body', 'blockquote'].includes(node.tagName)) gather(node);
    }
  };
  gather(tree);
  return words.trim() || textIn(tree).trim().slice(0, 400);
}
