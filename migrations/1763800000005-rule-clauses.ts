import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said of a rule when its outcome is told as a sentence; null in the sets that were published before. */
export class RuleClauses1763800000005 implements MigrationInterface {
  readonly name = 'RuleClauses1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rule add column clauses jsonb');
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
