import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

const installed = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...KNOWN].find((path) => path && existsSync(path));

/**
 * The path of Chromium on this machine. As root on a Debian system it is installed when missing;
 * elsewhere an error says what to install.
 */
export function chromium(): string {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Chromium is missing; installing it with apt-get.\n');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const now = installed();
    if (now) return now;
  }
  throw new Error(
    'The browser tests need Chromium, which is not installed. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.',
  );
}
