import { Injectable } from '@nestjs/common';
import { Meilisearch } from 'meilisearch';
import { fingerprintId, indexFingerprint, isCode } from './meilisearch-document.js';
import { type MeilisearchAddress, MeilisearchServerStore } from './meilisearch-server.store.js';
import { send } from './meilisearch-transport.store.js';

/** The index that is searched. */
export const liveIndex = 'measures';

/** A little more than the server gives itself (`searchCutoffMs`). */
const searchMs = 700;

/** Handing out one id takes the server some 20 µs: more candidates are not worth the wait. Measured on 1.50. */
const mostCandidates = 1_000;

/** Meilisearch did not answer as it should: not in time, not in form, or from an index that is not ours. */
export class MeilisearchFailure extends Error {}

/** Finds candidates in Meilisearch: the measures that have any of some terms. */
@Injectable()
export class MeilisearchStore {
  private client: Meilisearch | null = null;
  private clientOf: MeilisearchAddress | null = null;

  constructor(private readonly server: MeilisearchServerStore) {}

  isSetUp(): boolean {
    return this.server.isSetUp();
  }

  /**
   * The ids of the measures that have any of the terms, in no order; null where they are too many to hand out.
   * @throws MeilisearchFailure or an error of the client; every one of them means: use the word index
   */
  async candidates(terms: readonly string[]): Promise<readonly string[] | null> {
    const answer = await this.connection().multiSearch(
      {
        queries: [
          {
            indexUid: liveIndex,
            q: '',
            filter: `id = ${fingerprintId}`,
            attributesToRetrieve: ['fingerprint'],
            limit: 1,
          },
          {
            indexUid: liveIndex,
            q: '',
            filter: anyOf(terms),
            attributesToRetrieve: ['id'],
            limit: mostCandidates + 1,
          },
        ],
      },
      // The client passes over its own timeout where it is given a signal, so this is the only one.
      { signal: AbortSignal.timeout(searchMs) },
    );
    const [made, found] = answersIn(answer, 2);
    checkFingerprint(made);
    const ids = idsIn(found);
    return ids.length > mostCandidates ? null : ids;
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

/** Terms are made of letters, digits and one equals sign; in quotes none of them can end a filter. */
function anyOf(terms: readonly string[]): string {
  const list = (some: readonly string[]): string => `[${some.map((term) => JSON.stringify(term)).join(', ')}]`;
  const [codes, words] = [terms.filter(isCode), terms.filter((term) => !isCode(term))];
  return [
    ...(words.length === 0 ? [] : [`terms IN ${list(words)}`]),
    ...(codes.length === 0 ? [] : [`codes IN ${list(codes)}`]),
  ].join(' OR ');
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
