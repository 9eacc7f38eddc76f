import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './repository.ts';

/** Writes files into a folder of content, and returns it. */
function written(files: Files): string {
  const folder = '.build/cms-saved';
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of Object.entries(files)) {
    const target = path.join(folder, path.relative('content', file));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, Buffer.from(bytes, 'base64'));
  }
  return folder;
}

/** Runs a command of the project on a folder of content. */
export const run = (command: string, folder: string, ...args: string[]) =>
  spawnSync('node', [command, ...args], { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } });

/** The rules that the checker finds broken in files, each once, and its report. */
export function brokenRules(files: Files): { rules: string[]; report: string; folder: string } {
  const folder = written(files);
  const report = run('tools/check/index.ts', folder).stdout;
  return { rules: [...new Set(report.match(/(?<=:\d+ {2})[a-z-]+$/gm) ?? [])], report, folder };
}
