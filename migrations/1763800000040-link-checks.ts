import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of the daily check of links. */
export class LinkChecks1763800000040 implements MigrationInterface {
  readonly name = 'LinkChecks1763800000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link_check (
        link text constraint link_check_pk primary key,
        health text not null,
        failures integer not null,
        checked_at timestamptz not null
      )`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
