import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a measure is an ordinary measure of NAV. Nobody was asked: not recorded for any measure there is. */
export class StandardNavMeasure1763800000005 implements MigrationInterface {
  readonly name = 'StandardNavMeasure1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table measure add column standard_nav_measure text not null default 'NOT_RECORDED'`);
    await runner.query('alter table measure alter column standard_nav_measure drop default');
    await runner.query(`update measure_read set doc = doc || '{"standardNavMeasure": "NOT_RECORDED"}'`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
