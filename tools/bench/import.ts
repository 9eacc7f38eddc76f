import { cpSync, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { runMeasured } from './measure.ts';

/**
 * Imports a WordPress export of so many megabytes, 200 without a word, into the small fixture site, and counts what came of it.
 *
 *   npm run bench:import -- --megabytes 200
 */
const WORK = '.build/bench-import';
const HOME = 'https://old.example';
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">\n<channel>\n<link>${HOME}</link>\n`;
/** Every so manieth item is a picture, which is no article, or is broken. */
const ATTACHMENT = 10;
const BROKEN = 1000;

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '200' } } });
const bytes = Number(values.megabytes) * 1024 * 1024;

rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
cpSync('tests/fixtures/small/content', `${WORK}/content`, { recursive: true });
const before = articles();
const wanted = { posts: 0, others: 0, broken: 0 };
await pipeline(items, createWriteStream(`${WORK}/old.xml`));
const size = statSync(`${WORK}/old.xml`).size;

const defaults = ['--topic', 'pay', '--author', 'example', '--key-facts', 'median,share,share-before'];
const measured = await runMeasured([
  'tools/import/index.ts',
  `${WORK}/old.xml`,
  '--from',
  'wordpress',
  ...defaults,
  '--content',
  `${WORK}/content`,
]);
const { code, output, seconds, megabytes } = measured;
process.stdout.write(`${output}
${(size / 1e6).toFixed(0)} MB with ${wanted.posts} posts, ${wanted.broken} broken ones and ${wanted.others} others.
${articles() - before} articles more in content/, ${hidden().length} folders left of the work, exit code ${code}.
${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most. Reports: ${reports().join(', ')}.
`);
process.exitCode = articles() - before === wanted.posts && hidden().length === 0 ? 0 : 1;
rmSync(WORK, { recursive: true, force: true });

function articles(): number {
  return readdirSync(`${WORK}/content/articles`).filter((id) => existsSync(`${WORK}/content/articles/${id}/index.mdx`))
    .length;
}

function hidden(): string[] {
  return readdirSync(`${WORK}/content`).filter((name) => name.startsWith('.'));
}

function reports(): string[] {
  return readdirSync(WORK)
    .filter((name) => name.startsWith('import-report'))
    .map((name) => `${name} (${(statSync(`${WORK}/${name}`).size / 1e6).toFixed(1)} MB)`);
}

function* items(): Generator<string> {
  yield HEAD;
  let written = HEAD.length;
  for (let number = 1; written < bytes; number++) {
    const item = itemOf(number);
    written += item.length;
    yield item;
  }
  yield '</channel>\n</rss>\n';
}

function itemOf(number: number): string {
  const isAttachment = number % ATTACHMENT === 0;
  const isBroken = !isAttachment && number % BROKEN === 1;
  wanted[isAttachment ? 'others' : isBroken ? 'broken' : 'posts'] += 1;
  const name = `post-number-${number}`;
  return `<item>
<title>Post number ${number}</title>
<link>${HOME}/2014/05/${name}/</link>
<guid isPermaLink="false">${HOME}/?p=${number}</guid>
<dc:creator><![CDATA[jo]]></dc:creator>
<content:encoded><![CDATA[${isAttachment ? '' : textOf(number)}]]></content:encoded>
<wp:post_id>${number}</wp:post_id>
<wp:post_date>2014-05-${String(1 + (number % 28)).padStart(2, '0')} 10:00:00</wp:post_date>
<wp:post_name>${name}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>${isAttachment ? 'attachment' : 'post'}</wp:post_type>
${isBroken ? '<wp:oops>' : ''}</item>
`;
}

/** Some five kilobytes of a classic post, with what most have that cannot be kept. */
function textOf(number: number): string {
  const part = (index: number) => `<h3>Part ${index} of post ${number}</h3>

What is easy to delete is easy to change, and <strong>what is hard to name</strong> is hard to keep. See <a href="${HOME}/?p=${number - 1}">the post before it</a> &amp; go on. A framework is chosen once and lived with for years; nobody had asked the people who would maintain it.

<ul><li>A library that is boring today was exciting once.</li><li><em>Good names make a long comment unnecessary.</em></li></ul>

`;
  return `${Array.from({ length: 11 }, (_, index) => part(index + 1)).join('')}[contact-form-7 id="${number}"]`;
}
