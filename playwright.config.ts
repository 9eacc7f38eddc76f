import { defineConfig } from '@playwright/test';
import { BASE, DIST } from './tests/e2e/site.ts';
import { chromium } from './tools/test/chromium.ts';

const port = process.env['TEST_PORT'] ?? '4331';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A slow machine is no fault: nothing here is about time.
  timeout: 400_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: chromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `node tools/serve/index.ts --dir ${DIST} --port ${port}`,
    url: `http://localhost:${port}${BASE}`,
    reuseExistingServer: false,
  },
});
