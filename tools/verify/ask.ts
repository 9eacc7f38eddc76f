import { request as askPlainly, type ClientRequest, type IncomingMessage, Agent as PlainAgent } from 'node:http';
import { request as askSecurely, Agent as SecureAgent } from 'node:https';

/** An answer exactly as it came over the wire: nothing is decoded and nothing followed. */
export interface Got {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** Asks for a path. Throws in words where no answer comes. */
export type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<Got>;

const PATIENCE_MS = 30_000;

/** Asks one server, on connections that are kept; `stop` closes them. */
export function asker(origin: URL): { ask: Ask; stop: () => void } {
  const isSecure = origin.protocol === 'https:';
  const agent = new (isSecure ? SecureAgent : PlainAgent)({ keepAlive: true });
  const request = isSecure ? askSecurely : askPlainly;
  const ask: Ask = async (path, headers) => {
    const { hostname: host, port } = origin;
    const send = () => request({ host, port, path, headers, agent, timeout: PATIENCE_MS });
    const sent = send();
    try {
      return await answerTo(sent);
    } catch (error) {
      // The server closed a kept connection just when it was used again.
      if (sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return answerTo(send());
      throw error;
    }
  };
  return { ask, stop: () => agent.destroy() };
}

const answerTo = (sent: ClientRequest): Promise<Got> =>
  new Promise((resolve, reject) => {
    sent.on('response', (response) => read(response).then(resolve, reject));
    sent.on('timeout', () => sent.destroy(new Error(`there was no answer within ${PATIENCE_MS / 1000} seconds`)));
    sent.on('error', reject);
    sent.end();
  });

async function read(response: IncomingMessage): Promise<Got> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  const headers = Object.entries(response.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]);
  return { status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body: Buffer.concat(parts) };
}
