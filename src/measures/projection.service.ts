import { Injectable } from '@nestjs/common';
import { type Catalogue, catalogueOf, changeCatalogue } from './catalogue.js';
import { type Fingerprint, prefixLength, ReadDocumentsStore, type ReadRow } from './read-documents.store.js';

/** From this many changed measures on, and a tenth of all, the catalogue is rebuilt. */
const manyChanges = 500;

/** The catalogue of this process and the revisions it was made from. Asked by one caller at a time. */
@Injectable()
export class ProjectionService {
  private current: Catalogue | null = null;
  private readonly revisions = new Map<string, number>();

  constructor(private readonly store: ReadDocumentsStore) {}

  /** Null before the first load. */
  get catalogue(): Catalogue | null {
    return this.current;
  }

  /** Reads the measures of these ids. @returns whether readers see anything else from now on */
  async read(ids: readonly string[]): Promise<boolean> {
    const rows = await this.store.some(ids);
    const found = new Set(rows.map(({ id }) => id));
    return this.take(
      rows,
      ids.filter((id) => !found.has(id)),
    );
  }

  /**
   * Compares everything: first count and sum of all revisions, then of each beginning of an id, and reads only what
   * differs. Everything is read where nothing is known yet. @returns whether readers see anything else from now on
   */
  async compare(): Promise<boolean> {
    if (this.current === null) return this.load();
    if (same(await this.store.fingerprint(), this.fingerprint())) return false;
    const theirs = await this.store.fingerprintsByPrefix();
    const own = this.fingerprintsByPrefix();
    const prefixes = new Set([...theirs.map(({ prefix }) => prefix), ...own.keys()]);
    const differing = [...prefixes].filter((prefix) => {
      const there = theirs.find((one) => one.prefix === prefix);
      const here = own.get(prefix);
      return there === undefined || here === undefined || !same(there, here);
    });
    const revisions = await this.store.revisions(differing);
    const mine = [...this.revisions.keys()].filter((id) => differing.includes(id.slice(0, prefixLength)));
    const changed = [...revisions].filter(([id, revision]) => this.revisions.get(id) !== revision).map(([id]) => id);
    return this.read([...changed, ...mine.filter((id) => !revisions.has(id))]);
  }

  private async load(): Promise<boolean> {
    const rows = await this.store.all();
    for (const { id, revision } of rows) this.revisions.set(id, revision);
    this.current = catalogueOf(
      1,
      rows.map(({ document }) => document),
    );
    return true;
  }

  private take(rows: readonly ReadRow[], missing: readonly string[]): boolean {
    const before = this.current;
    if (before === null) return false;
    const written = rows.filter(({ id, revision }) => this.revisions.get(id) !== revision);
    const removed = missing.filter((id) => this.revisions.has(id));
    if (written.length + removed.length === 0) return false;
    for (const { id, revision } of written) this.revisions.set(id, revision);
    for (const id of removed) this.revisions.delete(id);
    const documents = written.map(({ document }) => document);
    const changes = written.length + removed.length;
    this.current =
      changes > manyChanges || changes * 10 > before.measures.length
        ? builtAnew(before, documents, removed)
        : changeCatalogue(before, documents, removed);
    return true;
  }

  private fingerprintsByPrefix(): ReadonlyMap<string, Fingerprint> {
    const own = new Map<string, { prefix: string; count: number; sum: number }>();
    for (const [id, revision] of this.revisions) {
      const prefix = id.slice(0, prefixLength);
      const one = own.get(prefix) ?? { prefix, count: 0, sum: 0 };
      one.count++;
      one.sum += revision;
      own.set(prefix, one);
    }
    return own;
  }

  private fingerprint(): Fingerprint {
    let sum = 0;
    for (const revision of this.revisions.values()) sum += revision;
    return { prefix: '', count: this.revisions.size, sum };
  }
}

function same(a: Fingerprint, b: Fingerprint): boolean {
  return a.count === b.count && a.sum === b.sum;
}

function builtAnew(before: Catalogue, written: Catalogue['measures'], removed: readonly string[]): Catalogue {
  const documents = new Map(before.measures.map((measure) => [measure.id, measure]));
  for (const document of written) documents.set(document.id, document);
  for (const id of removed) documents.delete(id);
  return catalogueOf(before.version + 1, [...documents.values()]);
}
