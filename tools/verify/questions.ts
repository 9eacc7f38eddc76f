import { ENCODINGS, type Encoding } from '#src/deploy/encodings.ts';
import { type ListedFile, MANIFEST, type Manifest } from '#src/deploy/manifest.ts';
import { askedAs, type Headers, headersOf, headersOfAnswer, type Policy, typeOf } from '#src/deploy/policy.ts';
import { href } from '#src/lib/paths.ts';
import { variantOf } from './encodings.ts';

/** What a server is asked, and what it must answer. */
export interface Question {
  path: string;
  status: 200 | 404 | 'moved';
  /**
   * Headers by name. One that the policy knows and that is not here must not be sent with a file. How long a redirect is
   * kept, servers decide by where they look for the file.
   */
  headers: Headers;
  /** The file whose bytes must come. */
  file?: ListedFile;
  /** Where it must lead. */
  to?: string;
  /** The encoding that is asked for. */
  encoding?: Encoding;
  /** Whether it may just as well not be there. */
  isOptional?: true;
}

/** What is built, how it is to be served, and what is asked because of that. */
export interface Built {
  manifest: Manifest;
  /** The manifest itself as a file. */
  manifestFile: ListedFile;
  policy: Policy;
}

/** Addresses at which there is nothing, however a site grows. */
const NOTHING = ['/nothing-is-here/', '/nothing-is-here', '/nothing-is-here.html'];

const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:json|xml|manifest|wasm))/;
const PAGE = /(?:^|\/)index\.html$/;

/** Everything a server of the site is asked. */
export function questionsAbout({ manifest, manifestFile, policy }: Built): Question[] {
  const { base } = policy;
  const at = (name: string) => href(`/${name}`, base);
  const files: Manifest['files'] = { ...manifest.files, [MANIFEST]: manifestFile };
  const isListed = (name: string) => Object.hasOwn(files, name);
  const leadingOn = new Set(policy.redirects.map(({ from }) => `${from}index.html`));
  const shown = Object.entries(files).filter(([name]) => !leadingOn.has(at(name)) && !variantOf(name, isListed));
  const notFound = files[policy.notFound.slice(base.length)];
  const missing = {
    status: 404,
    headers: { ...headersOfAnswer(policy) },
    ...(notFound && { file: notFound }),
  } as const;
  const moved = (path: string, to: string): Question => ({
    path,
    status: 'moved',
    to,
    headers: policy.headers,
  });
  return [
    ...shown.flatMap(([name, file]) => {
      if (policy.hidden.includes(at(name))) return [{ path: at(name), ...missing }];
      return at(name) === policy.notFound ? [] : ofFile(at(name), file, policy);
    }),
    ...shown.flatMap(([name]) => (PAGE.test(name) ? waysTo(at(name), base).map(([path, to]) => moved(path, to)) : [])),
    ...policy.redirects.flatMap((redirect) => askedAs(redirect).map((path) => moved(path, redirect.to))),
    ...NOTHING.map((path) => ({ path: href(path, base), ...missing })),
  ];
}

/** A file is asked for as it is and, where compression makes it shorter, in every encoding. */
function ofFile(name: string, file: ListedFile, policy: Policy): Question[] {
  const type = typeOf(name, policy);
  const question: Question = {
    path: encodeURI(name.replace(PAGE, (end) => end.slice(0, -'index.html'.length))),
    status: 200,
    file,
    headers: { ...headersOf(name, policy), 'Content-Type': type },
    // Servers keep to themselves what begins with a dot, some hosts do not; the policy is there for all to read.
    ...(/\/\.(?!well-known\/)/.test(name) && { isOptional: true }),
  };
  if (question.isOptional || !COMPRESSIBLE.test(type)) return [question];
  return [question, ...ENCODINGS.map((encoding) => ({ ...question, encoding }))];
}

/** The other ways to ask for a page: with the name of its file, and without its slash. */
function waysTo(name: string, base: string): [path: string, to: string][] {
  const to = name.slice(0, -'index.html'.length);
  return to === base
    ? [[name, to]]
    : [
        [name, to],
        [to.slice(0, -1), to],
      ];
}
