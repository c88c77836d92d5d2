import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the Postgres engine searches, its vocabulary, and the queue towards Meilisearch. Tables of their own and no part
 * of the register: they can be emptied and are then written again from `measure_read`.
 */
export class Search1763800000003 implements MigrationInterface {
  readonly name = 'Search1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    await runner.query(`
      create table search_document (
        id uuid not null,
        version integer not null,
        analyser_version text not null,
        terms tsvector not null,
        removed boolean not null default false,
        sent text,
        constraint search_document_pk primary key (id)
      ) with (toast_tuple_target = 8160)`);
    await runner.query('alter table search_document alter column terms set storage external');
    await runner.query(
      'create index search_document_terms on search_document using gin (terms) with (fastupdate = off)',
    );
    await runner.query(`
      create table search_word (
        word text collate "C" not null,
        surface text,
        documents integer not null default 0,
        constraint search_word_pk primary key (word)
      )`);
    await runner.query(
      'create index search_word_trigrams on search_word using gin (word gin_trgm_ops) where surface is not null',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
