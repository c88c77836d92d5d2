import pg from 'pg';
import {
  type AfterQueryEvent,
  DataSource,
  type DataSourceOptions,
  type EntitySchema,
  type EntitySubscriberInterface,
  EventSubscriber,
  type MigrationInterface,
} from 'typeorm';
import { countStatement } from '../telemetry/statements.store.js';
import { isDatabaseGone } from './database-gone.js';

/** Client-side time limits: a server-side one does not help when the network swallows packets. */
export const databaseTimeouts = { connectMs: 2_000, queryMs: 10_000 } as const;

export type DatabaseAddress =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly username: string; readonly database: string };

export interface DatabaseContents {
  readonly tables: readonly EntitySchema<unknown>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Counts statements, where somebody asked for that. */
@EventSubscriber()
class CountedStatements implements EntitySubscriberInterface {
  beforeQuery(): void {
    countStatement();
  }
}

/** Closes a connection whose database is gone: put back into the pool, it would block the next query as long. */
@EventSubscriber()
class GoneConnections implements EntitySubscriberInterface {
  async afterQuery({ error, queryRunner }: AfterQueryEvent): Promise<void> {
    if (!isDatabaseGone(error) || queryRunner.isReleased) return;
    const client: pg.Client = await queryRunner.connect();
    void client.end();
  }
}

export function databaseOptions(address: DatabaseAddress, contents: DatabaseContents): DataSourceOptions {
  return {
    type: 'postgres',
    // Left to itself it looks for the package by name in a folder that a bundle does not have beside it.
    driver: pg,
    ...address,
    entities: [...contents.tables],
    migrations: [...contents.migrations],
    subscribers: [GoneConnections, CountedStatements],
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: 8,
    connectTimeoutMS: databaseTimeouts.connectMs,
    extra: { query_timeout: databaseTimeouts.queryMs, application_name: 'tiltaksregister' },
    poolErrorHandler: () => {},
  };
}

/**
 * Opens the database, trying again for `patienceMs` while it is not there yet; `onWait` is called before the second try.
 * @throws the last error
 */
export async function openDatabase(
  options: DataSourceOptions,
  patienceMs: number,
  onWait: () => void = () => {},
): Promise<DataSource> {
  let waiting = false;
  const deadline = Date.now() + patienceMs;
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    const database = new DataSource(options);
    try {
      return await database.initialize();
    } catch (error) {
      if (!isDatabaseGone(error) || Date.now() + pause > deadline) throw error;
      if (!waiting) onWait();
      waiting = true;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
