import type { Policy } from '../policy.ts';
import { htaccess } from './apache.ts';
import { caddyfile } from './caddy.ts';
import { cloudFrontFunction, responseHeadersPolicy, s3Upload } from './cloudfront.ts';
import { dockerfile } from './docker.ts';
import { headersFile, netlifyToml, redirectsFile } from './netlify.ts';
import { nginxServer } from './nginx.ts';
import { vercelJson } from './vercel.ts';

/** The files that hosts read in the folder of the site itself, by name. Throws where a host's limit is exceeded. */
export const filesInSite = (policy: Policy): Readonly<Record<string, string>> => ({
  _headers: headersFile(policy),
  _redirects: redirectsFile(policy),
  '.htaccess': htaccess(policy),
  // Without it GitHub Pages leaves out what begins with a dot or an underscore.
  '.nojekyll': '',
});

/** The files that are a host's settings and lie beside the site, by name. Throws where a host's limit is exceeded. */
export const filesBesideSite = (policy: Policy): Readonly<Record<string, string>> => ({
  'netlify.toml': netlifyToml(policy),
  'vercel.json': vercelJson(policy),
  'nginx.conf': nginxServer(policy, { listen: '8080', root: '/srv/site' }),
  Caddyfile: caddyfile(policy, { listen: '{$SITE_ADDRESS::8080}', root: '/srv/site' }),
  Dockerfile: dockerfile(policy),
  'cloudfront-function.js': cloudFrontFunction(policy),
  'cloudfront-headers.json': responseHeadersPolicy(policy),
  's3-upload.sh': s3Upload(policy),
});
