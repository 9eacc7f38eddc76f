import { request } from 'node:http';

/** A request exactly as it goes over the wire: nothing is decoded, joined or followed. */
export interface Asked {
  path: string;
  method?: string;
  headers?: Record<string, string>;
}

export interface Got {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** Asks a server on this machine. */
export const ask = (port: number, { path, method = 'GET', headers = {} }: Asked): Promise<Got> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [
              name,
              Array.isArray(value) ? value.join(', ') : value,
            ]),
          ),
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
