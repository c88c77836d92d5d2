import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that are told of changes, and what could not be delivered to them yet or at all. */
export class Webhooks1763800000060 implements MigrationInterface {
  readonly name = 'Webhooks1763800000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        id uuid constraint webhook_pk primary key,
        county text,
        url text not null,
        changes text not null,
        status text not null,
        secret_number integer not null,
        secret_since timestamptz not null,
        created_at timestamptz not null,
        created_by text not null,
        delivered_at timestamptz,
        failing_since timestamptz,
        failures integer not null,
        last_failure text,
        next_try_at timestamptz not null
      )`);
    await runner.query(`
      create table webhook_delivery (
        id bigserial constraint webhook_delivery_pk primary key,
        webhook_id uuid not null,
        measure_id uuid not null,
        version integer not null,
        status text not null,
        failure text,
        since timestamptz not null default now()
      )`);
    await runner.query('create index webhook_delivery_order on webhook_delivery (webhook_id, status, id)');
    await runner.query('grant select, insert, update, delete on webhook to tiltaksregister_writer');
    await runner.query('grant select, update, delete on webhook_delivery to tiltaksregister_writer');
    await runner.query('alter table webhook enable row level security');
    await runner.query(`
      create policy webhook_kept on webhook to tiltaksregister_writer
        using (tiltak_reaches('Y2024', county)) with check (tiltak_reaches('Y2024', county))`);
    await runner.query('alter table webhook_delivery enable row level security');
    await runner.query(`
      create policy webhook_delivery_kept on webhook_delivery to tiltaksregister_writer
        using (exists (select 1 from webhook where webhook.id = webhook_id))`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
