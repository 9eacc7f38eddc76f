import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve('.build/tests');

export interface BuiltSite {
  /** Folder of the built site. */
  out: string;
  /** Folder of the content it was built from. */
  content: string;
  exitCode: number | null;
  /** All that the build printed. */
  output: string;
}

/**
 * Really builds a tiny site: `small`, with the files of the fixture `name` laid over it.
 * `keepOut` builds into a folder that holds the result of an earlier build; `without` names files to leave out;
 * `environment` adds variables to those of this program.
 */
export function buildFixture(
  name: string,
  { out = name, keepOut = false, without = [] as string[], environment = {} as Record<string, string> } = {},
): BuiltSite {
  const content = path.join(ROOT, name, 'content');
  const target = path.join(ROOT, 'dist', out);
  rmSync(content, { recursive: true, force: true });
  if (!keepOut) rmSync(target, { recursive: true, force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync('tests/fixtures/small/content', content, { recursive: true });
  const overlay = `tests/fixtures/${name}/content`;
  if (name !== 'small' && existsSync(overlay)) cpSync(overlay, content, { recursive: true });
  for (const file of without) rmSync(path.join(content, file));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'tools/build/index.ts',
      '--content',
      path.relative('.', content),
      '--out',
      path.relative('.', target),
      '--no-audit',
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        // Vitest says that nothing is production; a build takes it at its word.
        PROD: undefined,
        DEV: undefined,
        CACHE_DIR: path.join(ROOT, 'cache'),
        AS_OF: '2026-11-22',
        NO_COLOR: '1',
        NODE_ENV: 'production',
        SITE_URL: undefined,
        BASE_PATH: undefined,
        ...environment,
      },
    },
  );
  return { out: target, content, exitCode: status, output: stdout + stderr };
}
