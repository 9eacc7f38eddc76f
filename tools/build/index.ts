import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Builds the site into a staging folder and swaps it in when everything went well,
 * so that a failed build leaves the last good site in place.
 *
 *   node tools/build/index.ts [--out dist] [--content content]
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' }, content: { type: 'string' } } });
const out = path.resolve(values.out);
const staging = path.resolve('.build', `next-${path.basename(out)}`);
const previous = path.resolve('.build', `previous-${path.basename(out)}`);

const astro = spawn('astro', ['build', '--outDir', staging], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(values.content && { CONTENT_DIR: values.content }) },
});

astro.on('error', (error) => {
  process.stderr.write(`Astro could not be started: ${error.message}. Run "npm ci" and build with "npm run build".\n`);
  process.exitCode = 1;
});

astro.on('exit', (code) => {
  if (code === 0) swapIn();
  else {
    rmSync(staging, { recursive: true, force: true });
    process.stderr.write(
      existsSync(out)
        ? `\nThe build failed. ${values.out}/ still holds the last good site.\n`
        : '\nThe build failed.\n',
    );
    process.exitCode = code ?? 1;
  }
});

function swapIn() {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, previous);
  renameSync(staging, out);
  rmSync(previous, { recursive: true, force: true });
}
