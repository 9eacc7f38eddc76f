import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import type { Policy } from '#src/deploy/policy.ts';
import { answerTo } from '#src/deploy/serve.ts';

/** A server of the site in `folder` that answers as its policy says. The caller makes it listen. */
export function siteServer(folder: string, policy: Policy): Server {
  const below = (file: string) => `/${file.slice(policy.base.length)}`;
  const isFile = (file: string) =>
    file.startsWith(policy.base) &&
    statSync(path.join(folder, below(file)), { throwIfNoEntry: false })?.isFile() === true;
  const sendFile = sirv(folder, { dev: true, dotfiles: true, etag: true });
  return createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    const acceptEncoding = request.headers['accept-encoding']?.toString();
    const { status, headers, file } = answerTo({ method, target: url, acceptEncoding }, policy, isFile);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (status === 200 && file) {
      // sirv knows about files that have not changed, and about parts of a file that are asked for plainly.
      if (!isPlain(request.headers.range)) delete request.headers.range;
      request.url = encodeURI(below(file));
      sendFile(request, response);
    } else {
      const page = file && isFile(file) ? readFileSync(path.join(folder, below(file))) : '';
      response.writeHead(status, { 'Content-Length': Buffer.byteLength(page) });
      response.end(method === 'HEAD' ? undefined : page);
    }
  });
}

/** Whether a range is one from a place to a later one, or to the end. A server may send the whole to any other. */
function isPlain(range = ''): boolean {
  const [, first = '', last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  return first !== '' && (!last || Number(last) > Number(first));
}
