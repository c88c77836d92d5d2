import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MeasureDocument } from '../measures/measure-document.js';
import { analyserVersion } from './analyser.js';
import { tsvectorOf } from './postgres-query.js';
import { type SearchDocument, searchDocumentOf, searchTexts } from './search-document.js';

/** What the search tables and the register have in common, and where they differ. */
export interface ProjectionState {
  readonly measures: number;
  readonly documents: number;
  /** Missing, of another version or analyser, or of a measure that is gone. */
  readonly stale: number;
}

/** A measure as it is now, and what was analysed of it the last time; null where that is nothing that counts. */
interface ChangedRow {
  readonly id: string;
  readonly version: number;
  readonly doc: MeasureDocument;
  readonly texts: Buffer | null;
}

/** Channel told on when the words of the index were counted again. */
export const searchChannel = 'search_changed';

/** Channel told on when documents were written: what is found by a word may be other measures than before. */
export const writtenChannel = 'search_written';

const eventsPerBatch = 5_000;

/** A statement's worth is analysed at a stretch, while searches in the same process wait: some 30 ms. */
const rowsPerStatement = 200;

/**
 * Keeps the search tables as the register is: `search_document` has the words of each measure, `search_state` how far
 * they have come. Only one process at a time may call the methods that write: the one that holds the drainer's lock.
 */
@Injectable()
export class ProjectionStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Takes one batch of the outbox: locks the events, reads the measures as they are now, writes them, deletes the
   * events, in one transaction. Many events of one measure are one write. @returns how many events were taken
   */
  async drain(): Promise<number> {
    return this.database.transaction(async (manager) => {
      const events: { id: string; key: string }[] = await manager.query(
        `select id, key from outbox where kind = 'measure' order by id limit ${eventsPerBatch} for update`,
      );
      if (events.length === 0) return 0;
      await this.project(manager, [...new Set(events.map((event) => event.key))]);
      await manager.query('delete from outbox where id = any($1::bigint[])', [events.map((event) => event.id)]);
      return events.length;
    });
  }

  /** Writes every measure that the search tables do not have as it is now. @returns how many were written */
  async reconcile(): Promise<number> {
    const rows: { id: string }[] = await this.database.query(
      `select coalesce(m.id, s.id) as id from ${compared} where ${differs}`,
      [analyserVersion],
    );
    for (let start = 0; start < rows.length; start += eventsPerBatch) {
      const ids = rows.slice(start, start + eventsPerBatch).map((row) => row.id);
      await this.database.transaction((manager) => this.project(manager, ids));
    }
    return rows.length;
  }

  async state(): Promise<ProjectionState> {
    const [row]: ProjectionState[] = await this.database.query(
      `select count(m.id)::int as measures, count(s.id) filter (where not s.removed)::int as documents,
              count(*) filter (where ${differs})::int as stale
       from ${compared}`,
      [analyserVersion],
    );
    return row as ProjectionState;
  }

  private async project(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const surfaces = new Map<string, string>();
    const present = new Set<string>();
    let ahead = this.changed(manager, ids.slice(0, rowsPerStatement));
    let written: Promise<void> = Promise.resolve();
    for (let start = 0; start < ids.length; start += rowsPerStatement) {
      const rows = await ahead;
      // Postgres reads the next rows and writes the last ones while these are analysed.
      ahead = awaitedLater(this.changed(manager, ids.slice(start + rowsPerStatement, start + 2 * rowsPerStatement)));
      const batch = batchOf(rows);
      for (const { id } of rows) present.add(id);
      for (const { surfaces: found } of batch.documents)
        for (const [word, surface] of found) surfaces.set(word, surface);
      await written;
      written = awaitedLater(this.write(manager, batch));
    }
    await written;
    await manager.query(
      `insert into search_word (word, surface) select word, surface from unnest($1::text[], $2::text[]) as t (word, surface)
       on conflict (word) do update set surface = excluded.surface where search_word.surface is null`,
      [[...surfaces.keys()], [...surfaces.values()]],
    );
    await this.remove(
      manager,
      ids.filter((id) => !present.has(id)),
    );
    await manager.query(`notify ${writtenChannel}`);
  }

  private async changed(manager: EntityManager, ids: readonly string[]): Promise<readonly ChangedRow[]> {
    if (ids.length === 0) return [];
    return manager.query(
      `select m.id, m.version, m.doc, s.texts from measure_read m
       left join search_document d on d.id = m.id
       left join search_state s on s.id = d.id and s.analyser_version = $2 and not s.removed
       where m.id = any($1::uuid[])`,
      [ids, analyserVersion],
    );
  }

  private async write(manager: EntityManager, { rows, digests, documents }: Batch): Promise<void> {
    if (documents.length > 0) {
      await manager.query(
        `insert into search_document (id, terms) select id, terms::tsvector from unnest($1::uuid[], $2::text[]) as t (id, terms)
         on conflict (id) do update set terms = excluded.terms`,
        [documents.map(({ id }) => id), documents.map(tsvectorOf)],
      );
      // Searches read what waits to be put into the index entry by entry, so nothing is left waiting.
      await manager.query("select gin_clean_pending_list('search_document_terms')");
    }
    await manager.query(
      `insert into search_state (id, version, analyser_version, texts)
       select id, version, $1, texts from unnest($2::uuid[], $3::int[], $4::bytea[]) as t (id, version, texts)
       on conflict (id) do update set version = excluded.version, analyser_version = excluded.analyser_version,
         texts = excluded.texts, removed = false, sent = null`,
      [analyserVersion, rows.map(({ id }) => id), rows.map(({ version }) => version), digests],
    );
  }

  private async remove(manager: EntityManager, gone: readonly string[]): Promise<void> {
    if (gone.length === 0) return;
    await manager.query('delete from search_document where id = any($1::uuid[])', [gone]);
    await manager.query(
      'update search_state set removed = true, version = version + 1 where id = any($1::uuid[]) and not removed',
      [gone],
    );
  }

  /** Counts the words of the index again and tells every process. */
  async countWords(): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `with counted as (select word, ndoc from ts_stat('select terms from search_document')),
           gone as (delete from search_word where word not in (select word from counted))
         insert into search_word (word, documents) select word, ndoc from counted
         on conflict (word) do update set documents = excluded.documents
         where search_word.documents <> excluded.documents`,
      );
      await manager.query(`notify ${searchChannel}`);
    });
  }
}

/** What is written of some measures: how far all of them have come, and the words of those whose texts changed. */
interface Batch {
  readonly rows: readonly ChangedRow[];
  /** Measures with the same digest have the same words in the same places. */
  readonly digests: readonly Buffer[];
  readonly documents: readonly SearchDocument[];
}

function batchOf(rows: readonly ChangedRow[]): Batch {
  const digests: Buffer[] = [];
  const documents: SearchDocument[] = [];
  for (const { doc, texts: before } of rows) {
    const texts = searchTexts(doc);
    const digest = createHash('sha256').update(JSON.stringify(texts)).digest();
    digests.push(digest);
    if (before === null || !before.equals(digest)) documents.push(searchDocumentOf(doc, texts));
  }
  return { rows, digests, documents };
}

/** A promise that is awaited after others: should one of those fail first, its own failure is no bug. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

const compared = `measure_read m full join search_state s on s.id = m.id left join search_document d on d.id = s.id`;

/** A measure and its document are not the same; `$1` is the analyser's version. */
const differs = `(
  s.id is null or (m.id is null and not s.removed) or
  (m.id is not null and (s.removed or d.id is null or s.version <> m.version or s.analyser_version <> $1)))`;
