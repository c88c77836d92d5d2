import { Injectable } from '@nestjs/common';
import { Meilisearch } from 'meilisearch';
import { isFound, type MatchLevel, noHits, type RankedHits, ranks } from './hits.js';
import { indexFingerprint } from './meilisearch-document.js';
import { fingerprintFilter, type LevelQuery, levelQueriesOf, nearQueriesOf } from './meilisearch-query.js';
import { type MeilisearchAddress, MeilisearchServerStore } from './meilisearch-server.store.js';
import { send } from './meilisearch-transport.store.js';
import type { Places } from './places.js';
import type { SearchPlan } from './plan.js';

/** The index that is searched. */
export const liveIndex = 'measures';

/** A little more than the server gives itself (`searchCutoffMs`). */
const searchMs = 700;

const mostHits = 1_000_000;

/** Meilisearch did not answer as it should: not in time, not in form, or from an index that is not ours. */
export class MeilisearchFailure extends Error {}

/** The Meilisearch engine: one `/multi-search` for FULL and PARTIAL, another only where they found nothing. */
@Injectable()
export class MeilisearchStore {
  private client: Meilisearch | null = null;
  private clientOf: MeilisearchAddress | null = null;

  constructor(private readonly server: MeilisearchServerStore) {}

  isSetUp(): boolean {
    return this.server.isSetUp();
  }

  /** @throws MeilisearchFailure or an error of the client; every one of them means: ask the other engine */
  async rank(plan: SearchPlan, places: Places): Promise<RankedHits> {
    const queries = levelQueriesOf(plan);
    const found = await this.ask(queries, places);
    if (isFound(found)) return found;
    const near = nearQueriesOf(plan);
    return near.length === 0 ? noHits : this.ask(near, places);
  }

  private async ask(queries: readonly LevelQuery[], places: Places): Promise<RankedHits> {
    const answer = await this.connection().multiSearch(
      {
        queries: [
          {
            indexUid: liveIndex,
            q: '',
            filter: [...fingerprintFilter],
            attributesToRetrieve: ['fingerprint'],
            limit: 1,
          },
          ...queries.map(({ q, matchingStrategy }) => ({
            indexUid: liveIndex,
            q,
            matchingStrategy,
            attributesToRetrieve: ['id'],
            limit: mostHits,
          })),
        ],
      },
      // The client passes over its own timeout where it is given a signal, so this is the only one.
      { signal: AbortSignal.timeout(searchMs) },
    );
    const [made, ...results] = answersIn(answer, queries.length + 1);
    checkFingerprint(made);
    return merge(queries, results.map(idsIn), places);
  }

  private connection(): Meilisearch {
    const address = this.server.address();
    if (address === null) throw new MeilisearchFailure('not up');
    if (this.client === null || this.clientOf !== address) {
      const { host, searchKey } = address;
      this.client = new Meilisearch({
        host,
        httpClient: send,
        ...(searchKey === null ? {} : { apiKey: searchKey }),
      });
      this.clientOf = address;
    }
    return this.client;
  }
}

/** The client takes any JSON for an answer (`{}` too), so its form is checked here. */
function answersIn(answer: unknown, count: number): readonly unknown[] {
  const results = (answer as { results?: unknown } | null)?.results;
  if (Array.isArray(results) && results.length === count) return results;
  throw new MeilisearchFailure('not an answer');
}

function hitsIn(result: unknown): readonly unknown[] {
  const hits = (result as { hits?: unknown } | null)?.hits;
  if (Array.isArray(hits)) return hits;
  throw new MeilisearchFailure('not an answer');
}

function idsIn(result: unknown): readonly string[] {
  return hitsIn(result).map((hit) => {
    const id = (hit as { id?: unknown } | null)?.id;
    if (typeof id === 'string') return id;
    throw new MeilisearchFailure('not an answer');
  });
}

/** An index that is empty, foreign or made by another version of the code or the server is not searched. */
function checkFingerprint(result: unknown): void {
  const made = (hitsIn(result)[0] as { fingerprint?: unknown } | undefined)?.fingerprint;
  const version = typeof made === 'string' ? made.slice(made.indexOf('-') + 1) : '';
  if (made !== indexFingerprint(version)) throw new MeilisearchFailure('not our index');
}

/** A measure belongs to the first query that found it; its rank falls with its place. */
function merge(queries: readonly LevelQuery[], results: readonly (readonly string[])[], places: Places): RankedHits {
  const seen = new Set<number>([-1]);
  const levels: Record<MatchLevel, { positions: number[]; ranks: number[] }> = {
    FULL: { positions: [], ranks: [] },
    PARTIAL: { positions: [], ranks: [] },
    NEAR: { positions: [], ranks: [] },
  };
  results.forEach((ids, index) => {
    const level = levels[queries[index]?.level ?? 'NEAR'];
    for (const id of ids) {
      const position = places.at(id, 0);
      if (seen.has(position)) continue;
      seen.add(position);
      level.ranks.push(ranks - 1 - level.positions.length);
      level.positions.push(position);
    }
  });
  return levels;
}
