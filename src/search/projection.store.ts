import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MeasureDocument } from '../measures/catalogue.js';
import { analyserVersion } from './analyser.js';
import { tsvectorOf } from './postgres-query.js';
import { type SearchDocument, searchDocumentOf } from './search-document.js';

/** What the search tables and the register have in common, and where they differ. */
export interface ProjectionState {
  readonly measures: number;
  readonly documents: number;
  /** Missing, of another version or analyser, or of a measure that is gone. */
  readonly stale: number;
}

interface ReadRow {
  readonly id: string;
  readonly doc: MeasureDocument;
}

/** Channel told on when the words of the index have changed. */
export const searchChannel = 'search_changed';

const eventsPerBatch = 5_000;
const rowsPerStatement = 500;

/**
 * Keeps `search_document` as the register is. Only one process at a time may call the methods that write: the one that
 * holds the drainer's lock.
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
      `select coalesce(m.id, d.id) as id from measure_read m full join search_document d on d.id = m.id
       where ${differs}`,
      [analyserVersion],
    );
    for (let start = 0; start < rows.length; start += rowsPerStatement) {
      const ids = rows.slice(start, start + rowsPerStatement).map((row) => row.id);
      await this.database.transaction((manager) => this.project(manager, ids));
    }
    return rows.length;
  }

  async state(): Promise<ProjectionState> {
    const [row]: ProjectionState[] = await this.database.query(
      `select count(m.id)::int as measures, count(d.id) filter (where not d.removed)::int as documents,
              count(*) filter (where ${differs})::int as stale
       from measure_read m full join search_document d on d.id = m.id`,
      [analyserVersion],
    );
    return row as ProjectionState;
  }

  private async project(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const rows: ReadRow[] = await manager.query('select id, doc from measure_read where id = any($1::uuid[])', [ids]);
    const documents = rows.map((row) => searchDocumentOf(row.doc));
    for (let start = 0; start < documents.length; start += rowsPerStatement) {
      await this.write(manager, documents.slice(start, start + rowsPerStatement));
    }
    const present = new Set(rows.map((row) => row.id));
    const gone = ids.filter((id) => !present.has(id));
    if (gone.length === 0) return;
    await manager.query(
      `update search_document set removed = true, terms = '', version = version + 1
       where id = any($1::uuid[]) and not removed`,
      [gone],
    );
  }

  private async write(manager: EntityManager, documents: readonly SearchDocument[]): Promise<void> {
    await manager.query(
      `insert into search_document (id, version, analyser_version, terms)
       select id, version, $1, terms::tsvector from unnest($2::uuid[], $3::int[], $4::text[]) as t (id, version, terms)
       on conflict (id) do update set version = excluded.version, analyser_version = excluded.analyser_version,
         terms = excluded.terms, removed = false, sent = null`,
      [
        analyserVersion,
        documents.map(({ id }) => id),
        documents.map(({ version }) => version),
        documents.map(tsvectorOf),
      ],
    );
    const surfaces = new Map(documents.flatMap((document) => [...document.surfaces]));
    await manager.query(
      `insert into search_word (word, surface) select word, surface from unnest($1::text[], $2::text[]) as t (word, surface)
       on conflict (word) do update set surface = excluded.surface where search_word.surface is null`,
      [[...surfaces.keys()], [...surfaces.values()]],
    );
  }

  /** Counts the words of the index again and tells every process. */
  async countWords(): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `with counted as (select word, ndoc from ts_stat('select terms from search_document where not removed')),
           gone as (delete from search_word where word not in (select word from counted))
         insert into search_word (word, documents) select word, ndoc from counted
         on conflict (word) do update set documents = excluded.documents
         where search_word.documents <> excluded.documents`,
      );
      await manager.query(`notify ${searchChannel}`);
    });
  }
}

/** A measure and its document are not the same; `$1` is the analyser's version. */
const differs = `(
  d.id is null or (m.id is null and not d.removed) or
  (m.id is not null and (d.removed or d.version <> m.version or d.analyser_version <> $1)))`;
