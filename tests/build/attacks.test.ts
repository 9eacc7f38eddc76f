import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOfAttacks, isAttack } from '../fixtures/attacks/copy.ts';

const content = copyOfAttacks('build');
const out = path.resolve('.build/tests/attacks/dist');
const attacks = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((item) => !item.isDirectory())
  .map((item) => path.relative(content, path.join(item.parentPath, item.name)))
  .filter(isAttack)
  .sort();

describe('a build by Astro alone, without the tools of this project', () => {
  let exitCode: number | null;
  let output: string;
  beforeAll(() => {
    rmSync(out, { recursive: true, force: true });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', path.relative('.', out)],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: {
          ...process.env,
          CONTENT_DIR: content,
          CACHE_DIR: path.resolve('.build/tests/attacks/cache'),
          AS_OF: '2026-11-22',
          NODE_ENV: 'production',
          NO_COLOR: '1',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      },
    );
    exitCode = status;
    output = stdout + stderr;
  });

  test('does not build a site that holds an attack', () => {
    expect(exitCode).not.toBe(0);
    expect(existsSync(path.join(out, 'index.html'))).toBe(false);
  });

  test.each(attacks)('names %s with its line and column', (name) => {
    const file = path.relative('.', path.join(content, name));
    expect(output).toMatch(new RegExp(`(^|\\s)${RegExp.escape(file)}:\\d+:\\d+ `));
  });
});
