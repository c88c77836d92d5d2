import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MeilisearchIndexStore } from '../src/search/engines/meilisearch-index.store.js';
import type { MeilisearchServerStore } from '../src/search/engines/meilisearch-server.store.js';
import { OutboxStore } from '../src/search/engines/outbox.store.js';

/** A turn of keeping the index as the register is. */
type Turn = () => Promise<unknown>;

const betweenTurnsMs = 3;

/** How long a wrong drainer is in the state that it should never be in. */
const wrongForMs = 20;

/** Any number but the service's own: one drainer at a time, the next when it is gone. */
const lock = 4_110_014;

/** What a drainer works with. */
interface Tools {
  readonly source: DataSource;
  readonly outbox: OutboxStore;
  readonly index: MeilisearchIndexStore;
}

/** Writes the index of the Meilisearch that the environment names. */
export function indexHere(env: Readonly<Record<string, string | undefined>>): MeilisearchIndexStore {
  const { MEILI_HOST: host = '', MEILI_INDEX_KEY: key } = env;
  const address = { host, indexKey: key || null, searchKey: null, version: null };
  return new MeilisearchIndexStore({ up: async () => address } as unknown as MeilisearchServerStore);
}

/** The service's drain, without the comparison of everything that a service makes when it takes over. */
function right({ outbox, index }: Tools): Turn {
  return () => outbox.drain(({ documents, removed }) => index.send(documents, removed));
}

async function send({ outbox, index }: Tools, ids: readonly string[]): Promise<void> {
  const { documents, removed } = await outbox.changesOf([...new Set(ids)]);
  await sleep(wrongForMs);
  await index.send(documents, removed);
}

/** Wrong: deletes the changes first and sends them then. Killed in between, they are lost. */
function deletesFirst(tools: Tools): Turn {
  return async () => {
    const taken: { key: string }[] = await tools.source.query(
      "with taken as (delete from outbox where kind = 'measure' returning key) select key from taken",
    );
    if (taken.length > 0)
      await send(
        tools,
        taken.map(({ key }) => key),
      );
  };
}

/** Wrong: several at once, each with changes of its own; one may write an older state over a newer one. */
function overlapping(tools: Tools): Turn {
  return () =>
    tools.source.transaction(async (manager) => {
      const read: { id: string; key: string }[] = await manager.query(
        "select id, key from outbox where kind = 'measure' limit 5 for update skip locked",
      );
      if (read.length === 0) return;
      const { documents, removed } = await tools.outbox.changesOf([...new Set(read.map(({ key }) => key))]);
      // Now and then slow, so that the other one is ahead with what came later.
      if (Math.random() < 0.5) await sleep(5 * wrongForMs);
      await tools.index.send(documents, removed);
      await manager.query('delete from outbox where id = any($1::bigint[])', [read.map(({ id }) => id)]);
    });
}

const ways = { right, deletesFirst, overlapping } as const;
export type DrainWay = keyof typeof ways;

async function drainFor(way: DrainWay, url: string): Promise<never> {
  const source = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  const turn = ways[way]({ source, outbox: new OutboxStore(source), index: indexHere(process.env) });
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
