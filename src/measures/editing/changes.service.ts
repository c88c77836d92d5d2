import { Injectable } from '@nestjs/common';
import type { MeasureChange } from '../measure-change.js';
import { ChangesStore, type WhichChanges } from './changes.store.js';

/** Changes told of one measure in a list of several. */
const mostOfEach = 100;

/** What happened to measures, as anybody may know it: by role and county, never who, and nothing of drafts. */
@Injectable()
export class ChangesService {
  constructor(private readonly store: ChangesStore) {}

  /** The latest hundred changes of each measure in the order of the ids, the latest first. */
  async histories(ids: readonly string[]): Promise<readonly (readonly MeasureChange[])[]> {
    return ids.length === 0 ? [] : this.store.histories(ids, mostOfEach);
  }

  /** What happened in the register, the latest first. */
  async latest(which: WhichChanges): Promise<readonly MeasureChange[]> {
    return this.store.latest(which);
  }
}
