import { DataSource, type EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Register1763800000001 } from '../migrations/1763800000001-register.js';
import { RuleSets1763800000002 } from '../migrations/1763800000002-rule-sets.js';
import { Search1763800000003 } from '../migrations/1763800000003-search.js';
import { SearchState1763800000004 } from '../migrations/1763800000004-search-state.js';
import { RuleClauses1763800000005 } from '../migrations/1763800000005-rule-clauses.js';
import { ReadRevision1763800000006 } from '../migrations/1763800000006-read-revision.js';
import { SearchInMemory1763800000020 } from '../migrations/1763800000020-search-in-memory.js';
import { LivingRegister1763800000030 } from '../migrations/1763800000030-living-register.js';
import { Acts1763800000031 } from '../migrations/1763800000031-acts.js';
import { Rounds1763800000032 } from '../migrations/1763800000032-rounds.js';
import { TargetGroups1763800000037 } from '../migrations/1763800000037-target-groups.js';
import { AuditRequests1763800000039 } from '../migrations/1763800000039-audit-requests.js';
import { LinkChecks1763800000040 } from '../migrations/1763800000040-link-checks.js';
import { ClosedPeriods1763800000041 } from '../migrations/1763800000041-closed-periods.js';
import { YouthCounts1763800000050 } from '../migrations/1763800000050-youth-counts.js';
import { Webhooks1763800000060 } from '../migrations/1763800000060-webhooks.js';
import { webhookDeliveryTable, webhookTable } from './exchange/webhooks/webhooks.store.js';
import { answeredRequestTable, auditTable } from './identity/acts.store.js';
import { proposalTable } from './measures/editing/editing.store.js';
import { linkCheckTable } from './measures/links/link-check.store.js';
import { measureChangeTable, measureReadTable, measureTable, outboxTable } from './measures/measure-writes.store.js';
import type { Config } from './platform/config.js';
import { type DatabaseContents, databaseOptions, openDatabase } from './platform/database/database.store.js';
import { startEmbeddedPostgres } from './platform/own-postgres/embedded-postgres.store.js';
import { roundCountyTable, roundTable } from './rounds/rounds.store.js';
import { ruleCaseTable, ruleSetTable, ruleTable } from './rules/sets/rule-sets.store.js';
import { youthCountChangeTable, youthCountTable } from './statistics/imported-counts.store.js';

const databaseName = 'tiltaksregister';

/** How long a start waits for a database that is not there yet. */
const patienceMs = 30_000;

export const contents: DatabaseContents = {
  tables: [
    measureTable,
    measureChangeTable,
    measureReadTable,
    outboxTable,
    proposalTable,
    linkCheckTable,
    auditTable,
    answeredRequestTable,
    roundTable,
    roundCountyTable,
    ruleSetTable,
    ruleTable,
    ruleCaseTable,
    youthCountTable,
    youthCountChangeTable,
    webhookTable,
    webhookDeliveryTable,
  ] as EntitySchema<unknown>[],
  migrations: [
    Register1763800000001,
    RuleSets1763800000002,
    Search1763800000003,
    SearchState1763800000004,
    RuleClauses1763800000005,
    SearchInMemory1763800000020,
    ReadRevision1763800000006,
    LivingRegister1763800000030,
    Acts1763800000031,
    Rounds1763800000032,
    TargetGroups1763800000037,
    AuditRequests1763800000039,
    LinkChecks1763800000040,
    ClosedPeriods1763800000041,
    YouthCounts1763800000050,
    Webhooks1763800000060,
  ] as (new () => MigrationInterface)[],
};

/** The open database, and what has to be closed after it. */
export interface Connected {
  readonly database: DataSource;
  close(): Promise<void>;
}

/** Opens the database that the settings name, or starts one of our own in the data folder. */
export async function connect(config: Config, role: 'service' | 'command'): Promise<Connected> {
  if (config.databaseUrl !== null) {
    const database = await openDatabase(databaseOptions({ url: config.databaseUrl }, contents), patienceMs, () =>
      console.error(`The database of DATABASE_URL does not answer yet; trying for ${patienceMs / 1000} seconds.`),
    );
    return { database, close: async () => closeDatabase(database) };
  }
  const postgres = await startEmbeddedPostgres(config.dataFolder ?? '.tiltaksregister', { as: role });
  try {
    await postgres.createDatabaseIfMissing(databaseName);
    const database = await openDatabase(databaseOptions(postgres.connection(databaseName), contents), patienceMs);
    return {
      database,
      close: async () => {
        await closeDatabase(database);
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function closeDatabase(database: DataSource): Promise<void> {
  if (database.isInitialized) await database.destroy();
}

/** Brings the tables up to date, all or nothing; two processes that start at once take turns. */
export async function migrate(database: DataSource): Promise<number> {
  const lock = database.createQueryRunner();
  await lock.connect();
  try {
    await takeTurn(lock);
    const done = await database.runMigrations({ transaction: 'all' });
    return done.length;
  } finally {
    await lock.query("select pg_advisory_unlock(hashtext('tiltaksregister.migrate'))").catch(() => {});
    await lock.release();
  }
}

/** Asks again and again: one question that waits would meet the time limit of a query. */
async function takeTurn(lock: QueryRunner): Promise<void> {
  for (;;) {
    const [row]: { held: boolean }[] = await lock.query(
      "select pg_try_advisory_lock(hashtext('tiltaksregister.migrate')) as held",
    );
    if (row?.held === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What TypeORM would change to make the tables fit the code; empty where they agree. */
export async function drift(database: DataSource): Promise<readonly string[]> {
  const { upQueries } = await database.driver.createSchemaBuilder().log();
  return upQueries.map((query) => query.query);
}
