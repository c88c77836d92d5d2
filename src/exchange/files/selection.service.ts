import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Bitset, countOf, has } from '../../measures/bitset.js';
import type { Catalogue } from '../../measures/catalogue.js';
import { CatalogueService } from '../../measures/catalogue.service.js';
import { allFields } from '../../measures/fields/fields.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { compileFilter, type MeasureFilter } from '../../measures/measure-filter.js';
import { problemsInFilterFor, selectMeasures } from '../../measures/selection.js';
import { type Problem, refuseIfAny } from '../../platform/errors.js';
import { filterOfQuery } from './filter-query.js';
import { formatEdition } from './formats.js';
import type { Query } from './query.js';

/** The measures that a query selects, as they were when it was asked. */
export interface Selection {
  readonly filter: MeasureFilter;
  readonly count: number;
  /** In the catalogue's order; reads the catalogue as it goes, and makes no list of its own. */
  measures(): Iterable<MeasureDocument>;
  /** Of everything readers can see and of how it is described: the same in every process. */
  readonly digest: string;
  /** When the newest of them was changed; null where there is none. */
  readonly changedAt: string | null;
}

/** Characters; a call for each measure would cost more than the hash. */
const hashedAtOnce = 100_000;

/** What a file is about: which measures, and how readers know that it has not changed. */
@Injectable()
export class SelectionService {
  private readonly digests = new WeakMap<Catalogue, string>();
  private readonly described = createHash('sha256')
    .update(JSON.stringify([formatEdition, allFields]))
    .digest('hex');

  constructor(private readonly catalogue: CatalogueService) {}

  /**
   * @param others the parameters that are not about filtering
   * @throws Refusal INVALID with every problem, each with its parameter
   */
  select(query: Query, others: readonly string[], also: readonly Problem[] = []): Selection {
    const { filter, problems } = filterOfQuery(query, others);
    refuseIfAny([...also, ...problems]);
    const catalogue = this.catalogue.current();
    refuseIfAny(
      problemsInFilterFor(catalogue.index, filter).map(({ path, message }) => ({
        path: path.replace(/^filter\.(\w+).*$/, '$1'),
        message,
      })),
    );
    const chosen = selectMeasures(catalogue.index, compileFilter(filter));
    return {
      filter,
      count: countOf(chosen),
      measures: () => chosenOf(catalogue, chosen),
      digest: this.digestOf(catalogue),
      changedAt: newestOf(chosenOf(catalogue, chosen)),
    };
  }

  /** Worked out once for a catalogue. */
  private digestOf(catalogue: Catalogue): string {
    const known = this.digests.get(catalogue);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(this.described);
    let part = '';
    for (const { id, version } of catalogue.measures) {
      part += `${id} ${version}\n`;
      if (part.length < hashedAtOnce) continue;
      hash.update(part);
      part = '';
    }
    hash.update(part);
    const digest = hash.digest('base64url').slice(0, 22);
    this.digests.set(catalogue, digest);
    return digest;
  }
}

function* chosenOf({ measures }: Catalogue, chosen: Bitset): Generator<MeasureDocument> {
  for (let position = 0; position < measures.length; position++) {
    if (has(chosen, position)) yield measures[position] as MeasureDocument;
  }
}

function newestOf(measures: Iterable<MeasureDocument>): string | null {
  let newest: string | null = null;
  for (const { updatedAt } of measures) if (newest === null || updatedAt > newest) newest = updatedAt;
  return newest;
}
