import type { Policy } from '../policy.ts';

/** The files that hosts read in the folder of the site itself, by name. Throws where a host's limit is exceeded. */
export const filesInSite = (_policy: Policy): Readonly<Record<string, string>> => ({});
