import { posix } from 'node:path';
import { chooseEncoding, isVariant } from './encodings.ts';
import { askedAs, type Headers, headersOf, headersOfAnswer, type Policy, typeOf } from './policy.ts';

/** What a server must answer. `file` is the path of a file below the site's folder, with a slash in front. */
export interface Answer {
  status: 200 | 301 | 400 | 404 | 405;
  headers: Headers;
  file?: string;
}

/** A request: the path as it was asked for, with its question, and the encodings that the reader accepts. */
export interface Request {
  method: string;
  target: string;
  acceptEncoding?: string | undefined;
}

/**
 * The answer to a request under the policy. `isFile` says whether there is a file at a path below the site's folder.
 */
export function answerTo(
  { method, target, acceptEncoding }: Request,
  policy: Policy,
  isFile: (path: string) => boolean,
): Answer {
  const plain = headersOfAnswer(policy);
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { ...plain, Allow: 'GET, HEAD' } };
  const path = pathOf(target);
  if (path === undefined) return { status: 400, headers: plain };
  const question = /\?[^#]+/.exec(target)?.[0] ?? '';
  const to = policy.redirects.find((redirect) => askedAs(redirect).includes(path))?.to ?? placeOf(path, isFile);
  const missing = (): Answer => ({ status: 404, ...sent(policy.notFound, plain) });
  const sent = (file: string, headers: Headers) => encoded(file, headers, { policy, acceptEncoding, isFile });
  if (isHidden(path, policy)) return missing();
  if (to) return { status: 301, headers: { ...plain, Location: to + question } };
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return isFile(file) ? { status: 200, ...sent(file, headersOf(file, policy)) } : missing();
}

interface Chosen {
  policy: Policy;
  acceptEncoding: string | undefined;
  isFile: (path: string) => boolean;
}

/** A file or the variant of it that the reader likes best, with the headers that say what it is. */
function encoded(file: string, headers: Headers, { policy, acceptEncoding, isFile }: Chosen) {
  const there = policy.encodings.filter(({ ending }) => isFile(file + ending));
  const encoding = chooseEncoding(acceptEncoding, there);
  return {
    file: file + (encoding?.ending ?? ''),
    headers: {
      ...headers,
      'Content-Type': typeOf(file, policy),
      ...(there.length > 0 && { Vary: 'Accept-Encoding' }),
      ...(encoding && { 'Content-Encoding': encoding.name }),
    },
  };
}

/** The path that was asked for, decoded and without dots; nothing where it cannot be read or leads out of the site. */
function pathOf(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
    const isInside = posix.normalize(path.replace(/^\/+/, '')).split('/')[0] !== '..';
    return isInside && path.startsWith('/') && !/[\0\\]/.test(path) ? posix.normalize(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Where a page really lies that was asked for by its file's name or without its slash. */
function placeOf(path: string, isFile: (path: string) => boolean): string | undefined {
  if (path.endsWith('/index.html')) return isFile(path) ? path.slice(0, -'index.html'.length) : undefined;
  return !path.endsWith('/') && isFile(`${path}/index.html`) ? `${path}/` : undefined;
}

const isHidden = (path: string, { hidden, base }: Policy) =>
  // The folder of the base is asked for without its slash, too.
  !`${path}/`.startsWith(base) || hidden.includes(path) || isVariant(path) || /\/\.(?!well-known\/)/.test(path);
