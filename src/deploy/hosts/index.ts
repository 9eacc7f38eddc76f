import type { Policy } from '../policy.ts';
import { htaccess } from './apache.ts';

/** The files that hosts read in the folder of the site itself, by name. Throws where a host's limit is exceeded. */
export const filesInSite = (policy: Policy): Readonly<Record<string, string>> => ({
  '.htaccess': htaccess(policy),
  // Without it GitHub Pages leaves out what begins with a dot or an underscore.
  '.nojekyll': '',
});
