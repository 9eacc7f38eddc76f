import { addressOf } from '#src/lib/paths.ts';
import type { Site } from '#src/schemas/site.ts';

/** Where RFC 9116 looks for it. */
const SECURITY_PATH = '/.well-known/security.txt';

/** Where a flaw in the site's security can be told (RFC 9116), or nothing where the site does not say. */
export function securityText({ security, language, address }: Pick<Site, 'security' | 'language' | 'address'>) {
  if (!security) return undefined;
  const { contact, expires } = security;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}T23:59:59Z`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${addressOf(SECURITY_PATH, { address })}`,
    '',
  ].join('\n');
}
