import { spawnSync } from 'node:child_process';
import { chromium } from './chromium.ts';

/** Everything CI runs, in order; the build audits what it has built. It stops at the first step that fails and says which. */
const STEPS = ['check', 'test:unit', 'build', 'test:build', 'test:deploy', 'test:e2e'];

function run(): number {
  try {
    chromium();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  for (const [index, step] of STEPS.entries()) {
    const started = performance.now();
    process.stdout.write(`\n=== npm run ${step}\n`);
    const { status } = spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit' });
    if (status !== 0) {
      process.stdout.write(`\nThe step "${step}" failed.\nSteps: ${index} passed, 1 failed\n`);
      return 1;
    }
    process.stdout.write(`=== ${step}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
  process.stdout.write(`\nSteps: ${STEPS.length} passed, 0 failed\n`);
  return 0;
}

process.exitCode = run();
