import { setTimeout as sleep } from 'node:timers/promises';
import { anEntry, mutations } from './an-entry.js';
import type { Server } from './server.js';
import { type Sample, signedIn } from './sign-in.js';

export interface WebhookAnswer {
  readonly id: string;
  readonly status: string;
  readonly waiting: number;
  readonly deadCount: number;
  readonly failingSince: string | null;
  readonly lastFailure: string | null;
  readonly deliveredAt: string | null;
  readonly deadLetters: readonly { readonly measure: string; readonly version: number; readonly reason: string }[];
}

export interface WebhookResult {
  readonly webhook: WebhookAnswer | null;
  readonly secret: string | null;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

const webhook = `id status waiting deadCount failingSince lastFailure deliveredAt
  deadLetters { measure version reason }`;
const result = `{ webhook { ${webhook} } secret problems { path message } }`;

/** Mutations as a client writes them. */
export const webhookMutations = {
  create: `mutation ($input: WebhookInput!) { createWebhook(input: $input) ${result} }`,
  rotate: `mutation ($id: ID!) { rotateWebhookSecret(id: $id) ${result} }`,
  resend: `mutation ($id: ID!) { resendWebhook(id: $id) ${result} }`,
  remove: `mutation ($id: ID!, $url: String!) { removeWebhook(id: $id, url: $url) ${result} }`,
} as const;

export interface Keeping {
  readonly cookie: { readonly cookie: string };
  /** What a mutation of webhooks answers. @throws Error where it is refused */
  act(document: string, variables: Readonly<Record<string, unknown>>): Promise<WebhookResult>;
  /** Registers an address of Vestfold for all changes; gives the webhook and its secret. */
  registered(url: string, changes?: string): Promise<{ readonly id: string; readonly secret: string }>;
  /** A webhook once it is as it is waited for; as it is then where it never is. */
  once(id: string, fits: (webhook: WebhookAnswer) => boolean): Promise<WebhookAnswer | undefined>;
  /** Enters a made-up measure, and gives its id. */
  entered(name: string): Promise<string>;
}

export async function keepingAt(server: Server, user: Sample = 'county-leader'): Promise<Keeping> {
  const cookie = await signedIn(server, user);
  const act: Keeping['act'] = async (document, variables) => {
    const { body, text } = await server.query<Record<string, WebhookResult> | null>(document, variables, cookie);
    const answer = body.data === null ? undefined : Object.values(body.data)[0];
    if (answer === undefined) throw new Error(text);
    return answer;
  };
  const seen = async (id: string): Promise<WebhookAnswer | undefined> => {
    const { body } = await server.query<{ webhooks: WebhookAnswer[] }>(`{ webhooks { ${webhook} } }`, {}, cookie);
    return body.data.webhooks.find((one) => one.id === id);
  };
  return {
    cookie,
    act,
    registered: async (url, changes = '') => {
      const made = await act(webhookMutations.create, { input: { url, county: '39', changes } });
      if (made.webhook === null || made.secret === null) throw new Error(JSON.stringify(made.problems));
      return { id: made.webhook.id, secret: made.secret };
    },
    once: async (id, fits) => {
      for (let tries = 0; tries < 600; tries++) {
        const found = await seen(id);
        if (found !== undefined && fits(found)) return found;
        await sleep(50);
      }
      return seen(id);
    },
    entered: async (name) => {
      const input = anEntry({ name });
      const { body, text } = await server.query<{ createMeasure: { measure: { id: string } | null } }>(
        mutations.create,
        { input },
        cookie,
      );
      if (body.data?.createMeasure.measure == null) throw new Error(text);
      return body.data.createMeasure.measure.id;
    },
  };
}
