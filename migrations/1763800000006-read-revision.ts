import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A revision for what readers see: every row that is written gets a number above all before it, whoever writes. Count and
 * sum of the revisions then tell whether two states are the same: with as many rows, any change makes the sum larger.
 */
export class ReadRevision1763800000006 implements MigrationInterface {
  readonly name = 'ReadRevision1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create sequence measure_read_revision');
    await runner.query('alter table measure_read add column revision bigint');
    await runner.query("update measure_read set revision = nextval('measure_read_revision')");
    await runner.query('alter table measure_read alter column revision set not null');
    await runner.query(`
      create function number_measure_read() returns trigger language plpgsql as $$
      begin
        new.revision := nextval('measure_read_revision');
        return new;
      end $$`);
    await runner.query(`create trigger measure_read_revision before insert or update on measure_read
      for each row execute function number_measure_read()`);
  }

  /** Migrations only go forward. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
