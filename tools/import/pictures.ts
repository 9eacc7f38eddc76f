import { copyFileSync, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { PICTURE_FILE } from '#src/lib/picture-kinds.ts';
import { readPicture } from '../check/pictures.ts';
import { HEAVIEST, WIDEST } from '../check/rules/pictures.ts';

/** Longer side of a picture that had to be made smaller, in pixels. */
const SMALLER = 2400;

/** Finds pictures in folders of this machine. Nothing is ever downloaded. */
export class PictureFolders {
  private readonly folders: readonly string[];
  private names: Map<string, string[]> | undefined;

  /** `folders` are searched in this order; nothing outside of them is found. */
  constructor(folders: readonly string[]) {
    this.folders = folders.filter(existsSync).map((folder) => realpathSync(folder));
  }

  /** The file of a picture named by `src` in a text of the folder `beside`; nothing where there is none. */
  find(src: string, beside?: string): string | undefined {
    const name = pathIn(src);
    if (name === undefined || name === '') return undefined;
    const isRelative = !/^([a-z][a-z0-9+.-]*:|\/)/i.test(src);
    const tries = [
      ...(isRelative && beside ? [path.resolve(beside, name)] : []),
      ...this.folders.flatMap((folder) => endingsOf(name).map((ending) => path.join(folder, ending))),
    ];
    const withSizes = tries.flatMap((file) => [file, file.replace(/-\d+x\d+(\.\w+)$/, '$1')]);
    return withSizes.find((file) => this.isInside(file)) ?? this.byName(path.posix.basename(name));
  }

  private isInside(file: string): boolean {
    try {
      const real = realpathSync(file);
      return this.folders.some((folder) => real.startsWith(`${folder}${path.sep}`)) && statSync(real).isFile();
    } catch {
      return false;
    }
  }

  /** The only file of this name, wherever it lies; two of one name could be two pictures. */
  private byName(name: string): string | undefined {
    this.names ??= namesBelow(this.folders);
    const files = this.names.get(name.toLowerCase()) ?? [];
    return files.length === 1 ? files[0] : undefined;
  }
}

function pathIn(src: string): string | undefined {
  if (/^(data|blob|javascript):/i.test(src)) return undefined;
  try {
    const plain = src.replace(/^(https?:)?\/\/[^/]*/i, '').replace(/[?#].*$/, '');
    return decodeURIComponent(plain);
  } catch {
    return undefined;
  }
}

/** `a/b/c.png`, `b/c.png`, `c.png`: a folder may hold all of the old site or only its uploads. */
function endingsOf(name: string): string[] {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.slice(0, 12).map((_, index) => parts.slice(index).join('/'));
}

function namesBelow(folders: readonly string[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const folder of folders)
    for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const name = item.name.toLowerCase();
      names.set(name, [...(names.get(name) ?? []), path.join(item.parentPath, item.name)]);
    }
  return names;
}

/** A picture that was copied, with what was done to it; or why it was not. */
export type Copied = { name: string; changes: string[] } | { fault: string };

/**
 * Copies a picture into the folder of an article, under a name of its own there. It is made smaller where it is larger than
 * the checker allows, loses where it was taken, and becomes a PNG where articles cannot show its format.
 */
export async function copyPicture(from: string, folder: string, taken: ReadonlySet<string>): Promise<Copied> {
  const ending = path.extname(from).toLowerCase();
  const isKept = PICTURE_FILE.test(ending);
  const picture = await readPicture(from, from);
  if (!picture.isReadable) return { fault: 'The file is not a picture that can be read.' };
  if (picture.faults.length > 0) return { fault: `The SVG holds ${picture.faults[0]?.what}.` };
  const changes = [
    ...(isKept ? [] : [ending === '.gif' ? 'It became a PNG; if it moved, it stands still now.' : 'It became a PNG.']),
    ...(picture.bytes > HEAVIEST || Math.max(picture.width, picture.height) > WIDEST
      ? [
          `It was made smaller: it had ${picture.width} × ${picture.height} pixels and ${(picture.bytes / 1024 / 1024).toFixed(1)} MB.`,
        ]
      : []),
    ...(picture.hasPlace ? ['The place where it was taken was removed from it.'] : []),
  ];
  const name = nameFor(path.basename(from, path.extname(from)), isKept ? ending : '.png', taken);
  if (changes.length === 0) copyFileSync(from, path.join(folder, name));
  else await draw(from, path.join(folder, name));
  return { name, changes };
}

async function draw(from: string, to: string) {
  const { default: sharp } = await import('sharp');
  await sharp(from).rotate().resize(SMALLER, SMALLER, { fit: 'inside', withoutEnlargement: true }).toFile(to);
}

function nameFor(base: string, ending: string, taken: ReadonlySet<string>): string {
  const plain =
    base
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'picture';
  for (let number = 1; ; number++) {
    const name = `${plain.slice(0, 80)}${number > 1 ? `-${number}` : ''}${ending}`;
    if (!taken.has(name)) return name;
  }
}
