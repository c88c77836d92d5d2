import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a measure takes in nobody new, and what its owner may be told of a youth. */
export class ClosedPeriods1763800000041 implements MigrationInterface {
  readonly name = 'ClosedPeriods1763800000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table measure add column periods text[], add column may_be_shared text[]');
    await runner.query(`update measure_read set doc = doc || '{"periods": null, "mayBeShared": null}'::jsonb`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
