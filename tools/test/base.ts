import { spawnSync } from 'node:child_process';

/**
 * Builds the site for a path below its host, with its audit, and runs the browser tests against it; what is asked for besides
 * goes to Playwright. It takes as long as all browser tests do.
 *
 *   npm run test:base -- [tests/e2e/search.spec.ts …]
 */
const DIST = '.build/under-base';
const env = { ...process.env, DIST, BASE_PATH: process.env['BASE_PATH'] || '/field/guide/' };

const STEPS = [
  ['run', '--silent', 'build', '--', '--out', DIST],
  ['run', '--silent', 'test:e2e', '--', ...process.argv.slice(2)],
];

process.exitCode = STEPS.some((step) => spawnSync('npm', step, { stdio: 'inherit', env }).status !== 0) ? 1 : 0;
