import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeasureDocument } from './measure-document.js';

/** What readers see of one measure, and the number of the write that made it so. */
export interface ReadRow {
  readonly id: string;
  readonly revision: number;
  readonly document: MeasureDocument;
}

/** How many rows there are and what their revisions add up to; of all, or of the ids that begin with `prefix`. */
export interface Fingerprint {
  readonly prefix: string;
  readonly count: number;
  readonly sum: number;
}

/** Some 1 MB: what comes with one statement is read in one go, and nobody is answered meanwhile. */
const documentsPerStatement = 500;

/** As with the documents: of 200,000 measures some 6,000 revisions. */
const prefixesPerStatement = 8;

/** How ids are grouped where it is not known which of them differ. */
export const prefixLength = 2;

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly doc: MeasureDocument;
}

const rowOf = ({ id, revision, doc }: Row): ReadRow => ({ id, revision: Number(revision), document: doc });

/** Reads what readers see: all of it once, and then only what changed. */
@Injectable()
export class ReadDocumentsStore {
  constructor(private readonly database: DataSource) {}

  /** Everything as of one moment, in no order that means anything. */
  async all(): Promise<readonly ReadRow[]> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const all: ReadRow[] = [];
      for (;;) {
        const rows: readonly Row[] = await manager.query(
          `select id, revision, doc from measure_read where $1::uuid is null or id > $1
           order by id limit ${documentsPerStatement}`,
          [all.at(-1)?.id ?? null],
        );
        for (const row of rows) all.push(rowOf(row));
        if (rows.length < documentsPerStatement) return all;
      }
    });
  }

  /** The rows of these ids; those that are gone are left out. */
  async some(ids: readonly string[]): Promise<readonly ReadRow[]> {
    const found: ReadRow[] = [];
    for (let at = 0; at < ids.length; at += documentsPerStatement) {
      const rows: readonly Row[] = await this.database.query(
        'select id, revision, doc from measure_read where id = any($1::uuid[])',
        [ids.slice(at, at + documentsPerStatement)],
      );
      for (const row of rows) found.push(rowOf(row));
    }
    return found;
  }

  async fingerprint(): Promise<Fingerprint> {
    const [row] = await this.fingerprints("''", '');
    return row ?? { prefix: '', count: 0, sum: 0 };
  }

  /** One for each beginning of an id that any row has. */
  async fingerprintsByPrefix(): Promise<readonly Fingerprint[]> {
    return this.fingerprints(`left(id::text, ${prefixLength})`, 'group by 1');
  }

  private async fingerprints(prefix: string, grouped: string): Promise<readonly Fingerprint[]> {
    const rows: readonly { prefix: string; count: string; sum: string }[] = await this.database.query(
      `select ${prefix} as prefix, count(*) as count, coalesce(sum(revision), 0) as sum from measure_read ${grouped}`,
    );
    return rows.map((row) => ({ prefix: row.prefix, count: Number(row.count), sum: Number(row.sum) }));
  }

  /** The revision of every id that begins with one of the prefixes. */
  async revisions(prefixes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (let at = 0; at < prefixes.length; at += prefixesPerStatement) {
      const rows: readonly { id: string; revision: string }[] = await this.database.query(
        `select id, revision from unnest($1::text[]) as prefix
         join measure_read on id between rpad(prefix, 32, '0')::uuid and rpad(prefix, 32, 'f')::uuid`,
        [prefixes.slice(at, at + prefixesPerStatement)],
      );
      for (const { id, revision } of rows) found.set(id, Number(revision));
    }
    return found;
  }
}
