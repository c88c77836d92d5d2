import { anEntry, mutations } from './an-entry.js';
import { type Server, startServer } from './server.js';
import { type Sample, signedIn } from './sign-in.js';

/** What a mutation of a measure answers with. */
export interface Result {
  readonly measure: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly name: string;
  } | null;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

interface Asked {
  readonly result: Result;
  readonly code: string | undefined;
  readonly text: string;
  readonly data: never;
}

/** A service with people at it. */
export interface Editing {
  readonly server: Server;
  cookie(user: Sample): { readonly cookie: string };
  /** Asks as somebody; null for the anonymous. */
  as(
    user: Sample | null,
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Asked>;
  /** Enters a made-up measure. */
  entered(changes?: Readonly<Record<string, unknown>>, user?: Sample): Promise<NonNullable<Result['measure']>>;
  /** A measure as somebody sees it, with how it is kept; null where they do not. */
  seen(id: string, user?: Sample | null): Promise<Record<string, unknown> | null>;
}

const read = `query ($id: ID!) { measure(id: $id) { id name status version municipality arena actors formVersion assuredBy
  mayChange county { number } provenance { field kind source } youthText { nb nn } weeklyTime { school }
  changes { nodes { version kind by because fields { field label before after } } } quality { score criteria { key score } } } }`;

export async function startEditing(): Promise<Editing> {
  const server = await startServer();
  const cookies = new Map<Sample, { readonly cookie: string }>();
  for (const user of ['adviser', 'county-leader', 'national-editor', 'administrator'] as const) {
    cookies.set(user, await signedIn(server, user));
  }
  const as: Editing['as'] = async (user, document, variables = {}, headers = {}) => {
    const own = user === null ? {} : cookies.get(user);
    const { body, text } = await server.query<Record<string, Result>>(document, variables, { ...own, ...headers });
    const [error] = body.errors;
    const result = body.data === null ? null : Object.values(body.data)[0];
    return { result: result as Result, code: error?.extensions?.code, text, data: body.data as never };
  };
  return {
    server,
    as,
    cookie: (user) => cookies.get(user) ?? { cookie: '' },
    entered: async (changes = {}, user = 'county-leader') => {
      const { result, text } = await as(user, mutations.create, { input: anEntry(changes) });
      if (result?.measure == null) throw new Error(text);
      return result.measure;
    },
    seen: async (id, user = null) =>
      ((await as(user, read, { id })).data as { measure: Record<string, unknown> | null }).measure,
  };
}
