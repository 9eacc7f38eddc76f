import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAll, type Manners } from './ask.ts';
import { linkReport } from './report.ts';

const MANNERS: Manners = { userAgent: 'link-check', hostsAtOnce: 2, pauseMs: 0, timeoutMs: 20_000 };

let server: Server;
let origin: string;
let asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;

beforeAll(async () => {
  const answers: Record<string, [status: number, location?: string]> = {
    '/there': [200],
    '/moved': [301, '/there'],
    '/for-now': [302, '/there'],
    '/moved-to-nothing': [308, '/nothing'],
    '/loop': [301, '/loop'],
    '/forbidden': [403],
    '/down': [503],
  };
  server = createServer(async (request, response) => {
    const url = request.url ?? '';
    asked.push(`${request.method} ${url} ${request.headers['user-agent']}`);
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await new Promise(setImmediate);
    atOnce -= 1;
    if (url === '/silent') return;
    const isBackAgain = url === '/tired' && asked.filter((one) => one.includes(url)).length > 1;
    const [status, location] = answers[url] ?? [url === '/tired' ? (isBackAgain ? 200 : 500) : 404];
    response.writeHead(status, location ? { Location: location } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fates = async (paths: string[], manners = MANNERS) => {
  const found = await askAll(
    paths.map((path) => `${origin}${path}`),
    manners,
  );
  return Object.fromEntries(found.map(({ address, fate }) => [address.slice(origin.length), fate]));
};

test('what became of an address is told apart', async () => {
  const expected = {
    '/there': 'works',
    '/moved': 'moved',
    '/for-now': 'works',
    '/moved-to-nothing': 'gone',
    '/loop': 'broken',
    '/forbidden': 'refused',
    '/down': 'broken',
    '/nothing': 'gone',
  };
  expect(await fates(Object.keys(expected))).toEqual(expected);
});

test('a host is asked one thing at a time by somebody who says who it is, and again where it failed', async () => {
  asked = [];
  mostAtOnce = 0;
  expect(await fates(['/there', '/tired', '/nothing'])).toMatchObject({ '/tired': 'works' });
  expect(asked).toEqual(['/there', '/tired', '/tired', '/nothing'].map((path) => `GET ${path} link-check`));
  expect(mostAtOnce).toBe(1);
});

test('a host that says nothing is not waited for, and one that is not there stops nothing', async () => {
  expect(await fates(['/silent'], { ...MANNERS, timeoutMs: 50 })).toEqual({ '/silent': 'broken' });
  expect(await askAll(['http://127.0.0.1:1/'], MANNERS)).toMatchObject([{ fate: 'broken' }]);
});

test('the report names the sources of what does not work, and only counts the rest', () => {
  const addresses = [
    { address: 'https://a.example/', sources: ['one', 'two'] },
    { address: 'https://b.example/', sources: ['three'] },
  ];
  const report = linkReport(addresses, [
    { address: 'https://a.example/', fate: 'gone', answer: 'answers 404' },
    { address: 'https://b.example/', fate: 'works', answer: 'answers 200' },
  ]);
  expect(report).toBe(`Of 2 addresses in \`content/sources/\`, 1 work.

## Gone (1)

Find where it went, or an archived copy, and mend the source.

- [ ] <https://a.example/> answers 404. \`content/sources/one.yaml\`, \`content/sources/two.yaml\`
`);
});
