import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../identity/act.js';
import type { MeasureChange } from '../measure-change.js';
import { ChangesStore, type WhichChanges } from './changes.store.js';
import { UntoldChangesStore } from './untold-changes.store.js';

/** Changes told of one measure in a list of several. */
const mostOfEach = 100;

/** What happened to measures, as anybody may know it: by role and county, never who, and nothing of drafts. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly store: ChangesStore,
    private readonly untold: UntoldChangesStore,
  ) {}

  /** The latest hundred changes of each measure in the order of the ids, the latest first. */
  async histories(ids: readonly string[]): Promise<readonly (readonly MeasureChange[])[]> {
    return ids.length === 0 ? [] : this.store.histories(ids, mostOfEach);
  }

  /** What happened in the register, the latest first. */
  async latest(which: WhichChanges): Promise<readonly MeasureChange[]> {
    return this.store.latest(which);
  }

  /** What made a version of a measure; null where the public knows of no such change. */
  async change(measureId: string, version: number): Promise<MeasureChange | null> {
    return this.store.change(measureId, version);
  }

  /**
   * Hands on changes that were not handed on before, each at least once, a measure's in their order. What `tell` writes in the
   * transaction is there if, and only if, the changes are not handed on again. Only one process may do it at a time.
   * @returns how many were taken, those that the public does not know of among them
   */
  async handOn(
    most: number,
    tell: (changes: readonly MeasureChange[], transaction: Transaction) => Promise<void>,
  ): Promise<number> {
    return this.untold.take(most, tell);
  }
}
