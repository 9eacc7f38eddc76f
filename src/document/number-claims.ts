import type { Place } from '#src/lib/finding.ts';
import type { CheckedContent } from './profile.ts';
export interface NumberClaim extends Place {
  text: string;
}
export function numberClaims(_children: readonly CheckedContent[]): NumberClaim[] {
  return [];
}
