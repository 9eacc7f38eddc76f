import { defineConfig } from '@playwright/test';
import everywhere from '../../playwright.config.ts';

const port = Number(process.env['CMS_PORT'] ?? 4371);

/** The CMS in Chromium, against a site of its own that has one. */
export default defineConfig({
  ...everywhere,
  testDir: '.',
  workers: 1,
  use: { ...everywhere.use, baseURL: `http://localhost:${port}`, viewport: { width: 1400, height: 900 } },
  webServer: {
    command: `node tests/cms/serve.ts --port ${port}`,
    cwd: '../..',
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 400_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
});
