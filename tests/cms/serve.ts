import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, rmSync } from 'node:fs';

/**
 * Builds a small site that has the CMS, and serves it as any host would. The CMS is the same in every site: the
 * files that the tests edit are those of `content/`.
 */
const content = '.build/cms-content';
const out = '.build/cms';
rmSync(content, { recursive: true, force: true });
cpSync('tests/fixtures/small/content', content, { recursive: true });
appendFileSync(`${content}/site.yaml`, '\ncms:\n  repository: agency/articles\n');
const { status } = spawnSync('node', ['tools/build/index.ts', '--no-audit', '--out', out, '--content', content], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
process.argv.push('--dir', out);
await import('../../tools/serve/index.ts');
