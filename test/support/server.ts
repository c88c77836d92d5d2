import { join } from 'node:path';
import { jest } from '@jest/globals';
import { addressOf, dropDatabase, makeDatabase } from './databases.js';
import { type Ending, projectFolder, startProgram } from './program.js';

/** A server takes some seconds to start on a busy machine; every e2e file imports this one. */
jest.setTimeout(120_000);

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly problems?: readonly { readonly path: string; readonly message: string }[];
  };
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  /** The answer's own bytes, for what must not be in them. */
  readonly text: string;
  /** `errors` is empty where there are none; data is as GraphQL gives it, so null beside some errors. */
  readonly body: { readonly data: Data; readonly errors: readonly GraphError[] };
}

/** The built service, running as a process of its own on a database of its own. */
export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The database's name, for `sql()`. */
  readonly database: string;
  readonly pid: number;
  /** Asks GraphQL by POST, as a client does. */
  query<Data = Record<string, unknown>>(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Data>>;
  /** Sends any bytes to a path, for what no client would send. */
  send<Data = Record<string, unknown>>(path: string, request: RequestInit): Promise<Answer<Data>>;
  /** Ends by SIGTERM and drops the database that was made for it. */
  stop(): Promise<Ending>;
  /** Ends by SIGKILL; the database stays. */
  kill(): Promise<Ending>;
  /** Everything it has printed. */
  output(): string;
}

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** The name of a database to use, which stays afterwards; without one it gets its own copy of the seeded register. */
  readonly database?: string;
}

/** Starts the built service (`dist/`) and waits until it listens. */
export async function startServer({ env = {}, database }: ServerOptions = {}): Promise<Server> {
  const used = database ?? (await makeDatabase());
  const program = startProgram(join(projectFolder, 'dist', 'bundle', 'main.js'), [], {
    env: { PORT: '0', DATABASE_URL: addressOf(used), LOG_LEVEL: 'warn', ...env },
  });
  const [, url = ''] = await program.said(/Listening on (http:\/\/\S+?)\/?\s/);
  const send = <Data>(path: string, request: RequestInit): Promise<Answer<Data>> => ask<Data>(`${url}${path}`, request);
  return {
    url,
    database: used,
    pid: program.pid,
    send,
    query: (document, variables = {}, headers = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: document, variables }),
      }),
    output: program.output,
    kill: () => program.end('SIGKILL'),
    stop: async () => {
      const ending = await program.end('SIGTERM');
      if (database === undefined) await dropDatabase(used);
      return ending;
    },
  };
}

async function ask<Data>(url: string, request: RequestInit): Promise<Answer<Data>> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(30_000), ...request });
  const text = await answer.text();
  const body = answer.headers.get('content-type')?.match(/[/+]json/) ? JSON.parse(text) : {};
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: { data: body.data ?? null, errors: body.errors ?? [] },
  };
}
