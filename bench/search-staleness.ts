import { setTimeout as sleep } from 'node:timers/promises';
import type { Meilisearch } from 'meilisearch';
import type { ScratchDatabase } from './scratch-database.js';

/** Where documents are kept that must be as the register is. */
export const places = ['Postgres', 'Meilisearch'] as const;
export type Place = (typeof places)[number];

/** What is looked at: the register's database and, where there is one, the Meilisearch that follows it. */
export interface Looked {
  readonly database: ScratchDatabase;
  readonly meilisearch: Meilisearch | null;
}

/** With its version behind it, the one word of a description that was changed: words too can be stale. */
export const versionWord = 'utgave';

/** Documents whose words are those of the version that they are noted as; the first version has no such word. */
const inPostgres = `select s.id, s.version from search_state s join search_document d on d.id = s.id
  where not s.removed and (s.version = 1 or d.terms @@ ('${versionWord}' || s.version)::tsquery)`;

const patienceMs = 20_000;
const secondLookMs = 300;

/**
 * What is not as the register is once the outbox is empty and all is noted as sent: nobody would write it again. Each as
 * `id:version` of the register. `twice`: what a wrong drainer is just writing is not yet lost, so it is looked at again.
 */
export async function staleAfterwards(looked: Looked, place: Place, twice: boolean): Promise<readonly string[]> {
  await quiet(looked.database, place);
  const first = await staleIn(looked, place);
  if (!twice || first.length === 0) return first;
  await sleep(secondLookMs);
  return staleIn(looked, place);
}

async function quiet({ query }: ScratchDatabase, place: Place): Promise<void> {
  const waiting: Record<Place, string> = {
    Postgres: 'select 1 from outbox limit 1',
    Meilisearch: `select 1 from search_state
      where removed or sent is null or split_part(sent, ':', 2) <> version::text limit 1`,
  };
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const rows = [
      ...(await query(waiting.Postgres)),
      ...(place === 'Postgres' ? [] : await query(waiting.Meilisearch)),
    ];
    if (rows.length === 0) return;
    await sleep(20);
  }
}

async function staleIn({ database, meilisearch }: Looked, place: Place): Promise<readonly string[]> {
  const wanted = await versions(database, 'select id, version from measure_read');
  const found = place === 'Meilisearch' ? await indexed(meilisearch) : await versions(database, inPostgres);
  const ids = new Set([...wanted.keys(), ...found.keys()]);
  return [...ids].filter((id) => wanted.get(id) !== found.get(id)).map((id) => `${id}:${wanted.get(id)}`);
}

async function versions(database: ScratchDatabase, sql: string): Promise<ReadonlyMap<string, number>> {
  const rows = (await database.query(sql)) as { id: string; version: number }[];
  return new Map(rows.map(({ id, version }) => [id, version]));
}

async function indexed(meilisearch: Meilisearch | null): Promise<ReadonlyMap<string, number>> {
  const index = meilisearch?.index<{ id: string; version?: number }>('measures');
  const results = (await index?.getDocuments({ limit: 1_000_000, fields: ['id', 'version'] }))?.results ?? [];
  return new Map(results.flatMap(({ id, version }) => (version === undefined ? [] : [[id, version]])));
}
