import { setTimeout as pause } from 'node:timers/promises';
import { mapAtMost } from '#src/lib/at-most.ts';

/**
 * What became of an address: it works, it moved for good, there is nothing any more, it does not work now, or its host
 * does not answer programs and somebody has to look.
 */
export type Fate = 'works' | 'moved' | 'gone' | 'broken' | 'refused';

export interface Asked {
  address: string;
  fate: Fate;
  /** What was answered, as the rest of a sentence that begins with "It". */
  answer: string;
}

/** How to ask so that nobody minds. */
export interface Manners {
  /** Who asks, as hosts read it in their logs. */
  userAgent: string;
  /** Hosts that are asked at a time; each is asked one thing after the other. */
  hostsAtOnce: number;
  /** Between two questions to a host, and before one is asked again. */
  pauseMs: number;
  timeoutMs: number;
}

const MOST_STEPS = 5;
const GONE = [404, 410];
/** Answers of hosts to programs that a person may not get. */
const REFUSED = [401, 403, 405, 406, 429, 451];

/** Asks every address, and returns what became of each in the order of the addresses. */
export async function askAll(addresses: readonly string[], manners: Manners): Promise<Asked[]> {
  const byHost = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const found = await mapAtMost(manners.hostsAtOnce, byHost, async (ofHost) => {
    const asked: Asked[] = [];
    for (const address of ofHost) {
      if (asked.length > 0) await pause(manners.pauseMs);
      asked.push(await askTwice(address, manners));
    }
    return asked;
  });
  const byAddress = new Map(found.flat().map((asked) => [asked.address, asked]));
  return addresses.flatMap((address) => byAddress.get(address) ?? []);
}

/** What does not work may work a little later. */
async function askTwice(address: string, manners: Manners): Promise<Asked> {
  const first = await askOnce(address, manners);
  if (first.fate !== 'broken') return first;
  await pause(manners.pauseMs);
  return askOnce(address, manners);
}

async function askOnce(address: string, manners: Manners): Promise<Asked> {
  try {
    return { address, ...(await follow(address, manners)) };
  } catch (error) {
    const { name, message, cause } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    return { address, fate: 'broken', answer: name === 'TimeoutError' ? 'does not answer in time' : `fails: ${why}` };
  }
}

async function follow(address: string, { userAgent, timeoutMs }: Manners): Promise<Omit<Asked, 'address'>> {
  let place = address;
  let isForGood = true;
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const response = await fetch(place, {
      redirect: 'manual',
      headers: { 'User-Agent': userAgent },
      signal: AbortSignal.timeout(timeoutMs),
    });
    // What it says is not read: only that it is there.
    await response.body?.cancel();
    const { status } = response;
    const location = response.headers.get('location');
    if (status < 300 || status >= 400 || location === null)
      return fateOf(status, place === address || !isForGood ? undefined : place);
    isForGood &&= status === 301 || status === 308;
    place = new URL(location, place).href;
  }
  return { fate: 'broken', answer: `redirects more than ${MOST_STEPS} times` };
}

function fateOf(status: number, movedTo: string | undefined): Omit<Asked, 'address'> {
  if (GONE.includes(status)) return { fate: 'gone', answer: `answers ${status}` };
  if (REFUSED.includes(status)) return { fate: 'refused', answer: `answers ${status}` };
  if (status >= 300) return { fate: 'broken', answer: `answers ${status}` };
  return movedTo ? { fate: 'moved', answer: `is now at <${movedTo}>` } : { fate: 'works', answer: `answers ${status}` };
}
