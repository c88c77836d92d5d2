import { Injectable } from '@nestjs/common';
import { type EntityManager, EntitySchema, type EntitySchemaColumnOptions, IsNull } from 'typeorm';
import type { Transaction } from '../../identity/act.js';
import { isoTime } from '../../platform/database/iso-time.js';
import type { Delivery, Webhook } from './webhook.js';
import { webhookLimits } from './webhook.js';

const time = { type: 'timestamptz', transformer: isoTime } as const;

export const webhookTable = new EntitySchema<Webhook>({
  name: 'webhook',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'webhook_pk' },
    county: { type: 'text', nullable: true },
    url: { type: 'text' },
    changes: { type: 'text' },
    status: { type: 'text' },
    secretNumber: { type: 'integer', name: 'secret_number' },
    secretSince: { ...time, name: 'secret_since' },
    createdAt: { ...time, name: 'created_at' },
    createdBy: { type: 'text', name: 'created_by' },
    deliveredAt: { ...time, name: 'delivered_at', nullable: true },
    failingSince: { ...time, name: 'failing_since', nullable: true },
    failures: { type: 'integer' },
    lastFailure: { type: 'text', name: 'last_failure', nullable: true },
    nextTryAt: { ...time, name: 'next_try_at' },
  } satisfies Record<keyof Webhook, EntitySchemaColumnOptions>,
});

export const webhookDeliveryTable = new EntitySchema<Delivery>({
  name: 'webhook_delivery',
  indices: [{ name: 'webhook_delivery_order', columns: ['webhookId', 'status', 'id'] }],
  columns: {
    id: { type: 'bigint', primary: true, primaryKeyConstraintName: 'webhook_delivery_pk', generated: 'increment' },
    webhookId: { type: 'uuid', name: 'webhook_id' },
    measureId: { type: 'uuid', name: 'measure_id' },
    version: { type: 'integer' },
    status: { type: 'text' },
    failure: { type: 'text', nullable: true },
    since: { ...time, default: () => 'now()' },
  } satisfies Record<keyof Delivery, EntitySchemaColumnOptions>,
});

/** What a webhook has that has not arrived. */
export interface Undelivered {
  readonly waiting: number;
  readonly dead: number;
  /** The latest first, at most `webhookLimits.shown`. */
  readonly letters: readonly Delivery[];
}

/** More webhooks than all counties and the nation may have. */
const longestList = 500;

/** Webhooks as people keep them, each within the reach of whoever acts. */
@Injectable()
export class WebhooksStore {
  /** By county, the first first. */
  async all(transaction: Transaction): Promise<readonly Webhook[]> {
    return managerOf(transaction).find(webhookTable, { order: { county: 'ASC', createdAt: 'ASC' }, take: longestList });
  }

  /** Those of a county, or of the nation; held until the act is over, so that two who add one take turns. */
  async ofCounty(transaction: Transaction, county: string | null): Promise<readonly Webhook[]> {
    const manager = managerOf(transaction);
    await manager.query("select pg_advisory_xact_lock(hashtext('tiltaksregister.webhooks'))");
    return manager.find(webhookTable, { where: { county: county ?? IsNull() }, take: longestList });
  }

  /** Held until the act is over. */
  async locked(transaction: Transaction, id: string): Promise<Webhook | null> {
    return managerOf(transaction).findOne(webhookTable, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(transaction: Transaction, webhook: Webhook): Promise<void> {
    await managerOf(transaction).insert(webhookTable, webhook);
  }

  async change(transaction: Transaction, id: string, change: Partial<Webhook>): Promise<void> {
    await managerOf(transaction).update(webhookTable, { id }, change);
  }

  /** With all that has not arrived. */
  async remove(transaction: Transaction, id: string): Promise<void> {
    await managerOf(transaction).delete(webhookDeliveryTable, { webhookId: id });
    await managerOf(transaction).delete(webhookTable, { id });
  }

  /** The webhook's dead letters wait again, in the order in which they happened. */
  async revive(transaction: Transaction, id: string): Promise<void> {
    const revived = { status: 'WAITING', failure: null, since: new Date().toISOString() } as const;
    await managerOf(transaction).update(webhookDeliveryTable, { webhookId: id, status: 'DEAD' }, revived);
  }

  async undelivered(transaction: Transaction, webhookId: string): Promise<Undelivered> {
    const manager = managerOf(transaction);
    const counts: readonly { status: string; count: number }[] = await manager.query(
      'select status, count(*)::int as count from webhook_delivery where webhook_id = $1 group by status',
      [webhookId],
    );
    const count = (status: string): number => counts.find((one) => one.status === status)?.count ?? 0;
    const where = { webhookId, status: 'DEAD' } as const;
    const letters = await manager.find(webhookDeliveryTable, {
      where,
      order: { id: 'DESC' },
      take: webhookLimits.shown,
    });
    return { waiting: count('WAITING'), dead: count('DEAD'), letters };
  }
}

function managerOf(transaction: Transaction): EntityManager {
  return transaction as unknown as EntityManager;
}
