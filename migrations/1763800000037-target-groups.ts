import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a measure is, and its category where somebody says it: recorded by those who keep it, with a reason. */
export class TargetGroups1763800000037 implements MigrationInterface {
  readonly name = 'TargetGroups1763800000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table measure add column target_groups text[], add column recorded_categories text[]');
    await runner.query(
      `update measure_read set doc = doc || '{"targetGroups": null, "recordedCategories": null}'::jsonb`,
    );
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
