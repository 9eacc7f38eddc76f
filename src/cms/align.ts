/** A place in the old list, a place in the new one, or both where they are the same item or its successor. */
type Step = [from: number | undefined, to: number | undefined];

/**
 * Leads from one list to another by the longest run of items that both have. Items between two of those are taken as
 * changed, one by one; what is left over is removed or added.
 */
export function aligned<T>(old: readonly T[], now: readonly T[], isSame: (a: T, b: T) => boolean): Step[] {
  const common = longest(old, now, isSame);
  const steps: Step[] = [];
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...common, [old.length, now.length] as const]) {
    while (from < nextFrom || to < nextTo)
      steps.push([from < nextFrom ? from++ : undefined, to < nextTo ? to++ : undefined]);
    if (nextFrom < old.length || nextTo < now.length) steps.push([from++, to++]);
  }
  return steps;
}

/** The pairs of places of the longest common subsequence. */
function longest<T>(old: readonly T[], now: readonly T[], isSame: (a: T, b: T) => boolean): [number, number][] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const same = old.map((a) => now.map((b) => isSame(a, b)));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] = same[i]?.[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; )
    if (same[i]?.[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}
