import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit knows the request that something came with, and what is old in it is found without reading all. */
export class AuditRequests1763800000039 implements MigrationInterface {
  readonly name = 'AuditRequests1763800000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit add column request_id text');
    await runner.query('create index audit_at on audit (at)');
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
