import { Injectable } from '@nestjs/common';
import { DataSource, EntitySchema, type EntitySchemaColumnOptions, LessThan } from 'typeorm';
import { isoTime } from '../platform/database/iso-time.js';
import type { AuditEntry, Transaction } from './act.js';

export const auditTable = new EntitySchema<AuditEntry>({
  name: 'audit',
  indices: [{ name: 'audit_at', columns: ['at'] }],
  columns: {
    id: { type: 'bigint', primary: true, primaryKeyConstraintName: 'audit_pk', generated: 'increment' },
    at: { type: 'timestamptz', transformer: isoTime },
    actor: { type: 'text', nullable: true },
    role: { type: 'text' },
    act: { type: 'text' },
    subject: { type: 'text', nullable: true },
    outcome: { type: 'text' },
    requestId: { type: 'text', nullable: true, name: 'request_id' },
  } satisfies Record<keyof AuditEntry, EntitySchemaColumnOptions>,
});

/** What was answered to a request with a key, so that the same request gets the same answer. */
interface AnsweredRequest {
  readonly actor: string;
  readonly key: string;
  /** A hash of everything asked for. */
  readonly asked: string;
  readonly answer: unknown;
  readonly answeredAt: Date;
}

export const answeredRequestTable = new EntitySchema<AnsweredRequest>({
  name: 'answered_request',
  columns: {
    actor: { type: 'text', primary: true, primaryKeyConstraintName: 'answered_request_pk' },
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'answered_request_pk' },
    asked: { type: 'text' },
    answer: { type: 'jsonb', nullable: true },
    answeredAt: { type: 'timestamptz', name: 'answered_at', default: () => 'now()' },
  } satisfies Record<keyof AnsweredRequest, EntitySchemaColumnOptions>,
});

/** Whoever retries after a week starts anew. */
const answersKept = "now() - interval '7 days'";

/** Any number that no other advisory lock of the database uses. */
const pruningLock = 7_320_054;

/** Rows deleted in one transaction: each is short, and none keeps others waiting. */
const prunedAtOnce = 1_000;

export type NewAuditEntry = Omit<AuditEntry, 'id' | 'at'>;

/** Work that stands or falls together, under the database's own wall, and the books of who did what. */
@Injectable()
export class ActsStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs work in one transaction as the role that owns no table: it sees and writes only what `reach` names.
   * `actor` is who does it, for what is theirs in every county.
   */
  inTransaction<Answer>(
    reach: string,
    actor: string,
    work: (transaction: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    return this.database.transaction(async (manager) => {
      await manager.query('set local role tiltaksregister_writer');
      await manager.query("select set_config('tiltak.reach', $1, true), set_config('tiltak.actor', $2, true)", [
        reach,
        actor,
      ]);
      return work(manager as unknown as Transaction);
    });
  }

  /**
   * Takes a key for a request; a second request with it waits until the first is over.
   * @returns null where the key was free, else what was asked and answered with it
   */
  async take(
    transaction: Transaction,
    { actor, key, asked }: { readonly actor: string; readonly key: string; readonly asked: string },
  ): Promise<{ readonly asked: string; readonly answer: unknown } | null> {
    const manager = managerOf(transaction);
    await manager.query(`delete from answered_request where answered_at < ${answersKept}`);
    const taken: unknown[] = await manager.query(
      'insert into answered_request (actor, key, asked) values ($1, $2, $3) on conflict do nothing returning key',
      [actor, key, asked],
    );
    if (taken.length > 0) return null;
    const found = await manager.findOneByOrFail(answeredRequestTable, { actor, key });
    return { asked: found.asked, answer: found.answer };
  }

  async keepAnswer(transaction: Transaction, actor: string, key: string, answer: unknown): Promise<void> {
    await managerOf(transaction).update(answeredRequestTable, { actor, key }, { answer: answer as never });
  }

  /** Writes down what was done, in its own transaction; or what was refused, by itself. */
  async writeDown(entry: NewAuditEntry, transaction: Transaction | null = null): Promise<void> {
    const manager = transaction === null ? this.database.manager : managerOf(transaction);
    await manager.insert(auditTable, { ...entry, at: new Date().toISOString() });
  }

  /**
   * Deletes what was written down more than `days` ago, some rows at a time. One process at a time does.
   * @returns how many rows are gone
   */
  async prune(days: number): Promise<number> {
    let pruned = 0;
    for (;;) {
      const now = await this.database.transaction((manager) => pruneSome(manager, days));
      pruned += now;
      if (now < prunedAtOnce) return pruned;
    }
  }

  /** The latest first, older than `before` (an id) where given. */
  async audit(first: number, before: string | null): Promise<readonly AuditEntry[]> {
    return this.database.manager.find(auditTable, {
      where: before === null ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: first,
    });
  }
}

function managerOf(transaction: Transaction): DataSource['manager'] {
  return transaction as unknown as DataSource['manager'];
}

async function pruneSome(manager: DataSource['manager'], days: number): Promise<number> {
  const [lock] = await manager.query<{ held: boolean }[]>('select pg_try_advisory_xact_lock($1) as held', [
    pruningLock,
  ]);
  if (lock?.held !== true) return 0;
  const [, deleted] = await manager.query<[unknown, number]>(
    `delete from audit where id in
      (select id from audit where at < now() - make_interval(days => $1) order by at limit ${prunedAtOnce})`,
    [days],
  );
  return deleted;
}
