import { ENCODINGS } from '#src/deploy/encodings.ts';
import { isSameFile, listed } from '#src/deploy/manifest.ts';
import type { Policy } from '#src/deploy/policy.ts';
import { mapAtMost } from '#src/lib/at-most.ts';
import { type Ask, asker, type Got } from './ask.ts';
import type { Difference } from './difference.ts';
import { decoded } from './encodings.ts';
import { type Built, type Question, questionsAbout } from './questions.ts';

/** Requests that are under way at a time: enough to be quick, few enough for any host. */
const AT_ONCE = 8;

/** Steps in which a redirect may lead to its end. Some hosts add the slash first. */
const MOST_STEPS = 2;

/**
 * Asks a server for everything that was built, and for what it must know besides. Throws where it cannot be reached at all.
 * A host that `isPlain` sends headers and types of its own, and a page that leads on in place of a redirect.
 */
export async function differencesOnServer(
  origin: URL,
  built: Built,
  { isPlain }: { isPlain: boolean },
): Promise<{ requests: number; differences: Difference[] }> {
  const { ask, stop } = asker(origin);
  const questions = isPlain ? forPlainHost(built) : questionsAbout(built);
  try {
    await ask(built.policy.base, {});
    const found = await mapAtMost(AT_ONCE, questions, (question) =>
      differencesOf(question, { ask, origin, built, isPlain }),
    );
    return { requests: questions.length, differences: found.flat() };
  } finally {
    stop();
  }
}

interface Circumstances {
  ask: Ask;
  origin: URL;
  built: Built;
  isPlain: boolean;
}

/** A plain host knows no redirects but that of the slash, and nothing of what is hidden. */
const forPlainHost = (built: Built): Question[] =>
  questionsAbout({ ...built, policy: { ...built.policy, redirects: [] } }).filter(
    ({ path, isOptional }) => !isOptional && !path.endsWith('/index.html') && !built.policy.hidden.includes(path),
  );

async function differencesOf(
  question: Question,
  { ask, origin, built, isPlain }: Circumstances,
): Promise<Difference[]> {
  const { path, status, encoding, isOptional } = question;
  const messages: string[] = [];
  try {
    const got = await ask(path, { 'Accept-Encoding': encoding?.name ?? 'identity' });
    if (isOptional && got.status === 404) return [];
    if (status === 'moved') messages.push(...(await wrongMove(question, got, { ask, origin })));
    else if (got.status !== status) messages.push(`It answers ${got.status} instead of ${status}.`);
    else messages.push(...wrongBody(question, got));
    if (!isPlain && messages.length === 0) messages.push(...wrongHeaders(question, got, built.policy));
  } catch (error) {
    messages.push(`There was no whole answer: ${error instanceof Error ? error.message : error}.`);
  }
  return messages.map((message) => ({ place: path, message }));
}

/** Follows a redirect to its end: every step of it must be for good. */
async function wrongMove({ path, to }: Question, first: Got, { ask, origin }: Pick<Circumstances, 'ask' | 'origin'>) {
  let got = first;
  let place = new URL(path, origin);
  for (let step = 0; step < MOST_STEPS && place.pathname !== to; step += 1) {
    const { location } = got.headers;
    if (location === undefined) return [`It answers ${got.status} instead of leading to "${to}".`];
    if (got.status !== 301 && got.status !== 308)
      return [`It leads to "${location}" with ${got.status}. Search engines want 301 or 308.`];
    place = new URL(location, place);
    if (place.origin !== origin.origin) return [`It leads to "${location}", away from the site.`];
    if (place.pathname !== to) got = await ask(place.pathname, {});
  }
  return place.pathname === to ? [] : [`It leads to "${place.pathname}" instead of "${to}".`];
}

function wrongBody({ file, encoding }: Question, { body, headers }: Got): string[] {
  const sent = headers['content-encoding'] ?? 'identity';
  if (sent === 'identity')
    return file && !isSameFile(listed(body), file) ? ['What it sends is not what was built.'] : [];
  if (sent !== encoding?.name)
    return [`It sends "${sent}" to a browser that asked for "${encoding?.name ?? 'identity'}".`];
  const known = ENCODINGS.find(({ name }) => name === sent);
  const bytes = known && decoded(body, known);
  if (!bytes) return [`What it sends as "${sent}" cannot be decoded.`];
  const wrong = file && !isSameFile(listed(bytes), file) ? [`What it sends as "${sent}" is not what was built.`] : [];
  if (!/accept-encoding|\*/i.test(headers['vary'] ?? ''))
    wrong.push(`It sends "${sent}" without "Vary: Accept-Encoding", so a cache may send it to who cannot read it.`);
  return wrong;
}

function wrongHeaders({ headers: wanted, status }: Question, { headers: sent }: Got, { folders }: Policy): string[] {
  const ofFolders = status === 'moved' ? [] : folders.flatMap(({ headers }) => Object.keys(headers));
  const known = new Set([...ofFolders, ...Object.keys(wanted)]);
  return [...known].flatMap((name) => {
    const [is, should] = [sent[name.toLowerCase()], wanted[name]];
    if (plainly(is) === plainly(should)) return [];
    if (should === undefined) return [`The header "${name}: ${is}" does not belong here.`];
    return [`The header "${name}" ${is === undefined ? 'is missing' : `says "${is}"`}. It should say "${should}".`];
  });
}

/** A value without what makes no difference: spaces, and the case of letters. */
const plainly = (value: string | undefined) => value?.replaceAll(' ', '').toLowerCase();
