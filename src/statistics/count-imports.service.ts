import { Injectable } from '@nestjs/common';
import type { Act } from '../identity/act.js';
import { ActsService } from '../identity/acts.service.js';
import { may, mayAnywhere, refuseUnless, subjectIn } from '../identity/may.js';
import { notSignedIn, notYours } from '../identity/messages.js';
import { signature, type Viewer } from '../identity/viewer.js';
import { Refusal } from '../platform/errors.js';
import { changedSincePreview } from './import-messages.js';
import {
  countedValueOf,
  type ImportedCount,
  type ImportedCountChange,
  placeKey,
  youthCountOf,
} from './imported-count.js';
import { ImportedCountsService } from './imported-counts.service.js';
import { ImportedCountsStore } from './imported-counts.store.js';
import { areaKey, type YouthCount } from './youth-count.js';

/** A count that is to be kept, and the version it was held against; 0 where there was none. */
export interface CountEntry {
  readonly count: YouthCount;
  readonly version: number;
}

/** What became of counts that were handed in. */
export interface KeptCounts {
  readonly entered: number;
  readonly changed: number;
}

/** Counts of youths that leaders hand in: who may, what is kept already, and keeping them. */
@Injectable()
export class CountImportsService {
  constructor(
    private readonly acts: ActsService,
    private readonly store: ImportedCountsStore,
    private readonly imported: ImportedCountsService,
  ) {}

  /** @throws Refusal UNAUTHENTICATED, FORBIDDEN for those who may hand in counts nowhere */
  refuseReader(viewer: Viewer): void {
    if (mayAnywhere(viewer, 'WRITE_COUNTS')) return;
    throw viewer.role === 'ANONYMOUS'
      ? new Refusal('UNAUTHENTICATED', notSignedIn)
      : new Refusal('FORBIDDEN', notYours);
  }

  /** Whether somebody may hand in counts of this area; the whole country is nobody's county. */
  mayWrite(viewer: Viewer, county: YouthCount['county']): boolean {
    return may(viewer, 'WRITE_COUNTS', subjectIn(county?.division ?? null, county?.number ?? null));
  }

  /** The counts that are kept of areas the viewer may write in, with their true numbers, by `placeKey`. */
  keptFor(viewer: Viewer): ReadonlyMap<string, ImportedCount> {
    const own = new Map<string, boolean>();
    return new Map(
      this.imported.current().flatMap((kept) => {
        const count = youthCountOf(kept);
        const allowed = own.get(kept.area) ?? this.mayWrite(viewer, count.county);
        own.set(kept.area, allowed);
        return allowed ? [[placeKey(count), kept] as const] : [];
      }),
    );
  }

  /**
   * How counts were handed in and changed where the viewer may do so, the latest first.
   * @param before older than the change with this id; null: from the latest on
   * @throws Refusal UNAUTHENTICATED, FORBIDDEN for those who may hand in counts nowhere
   */
  async changes(viewer: Viewer, first: number, before: string | null): Promise<readonly ImportedCountChange[]> {
    this.refuseReader(viewer);
    if (before !== null && !/^\d{1,18}$/.test(before)) return [];
    return this.acts.read(viewer, (transaction) => this.store.changes(transaction, first, before));
  }

  /**
   * Keeps the counts in one transaction with their history, and answers when this process shows them.
   * @throws Refusal UNAUTHENTICATED, FORBIDDEN for an area that is not the viewer's; CONFLICT where one was changed since
   * its version, and whatever `check` refuses. Then nothing is kept.
   */
  async keep(act: Act, entries: readonly CountEntry[], check: () => void): Promise<KeptCounts> {
    const kept = await this.acts.once(act, async (transaction) => {
      check();
      refuseUnless(act.viewer, 'WRITE_COUNTS', { counties: act.viewer.counties.slice(0, 1) });
      for (const { county } of entries.map(({ count }) => count)) {
        refuseUnless(act.viewer, 'WRITE_COUNTS', subjectIn(county?.division ?? null, county?.number ?? null));
      }
      const dates = [...new Set(entries.map(({ count }) => count.date))];
      const stored = await this.store.locked(transaction, dates);
      const before = new Map(stored.map((one) => [placeKey(youthCountOf(one)), one]));
      const by = { reportedBy: signature(act.viewer), reportedAt: new Date().toISOString() };
      const writes = entries.map(({ count, version }) => {
        const was = before.get(placeKey(count)) ?? null;
        if ((was?.version ?? 0) !== version) throw new Refusal('CONFLICT', changedSincePreview);
        return { before: was === null ? null : countedValueOf(was), after: keptCount(count, version + 1, by) };
      });
      await this.store.write(transaction, writes);
      const entered = entries.filter(({ version }) => version === 0).length;
      return { entered, changed: entries.length - entered };
    });
    await this.imported.caughtUp();
    return kept;
  }
}

function keptCount(
  count: YouthCount,
  version: number,
  by: Pick<ImportedCount, 'reportedBy' | 'reportedAt'>,
): ImportedCount {
  const { date, system, county, dimension, key, codeVersion, persons, why } = count;
  const area = {
    area: areaKey(county),
    countyDivision: county?.division ?? null,
    countyNumber: county?.number ?? null,
  };
  return { date, system, ...area, dimension, key, codeVersion, persons, why, version, ...by };
}
