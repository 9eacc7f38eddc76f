import type { Policy } from '../policy.ts';

/** An image in which nginx serves the site as nobody in particular, and writes nothing but to `/tmp`. */
export const dockerfile = ({ base }: Policy): string =>
  [
    '# Written from src/deploy/policy.ts. Build it beside dist/ and deploy/:',
    '#   docker build -f deploy/Dockerfile -t site .',
    '#   docker run --read-only --tmpfs /tmp --cap-drop ALL -p 8080:8080 site',
    '# To be pinned: replace the tag by the digest that "docker pull" prints, "nginx-unprivileged@sha256:…".',
    'FROM nginxinc/nginx-unprivileged:stable-alpine',
    'COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf',
    `COPY dist/ /srv/site${base}`,
    'USER 101',
    'EXPOSE 8080',
    '',
  ].join('\n');
