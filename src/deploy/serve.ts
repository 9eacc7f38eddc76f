import { posix } from 'node:path';
import { askedAs, type Headers, headersOf, headersOfAnswer, type Policy, typeOf } from './policy.ts';

/** What a server must answer. `file` is the path of a file below the site's folder, with a slash in front. */
export interface Answer {
  status: 200 | 301 | 400 | 404 | 405;
  headers: Headers;
  file?: string;
}

/**
 * The answer to a request under the policy. `target` is the path as it was asked for, with its question; `isFile` says
 * whether there is a file at a path below the site's folder.
 */
export function answerTo(
  { method, target }: { method: string; target: string },
  policy: Policy,
  isFile: (path: string) => boolean,
): Answer {
  const plain = headersOfAnswer(policy);
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { ...plain, Allow: 'GET, HEAD' } };
  const path = pathOf(target);
  if (path === undefined) return { status: 400, headers: plain };
  const question = /\?[^#]+/.exec(target)?.[0] ?? '';
  const to = policy.redirects.find((redirect) => askedAs(redirect).includes(path))?.to ?? placeOf(path, isFile);
  if (isHidden(path, policy)) return missing(policy);
  if (to) return { status: 301, headers: { ...plain, Location: to + question } };
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!isFile(file)) return missing(policy);
  return { status: 200, file, headers: { ...headersOf(file, policy), 'Content-Type': typeOf(file, policy) } };
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
  !`${path}/`.startsWith(base) || hidden.includes(path) || /\/\.(?!well-known\/)/.test(path);

const missing = (policy: Policy): Answer => ({
  status: 404,
  file: policy.notFound,
  headers: { ...headersOfAnswer(policy), 'Content-Type': typeOf(policy.notFound, policy) },
});
