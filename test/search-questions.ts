import type { Answer, Server } from './support/server.js';

export interface SearchAnswer {
  readonly engine: 'MEILISEARCH' | 'EMBEDDED';
  readonly degraded: boolean;
  readonly totalCount: number;
  readonly levels: readonly { readonly level: 'FULL' | 'PARTIAL' | 'NEAR'; readonly totalCount: number }[];
  readonly places: readonly {
    readonly name: string;
    readonly municipality: string | null;
    readonly county: string;
    readonly inMunicipality: number | null;
    readonly inCounty: number;
  }[];
  readonly notices: readonly { readonly text: string }[];
  readonly didYouMean: string | null;
  readonly nodes: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  readonly edges: readonly {
    readonly cursor: string;
    readonly matchLevel: 'FULL' | 'PARTIAL' | 'NEAR';
    readonly node: { readonly key: string; readonly name: string; readonly description: string };
    readonly highlights: readonly {
      readonly field: 'name' | 'description';
      readonly from: number;
      readonly to: number;
    }[];
    readonly matchedBy: readonly { readonly field: string; readonly value: string }[];
  }[];
  readonly facets: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: string | null; readonly count: number; readonly selected: boolean }[];
  }[];
  readonly relaxations: readonly {
    readonly filter: string | null;
    readonly word: string | null;
    readonly totalCount: number;
  }[];
  readonly suggestedFilters: readonly { readonly field: string; readonly values: readonly string[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Asked {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly first?: number;
  readonly after?: string | null;
}

const document = `query($query: String!, $filter: MeasureFilter, $first: PageSize, $after: Cursor) {
  searchMeasures(query: $query, filter: $filter, first: $first, after: $after) {
    engine degraded totalCount levels { level totalCount } didYouMean notices { text }
    places { name municipality county inMunicipality inCounty }
    nodes { id key name }
    edges { cursor matchLevel node { key name description } highlights { field from to } matchedBy { field value } }
    facets { name values { value count selected } }
    relaxations { filter word totalCount } suggestedFilters { field values }
    pageInfo { hasNextPage endCursor } } }`;

type Data = { readonly searchMeasures: SearchAnswer } | null;

/** The whole answer, refusals too. */
export function ask(server: Server, query: string, asked: Asked = {}): Promise<Answer<Data>> {
  return server.query<Data>(document, { query, filter: null, first: 20, after: null, ...asked });
}

/** @throws Error where the question was refused */
export async function search(server: Server, query: string, asked: Asked = {}): Promise<SearchAnswer> {
  const { body } = await ask(server, query, asked);
  if (body.data === null || body.errors.length > 0) throw new Error(`refused: ${JSON.stringify(body.errors)}`);
  return body.data.searchMeasures;
}

/** Asks until the answer is as wanted. @throws Error where it is not within the time */
export async function searchUntil(
  server: Server,
  query: string,
  wanted: (answer: SearchAnswer) => boolean,
  patienceMs = 30_000,
): Promise<SearchAnswer> {
  for (const deadline = Date.now() + patienceMs; ; ) {
    const answer = await search(server, query);
    if (wanted(answer)) return answer;
    if (Date.now() > deadline)
      throw new Error(`still ${JSON.stringify({ ...answer, nodes: [], edges: [], facets: [] })}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** How many hits of one level an answer has. */
export function countAt(answer: SearchAnswer, wanted: 'FULL' | 'PARTIAL' | 'NEAR'): number {
  return answer.levels.find(({ level }) => level === wanted)?.totalCount ?? 0;
}
