import { Injectable } from '@nestjs/common';
import { inSlices, type Steps } from '../platform/async/slices.js';
import { type Catalogue, catalogueSteps, changeCatalogue } from './catalogue.js';
import { type Fingerprint, prefixLength, ReadDocumentsStore, type ReadRow } from './read-documents.store.js';

/** From this many changed measures on, or a tenth of all, the catalogue is rebuilt. */
const manyChanges = 500;

/** Gets ready for a catalogue that was built anew; readers see it when this resolves. */
export type Prepare = (next: Catalogue) => Promise<void>;

const nothingToPrepare: Prepare = async () => {};

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
  async read(ids: readonly string[], prepare = nothingToPrepare): Promise<boolean> {
    const rows = await this.store.some(ids);
    const found = new Set(rows.map(({ id }) => id));
    return this.take(
      rows,
      ids.filter((id) => !found.has(id)),
      prepare,
    );
  }

  /**
   * Compares everything: first count and sum of all revisions, then of each beginning of an id, and reads only what
   * differs. Everything is read where nothing is known yet. @returns whether readers see anything else from now on
   */
  async compare(prepare = nothingToPrepare): Promise<boolean> {
    if (this.current === null) return this.load();
    if (same(await this.store.fingerprint(), this.fingerprint())) return false;
    const theirs = await this.store.fingerprintsByPrefix();
    const own = this.fingerprintsByPrefix();
    const prefixes = new Set([...theirs.map(({ prefix }) => prefix), ...own.keys()]);
    const differing = new Set(
      [...prefixes].filter((prefix) => {
        const there = theirs.find((one) => one.prefix === prefix);
        const here = own.get(prefix);
        return there === undefined || here === undefined || !same(there, here);
      }),
    );
    const revisions = await this.store.revisions([...differing]);
    const mine = [...this.revisions.keys()].filter((id) => differing.has(id.slice(0, prefixLength)));
    const changed = [...revisions].filter(([id, revision]) => this.revisions.get(id) !== revision).map(([id]) => id);
    return this.read([...changed, ...mine.filter((id) => !revisions.has(id))], prepare);
  }

  private async load(): Promise<boolean> {
    const rows = await this.store.all();
    const documents = rows.map(({ document }) => document);
    this.current = await inSlices(catalogueSteps(1, documents));
    for (const { id, revision } of rows) this.revisions.set(id, revision);
    return true;
  }

  /** Few changes are taken over in one step; many in slices, beside readers, who see them when everything is ready. */
  private async take(rows: readonly ReadRow[], missing: readonly string[], prepare: Prepare): Promise<boolean> {
    const before = this.current;
    if (before === null) return false;
    const written = rows.filter(({ id, revision }) => this.revisions.get(id) !== revision);
    const removed = missing.filter((id) => this.revisions.has(id));
    if (written.length + removed.length === 0) return false;
    const documents = written.map(({ document }) => document);
    const changes = written.length + removed.length;
    if (changes > manyChanges || changes * 10 > before.measures.length) {
      const next = await inSlices(anewSteps(before, documents, removed));
      await prepare(next);
      this.current = next;
    } else this.current = changeCatalogue(before, documents, removed);
    for (const { id, revision } of written) this.revisions.set(id, revision);
    for (const id of removed) this.revisions.delete(id);
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

function* anewSteps(before: Catalogue, written: Catalogue['measures'], removed: readonly string[]): Steps<Catalogue> {
  const documents = new Map(before.measures.map((measure) => [measure.id, measure]));
  for (const document of written) documents.set(document.id, document);
  for (const id of removed) documents.delete(id);
  yield;
  return yield* catalogueSteps(before.version + 1, [...documents.values()]);
}
