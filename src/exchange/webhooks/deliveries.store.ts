import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../identity/act.js';
import { type Delivery, type Failure, type Webhook, webhookLimits } from './webhook.js';
import { webhookDeliveryTable, webhookTable } from './webhooks.store.js';

/** One change for one webhook. */
export type NewDelivery = Pick<Delivery, 'webhookId' | 'measureId' | 'version'>;

/** What is to be sent next, and to whom. */
export interface NextDelivery {
  readonly webhook: Webhook;
  readonly delivery: Delivery;
}

/** How long to wait, and after how long a failing receiver is given up, in milliseconds. */
export interface Patience {
  readonly waitMs: number;
  readonly givenUpAfterMs: number;
}

const rowsPerStatement = 1_000;

/** What is sent to webhooks, for the one process that sends. Times are the database's. */
@Injectable()
export class DeliveriesStore {
  constructor(private readonly database: DataSource) {}

  /** Every webhook that is sent to; none of them can be removed before the transaction is over. */
  async webhooks(transaction: Transaction): Promise<readonly Webhook[]> {
    return managerOf(transaction).find(webhookTable, {
      where: { status: 'ACTIVE' },
      lock: { mode: 'pessimistic_read' },
    });
  }

  async add(transaction: Transaction, deliveries: readonly NewDelivery[]): Promise<void> {
    for (let start = 0; start < deliveries.length; start += rowsPerStatement) {
      await managerOf(transaction).insert(
        webhookDeliveryTable,
        deliveries.slice(start, start + rowsPerStatement).map((one) => ({ ...one, status: 'WAITING' as const })),
      );
    }
  }

  /** Webhooks with something to send now, those that have waited longest first. */
  async due(except: readonly string[], most: number): Promise<readonly string[]> {
    const rows: readonly { id: string }[] = await this.database.query(
      `select id from webhook where status = 'ACTIVE' and next_try_at <= now() and id <> all ($1::uuid[])
         and exists (select 1 from webhook_delivery where webhook_id = webhook.id and status = 'WAITING')
       order by next_try_at limit $2`,
      [except, most],
    );
    return rows.map(({ id }) => id);
  }

  /** What the webhook is sent next; null where nothing waits, or it is not to be sent to any more. */
  async next(webhookId: string): Promise<NextDelivery | null> {
    const { manager } = this.database;
    const webhook = await manager.findOneBy(webhookTable, { id: webhookId, status: 'ACTIVE' });
    const where = { webhookId, status: 'WAITING' } as const;
    const delivery = await manager.findOne(webhookDeliveryTable, { where, order: { id: 'ASC' } });
    return webhook === null || delivery === null ? null : { webhook, delivery };
  }

  async arrived({ id, webhookId }: Delivery): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `update webhook set delivered_at = now(), next_try_at = now(), failing_since = null, failures = 0,
           last_failure = null where id = $1`,
        [webhookId],
      );
      await manager.delete(webhookDeliveryTable, { id });
    });
  }

  /** It is tried again later; where the receiver has failed for too long it is a dead letter, and the next is tried at once. */
  async failed(
    { id, webhookId }: Delivery,
    failure: Failure,
    { waitMs, givenUpAfterMs }: Patience,
  ): Promise<{ readonly givenUp: boolean }> {
    return this.database.transaction(async (manager) => {
      const [rows]: [{ given_up: boolean }[], number] = await manager.query(
        `update webhook set failing_since = coalesce(failing_since, now()), failures = failures + 1, last_failure = $2,
           next_try_at = now() + case when failing_since <= now() - $4 * interval '1 ms' then interval '0'
             else $3 * interval '1 ms' end
         where id = $1 returning coalesce(failing_since <= now() - $4 * interval '1 ms', false) as given_up`,
        [webhookId, failure, waitMs, givenUpAfterMs],
      );
      const givenUp = rows[0]?.given_up === true;
      if (givenUp) await manager.update(webhookDeliveryTable, { id }, dead(failure));
      return { givenUp };
    });
  }

  /** The receiver wants nothing more: all that waits for it is a dead letter. */
  async gone(webhookId: string, failure: Failure): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `update webhook set status = 'GONE', failing_since = coalesce(failing_since, now()), failures = failures + 1,
           last_failure = $2 where id = $1`,
        [webhookId, failure],
      );
      await manager.update(webhookDeliveryTable, { webhookId, status: 'WAITING' }, dead(failure));
    });
  }

  /** Forgets dead letters that are old, or more than a webhook may have. */
  async prune(): Promise<void> {
    await this.database.query(
      `delete from webhook_delivery where id in (
         select id from (
           select id, since, row_number() over (partition by webhook_id order by id desc) as place
           from webhook_delivery where status = 'DEAD') letter
         where place > $1 or since < now() - $2 * interval '1 day')`,
      [webhookLimits.dead, webhookLimits.deadDays],
    );
  }
}

function dead(failure: Failure): Pick<Delivery, 'status' | 'failure' | 'since'> {
  return { status: 'DEAD', failure, since: new Date().toISOString() };
}

function managerOf(transaction: Transaction): EntityManager {
  return transaction as unknown as EntityManager;
}
