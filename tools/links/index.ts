import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '#src/document/front-matter.ts';
import { contentFolder } from '#src/lib/collections.ts';
import { sourceSchema } from '#src/schemas/source.ts';
import { readSite } from '../build/site.ts';
import { parse, refuse } from '../check/command.ts';
import { askAll } from './ask.ts';
import { type Address, linkReport } from './report.ts';

const USAGE = `Asks every address in content/sources/ whether it is still there, and reports in Markdown.

  npm run links -- [--content DIR] [--out FILE] [--pause MILLISECONDS]

It takes minutes: a host is asked one thing at a time, a second apart. It is no part of a build, which needs no network.
It ends with 1 when an address is gone or does not work.
`;

process.exitCode = await run();

async function run(): Promise<number> {
  const text = { type: 'string' } as const;
  const values = parse({ content: text, out: text, pause: text });
  if (typeof values === 'string') return refuse(values, USAGE);
  const pauseMs = Number(values.pause ?? 1000);
  if (!(pauseMs >= 0)) return refuse(`"${values.pause}" is no number of milliseconds.`, USAGE);
  const folder = values.content === undefined ? contentFolder(process.env) : path.resolve(values.content);
  try {
    const addresses = addressesIn(folder);
    const asked = await askAll(
      addresses.map(({ address }) => address),
      { userAgent: `link-check (+${readSite(folder).address})`, hostsAtOnce: 4, pauseMs, timeoutMs: 20_000 },
    );
    const report = linkReport(addresses, asked);
    if (values.out === undefined) process.stdout.write(report);
    else writeFileSync(values.out, report);
    return asked.some(({ fate }) => fate === 'gone' || fate === 'broken') ? 1 : 0;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), USAGE);
  }
}

/** Every address once, without the place on its page. */
function addressesIn(content: string): Address[] {
  const folder = path.join(content, 'sources');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const { url } = sourceSchema.parse(readYaml(readFileSync(path.join(folder, name), 'utf8')).data);
      return { id: path.basename(name, '.yaml'), address: url.replace(/#.*/s, '') };
    });
  const byAddress = Map.groupBy(sources, ({ address }) => address);
  return [...byAddress].map(([address, all]) => ({ address, sources: all.map(({ id }) => id) }));
}
