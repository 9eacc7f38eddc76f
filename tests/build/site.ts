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

/** A build of a fixture that has been prepared and not been started. */
export interface PreparedBuild {
  out: string;
  content: string;
  /** What `tools/build/index.ts` is told. */
  args: string[];
  env: Record<string, string | undefined>;
}

/** Lays a fixture out: `small`, with the files of the fixture `name` over it. For the options see `buildFixture`. */
export function prepareFixture(
  name: string,
  {
    out = name,
    keepOut = false,
    without = [] as string[],
    audit = false,
    environment = {} as Record<string, string>,
  } = {},
): PreparedBuild {
  const content = path.join(ROOT, name, 'content');
  const target = path.join(ROOT, 'dist', out);
  rmSync(content, { recursive: true, force: true });
  if (!keepOut) rmSync(target, { recursive: true, force: true });
  cpSync('tests/fixtures/small/content', content, { recursive: true });
  const overlay = `tests/fixtures/${name}/content`;
  if (name !== 'small' && existsSync(overlay)) cpSync(overlay, content, { recursive: true });
  for (const file of without) rmSync(path.join(content, file));
  return prepareBuild(content, target, { audit, environment });
}

function prepareBuild(
  content: string,
  target: string,
  { audit = false, environment = {} as Record<string, string> } = {},
): PreparedBuild {
  mkdirSync(path.dirname(target), { recursive: true });
  return {
    out: target,
    content,
    args: [
      ...['--content', path.relative('.', content), '--out', path.relative('.', target)],
      ...(audit ? [] : ['--no-audit']),
    ],
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
  };
}

/**
 * Really builds a tiny site: `small`, with the files of the fixture `name` laid over it.
 * `keepOut` builds into a folder that holds the result of an earlier build; `without` names files to leave out; `audit`
 * holds the result against the rules for pages, which most fixtures are too small to keep; `environment` adds variables.
 */
export const buildFixture = (name: string, options: Parameters<typeof prepareFixture>[1] = {}): BuiltSite =>
  run(prepareFixture(name, options));

/** Really builds the content of a folder into `target`, on the day the fixtures are written for. */
export const buildContent = (content: string, target: string): BuiltSite => run(prepareBuild(content, target));

function run({ out, content, args, env }: PreparedBuild): BuiltSite {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/build/index.ts', ...args], {
    encoding: 'utf8',
    env,
  });
  return { out, content, exitCode: status, output: stdout + stderr };
}
