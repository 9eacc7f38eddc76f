import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

/** Where Debian keeps fonts as wide as Times and Arial, which pages are set in until their own fonts are there. */
const FONTS = '/usr/share/fonts/truetype/liberation';

const installed = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...KNOWN].find((path) => path && existsSync(path));

const missing = (): string[] => [
  ...(installed() ? [] : ['chromium']),
  ...(existsSync(FONTS) ? [] : ['fonts-liberation']),
];

/**
 * The path of Chromium on this machine. As root on a Debian system it is installed when missing, and so are the fonts that
 * stand in for a page's own; elsewhere an error says what to install.
 */
export function chromium(): string {
  const packages = missing();
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`Installing with apt-get what the browser tests miss: ${packages.join(', ')}.\n`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const found = installed();
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium, which is not installed. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.',
  );
}
