import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far the search index has come with each measure, apart from what is searched: noting that Meilisearch has a
 * document, or that a measure changed but not its words, then writes no index of words. Both tables are no part of the
 * register; they are filled again from `measure_read` at the next start.
 */
export class SearchState1763800000004 implements MigrationInterface {
  readonly name = 'SearchState1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_document');
    await runner.query(`
      create table search_document (
        id uuid not null,
        terms tsvector not null,
        constraint search_document_pk primary key (id)
      ) with (toast_tuple_target = 8160)`);
    await runner.query('alter table search_document alter column terms set storage external');
    // Words of many documents are sorted and put in at once: five times as fast. The drainer empties the list itself.
    await runner.query(`
      create index search_document_terms on search_document using gin (terms)
        with (fastupdate = on, gin_pending_list_limit = 65536)`);
    await runner.query(`
      create table search_state (
        id uuid not null,
        version integer not null,
        analyser_version text not null,
        texts bytea not null,
        removed boolean not null default false,
        sent text,
        constraint search_state_pk primary key (id)
      ) with (fillfactor = 70)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
