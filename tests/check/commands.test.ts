import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const COMMANDS = ['audit', 'build', 'check', 'deploy', 'import', 'links', 'revisions', 'serve', 'verify'];

/** A copy, since some commands write into the content when they should not have run. */
const content = mkdtempSync(path.join(tmpdir(), 'commands-'));
cpSync('tests/fixtures/small/content', content, { recursive: true });
afterAll(() => rmSync(content, { recursive: true }));

/** Runs a command of the project; `exitCode` and what it complained of. */
function run(command: string, ...options: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [`tools/${command}/index.ts`, ...options], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return { exitCode: status, complaint: stderr };
}

test.each(COMMANDS)('%s answers an option it does not know with a sentence and how it is used', (command) => {
  const { exitCode, complaint } = run(command, '--bogus');
  expect(exitCode).toBe(1);
  expect(complaint).toMatch(/^There is no option "--bogus"\.\n\n[A-Z].+\.\n\n {2}npm run .+ -- /s);
});

test('a slip in the name of an option is put right', () => {
  expect(run('build', '--contnet', 'x').complaint).toContain(
    'There is no option "--contnet". Did you mean "--content"?',
  );
});

test('an article that is not there cannot have a slip of the pen', () => {
  const { exitCode, complaint } = run('revisions', '--typo', 'frist');
  expect(exitCode).toBe(1);
  expect(complaint).toMatch(/^There is no article "frist"\. Did you mean "first"\?/);
});
