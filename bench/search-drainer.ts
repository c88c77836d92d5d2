import { setTimeout as sleep } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { ProjectionStore } from '../src/search/projection.store.js';
import { versionWord } from './search-staleness.js';

/** A turn of keeping the index as the register is. */
type Turn = () => Promise<unknown>;

const betweenTurnsMs = 3;

/** How long a wrong drainer is in the state that it should never be in. */
const wrongForMs = 20;

/** Any number but the service's own: one drainer at a time, the next when it is gone. */
const lock = 4_110_014;

/** The service's drain, without the comparison of everything that a service makes when it takes over. */
async function right(source: DataSource): Promise<Turn> {
  const store = new ProjectionStore(source);
  return () => store.drain();
}

interface Written {
  readonly id: string;
  readonly version: number;
}

/** What a drainer writes, without the analysis: how far it has come, and the word that says so. */
async function write(manager: EntityManager, read: readonly Written[]): Promise<void> {
  const values = [read.map(({ id }) => id), read.map(({ version }) => version)];
  const given = 'from unnest($1::uuid[], $2::int[]) as t (id, version)';
  await manager.query(`update search_state s set version = t.version ${given} where s.id = t.id`, values);
  await manager.query(
    `update search_document d set terms = ('${versionWord}' || t.version)::tsvector ${given} where d.id = t.id`,
    values,
  );
}

/** Wrong: deletes the changes in one transaction and writes them in the next. Killed in between, they are lost. */
async function twoTransactions(source: DataSource): Promise<Turn> {
  return async () => {
    const taken: { key: string }[] = await source.query(
      "with taken as (delete from outbox where kind = 'measure' returning key) select key from taken",
    );
    if (taken.length === 0) return;
    await sleep(wrongForMs);
    const now: Written[] = await source.query('select id, version from measure_read where id = any($1::uuid[])', [
      taken.map(({ key }) => key),
    ]);
    await source.transaction((manager) => write(manager, now));
  };
}

/** Wrong: several at once, each with changes of its own; one may write an older state over a newer one. */
async function overlapping(source: DataSource): Promise<Turn> {
  const turn = `select o.id as change, m.id, m.version from outbox o join measure_read m on m.id = o.key::uuid
    where o.kind = 'measure' for update of o skip locked`;
  return () =>
    source.transaction(async (manager) => {
      const read: { change: string; id: string; version: number }[] = await manager.query(turn);
      if (read.length === 0) return;
      // Now and then slow, so that the other one is ahead with what came later.
      if (Math.random() < 0.5) await sleep(5 * wrongForMs);
      await write(manager, read);
      await manager.query('delete from outbox where id = any($1::bigint[])', [read.map(({ change }) => change)]);
    });
}

/** Wrong: notes what Meilisearch has before it sends it. Killed in between, it is never sent. */
async function sentTooEarly(source: DataSource): Promise<Turn> {
  const store = new ProjectionStore(source);
  const apiKey = process.env['MEILI_INDEX_KEY'];
  const client = new Meilisearch({ host: process.env['MEILI_HOST'] ?? '', ...(apiKey ? { apiKey } : {}) });
  const index = client.index('measures');
  const { fingerprint } = await index.getDocument('fingerprint');
  return async () => {
    await store.drain();
    const documents: { id: string; version: number }[] = await source.query(
      `with noted as (update search_state set sent = $1 || ':' || version
         where sent is distinct from $1 || ':' || version returning id, version)
       select id, version from noted`,
      [fingerprint],
    );
    if (documents.length === 0) return;
    await sleep(wrongForMs);
    await index.updateDocuments(documents).waitTask({ interval: 5 });
  };
}

const ways = { right, twoTransactions, overlapping, sentTooEarly } as const;
export type DrainWay = keyof typeof ways;

async function drainFor(way: DrainWay, url: string): Promise<never> {
  const source = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  const turn = await ways[way](source);
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  process.send?.('up');
  if (way !== 'overlapping') await session.query('select pg_advisory_lock($1)', [lock]);
  for (;;) {
    await turn();
    await sleep(betweenTurnsMs);
  }
}

/** Only where it was forked: the list of benches is made by importing every file. */
if (process.send !== undefined) {
  const [way, url] = process.argv.slice(2) as [DrainWay, string];
  process.on('disconnect', () => process.exit(1));
  await drainFor(way, url);
}
