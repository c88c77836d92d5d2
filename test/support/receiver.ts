import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalSite, startLocalSite } from './local-site.js';

/** A message as a receiver got it. */
export interface Message {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks over TLS on this machine, with all that was sent to it. */
export interface Receiver {
  readonly site: LocalSite;
  /** The settings of a service that may send to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly messages: readonly Message[];
  at(path: string): readonly Message[];
  /** Waits until as many have come to a path; gives what has come where they do not. */
  received(path: string, count: number): Promise<readonly Message[]>;
}

/** `answer` says what a message is answered with; nothing where it is left hanging. */
export async function startReceiver(answer: (message: Message, response: ServerResponse) => void): Promise<Receiver> {
  const messages: Message[] = [];
  const site = await startLocalSite((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      messages.push(message);
      answer(message, response);
    });
  });
  const at = (path: string): readonly Message[] => messages.filter((message) => message.path === path);
  return {
    site,
    env: {
      ...site.env,
      WEBHOOK_KEY: 'a key that is made up for this very test',
      WEBHOOK_WAIT_SCALE: '0.00001',
      PUBLIC_URL: 'https://tiltak.example',
    },
    messages,
    at,
    received: async (path, count) => {
      for (let tries = 0; tries < 600 && at(path).length < count; tries++) await sleep(50);
      return at(path);
    },
  };
}

/** Whether a message is signed with a secret, as the receivers' libraries check it. Source: https://www.standardwebhooks.com. */
export function isSigned({ headers, body }: Message, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', key).update(signed).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .some((signature) => {
      const [version, text = ''] = signature.split(',');
      const given = Buffer.from(text, 'base64');
      return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
    });
}
