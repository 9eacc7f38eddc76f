import type { Page } from '@playwright/test';

/** Everything that the policy blocks on a page from now on. */
export async function watchBlocked(page: Page): Promise<string[]> {
  const blocked: string[] = [];
  await page.exposeFunction('noteBlocked', (what: string) => blocked.push(what));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
      (window as unknown as { noteBlocked: (what: string) => void }).noteBlocked(
        `${location.pathname}: ${effectiveDirective} blocked ${blockedURI} ${sample} ${sourceFile}`,
      ),
    ),
  );
  return blocked;
}
