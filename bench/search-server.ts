import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

/** One answer of `searchMeasures`, as far as the benches look at it. */
export interface SearchAnswer {
  readonly engine: string;
  readonly degraded: boolean;
  readonly totalCount: number;
  readonly levels: readonly { readonly level: string; readonly totalCount: number }[];
  readonly didYouMean: string | null;
  readonly edges: readonly {
    readonly matchLevel: string;
    readonly node: { readonly id: string; readonly key: string };
  }[];
}

/** The built service, or one that runs already. */
export interface SearchServer {
  readonly url: string;
  /** Of its process; 0 where that is not ours. */
  readonly pid: number;
  search(query: string, first?: number): Promise<SearchAnswer>;
  /** What a page of results shows: names, highlights, facets, suggestions. */
  searchWithFacets(query: string): Promise<unknown>;
  stop(): Promise<void>;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
}

const document = `query($query: String!, $first: PageSize) {
  searchMeasures(query: $query, first: $first) {
    engine degraded totalCount levels { level totalCount } didYouMean edges { matchLevel node { id key } } } }`;

const documentWithFacets = `query($query: String!) {
  searchMeasures(query: $query) {
    engine degraded totalCount levels { level totalCount } didYouMean suggestedFilters { field values } notices { text }
    edges { cursor matchLevel node { id name } highlights { field from to } matchedBy { label valueLabel } }
    facets { name label values { value label count selected } } pageInfo { hasNextPage } } }`;

export function runningServer(url: string): SearchServer {
  const ask = async (query: string, variables: Record<string, unknown>): Promise<SearchAnswer> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    const { data, errors } = (await answer.json()) as {
      data: { searchMeasures: SearchAnswer } | null;
      errors?: unknown;
    };
    if (!data?.searchMeasures) throw new Error(`the service refused a search: ${JSON.stringify(errors)}`);
    return data.searchMeasures;
  };
  return {
    url,
    pid: 0,
    search: (query, first = 20) => ask(document, { query, first }),
    searchWithFacets: (query) => ask(documentWithFacets, { query }),
    stop: () => Promise.resolve(),
    kill: () => Promise.resolve(),
  };
}

/** Starts the built service on a database and waits until it listens. */
export async function startSearchServer(databaseUrl: string, env: Record<string, string> = {}): Promise<SearchServer> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      MEILI_HOST: '',
      MEILISEARCH_BIN: 'none',
      LOG_LEVEL: 'warn',
      // A bench is too much to do on purpose.
      SHED_AT_DELAY_MS: '0',
      ...env,
      PORT: '0',
      DATABASE_URL: databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url = /Listening on (\S+)/.exec(line)?.[1] ?? '';
    if (url !== '') break;
  }
  child.stdout.resume();
  const gone = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return { ...runningServer(url), pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** The settings under which the service uses Meilisearch here; null where there is no server to use. */
export function meilisearchSettingsHere(folder: string): Record<string, string> | null {
  const { MEILI_HOST: host, MEILISEARCH_BIN: program, MEILI_MASTER_KEY: master = '' } = process.env;
  const { MEILI_SEARCH_KEY: search, MEILI_INDEX_KEY: index } = process.env;
  if (host) return { MEILI_HOST: host, MEILI_SEARCH_KEY: search || master, MEILI_INDEX_KEY: index || master };
  return program && program !== 'none' ? { MEILISEARCH_BIN: program, TILTAK_DATA_DIR: folder } : null;
}

/** Waits until Meilisearch answers. @throws Error where it does not within ten minutes: a large index takes that long to build */
export async function meilisearchReady(server: SearchServer): Promise<void> {
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; ) {
    if ((await server.search('pøbelprosjektet', 1)).engine === 'MEILISEARCH') return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error('Meilisearch does not answer');
}
