import { setTimeout as sleep } from 'node:timers/promises';
import type { Meilisearch } from 'meilisearch';
import type { ScratchDatabase } from './scratch-database.js';

/** What is looked at: the register's database and the Meilisearch that follows it. */
export interface Looked {
  readonly database: ScratchDatabase;
  readonly meilisearch: Meilisearch;
}

const patienceMs = 20_000;
const secondLookMs = 300;

/**
 * What is not in the index as the register is once the outbox is empty: nobody would write it again. Each as `id:version`
 * of the register. `twice`: what a wrong drainer is just writing is not yet lost, so it is looked at again.
 */
export async function staleAfterwards(looked: Looked, twice: boolean): Promise<readonly string[]> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20)) {
    if ((await looked.database.query('select 1 from outbox limit 1')).length === 0) break;
  }
  const first = await staleNow(looked);
  if (!twice || first.length === 0) return first;
  await sleep(secondLookMs);
  return staleNow(looked);
}

export async function staleNow({ database, meilisearch }: Looked): Promise<readonly string[]> {
  const rows = (await database.query('select id, version from measure_read')) as { id: string; version: number }[];
  const wanted = new Map(rows.map(({ id, version }) => [id, version]));
  const index = meilisearch.index<{ id: string; version?: number }>('measures');
  const { results } = await index.getDocuments({ limit: 1_000_000, fields: ['id', 'version'] });
  const found = new Map(results.flatMap(({ id, version }) => (version === undefined ? [] : [[id, version]])));
  const ids = new Set([...wanted.keys(), ...found.keys()]);
  return [...ids].filter((id) => wanted.get(id) !== found.get(id)).map((id) => `${id}:${wanted.get(id)}`);
}
