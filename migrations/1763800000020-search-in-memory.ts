import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each process holds the words of the register in memory, and Meilisearch follows the outbox: nothing is searched in
 * Postgres any more. The extension `pg_trgm` stays where it is: somebody else may use it.
 */
export class SearchInMemory1763800000020 implements MigrationInterface {
  readonly name = 'SearchInMemory1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_document');
    await runner.query('drop table search_state');
    await runner.query('drop table search_word');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
