import { Injectable } from '@nestjs/common';
import type { Act, Transaction } from '../../identity/act.js';
import { ActsService } from '../../identity/acts.service.js';
import { refuseUnless } from '../../identity/may.js';
import { signature, type Viewer } from '../../identity/viewer.js';
import { type Message, type Problem, Refusal } from '../../platform/errors.js';
import { CatalogueService } from '../catalogue.service.js';
import { currentForm, type FormVersion } from '../fields/form-version.js';
import type { Measure, MeasureDraft } from '../measure.js';
import { documentOf } from '../measure-document.js';
import { BulkStore, type StateChange } from './bulk.store.js';
import { writtenDifference } from './difference.js';
import { EditingStore } from './editing.store.js';
import { keptMeasure } from './kept-measure.js';
import { changedByOther, inUseAlready, notFound, someNotStored } from './messages.js';
import { hindrancesTo } from './publishing.js';

/** One of many measures that are published together. */
export interface BulkEntry {
  /** What the sender calls it in problems: `row 7`. */
  readonly path: string;
  readonly draft: MeasureDraft;
  /** The version that the sender had; null where the measure is new. */
  readonly version: number | null;
  /** The form that was filled in; null: the one in use. */
  readonly formVersion: FormVersion | null;
}

export interface Stored {
  readonly id: string;
  readonly version: number;
}

/** Follows long work, and may end it: then nothing is stored. */
export interface Watching {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, all: number) => void;
}

const entriesPerWrite = 500;

/** Ids that the projection reads one by one; with more it compares itself with the register. */
const readOneByOne = 500;

/** Many measures stored in one act: all of them, or none. */
@Injectable()
export class BulkService {
  constructor(
    private readonly acts: ActsService,
    private readonly store: BulkStore,
    private readonly editing: EditingStore,
    private readonly catalogue: CatalogueService,
  ) {}

  /**
   * Publishes the entries in one transaction, in their order, and answers when this process shows them. `refused` is what
   * the caller has found wrong with others of what was asked for.
   * @throws Refusal UNAUTHENTICATED, FORBIDDEN; CONFLICT with a problem for each entry that cannot be stored: changed by
   * somebody else since its version, not the viewer's to write, or not complete; whatever `signal` was aborted with. Then
   * nothing is stored.
   */
  async publish(
    act: Act,
    { entries, refused }: { readonly entries: readonly BulkEntry[]; readonly refused: readonly Problem[] },
    watching: Watching = {},
  ): Promise<readonly Stored[]> {
    const stored = await this.acts.once(act, async (transaction) => {
      refuseUnless(act.viewer, 'WRITE_MEASURES', { counties: act.viewer.counties.slice(0, 1) });
      await this.store.alone(transaction);
      const before = await this.before(transaction, entries);
      const problems = [...refused, ...(await this.problems(transaction, act.viewer, entries, before))];
      if (problems.length > 0) throw new Refusal('CONFLICT', someNotStored, problems);
      return this.write(transaction, signature(act.viewer), entries, before, watching);
    });
    if (stored.length > readOneByOne) await this.catalogue.refresh();
    else if (stored.length > 0) await this.catalogue.caughtUp(stored.map(({ id }) => id));
    return stored;
  }

  /** Which ids and keys of the register are in use, also by drafts and what is closed. */
  inUse(drafts: readonly MeasureDraft[]): Promise<ReadonlySet<string>> {
    return this.store.inUse(drafts);
  }

  private async before(transaction: Transaction, entries: readonly BulkEntry[]): Promise<ReadonlyMap<string, Measure>> {
    const known = entries.filter(({ version }) => version !== null);
    const measures = await this.store.locked(
      transaction,
      known.map(({ draft }) => draft.id),
    );
    return new Map(measures.map((measure) => [measure.id, measure]));
  }

  /** Every entry that cannot be stored, and why. */
  private async problems(
    transaction: Transaction,
    viewer: Viewer,
    entries: readonly BulkEntry[],
    before: ReadonlyMap<string, Measure>,
  ): Promise<readonly Problem[]> {
    const fresh = entries.filter(({ version }) => version === null);
    const used = await this.inUse(fresh.map(({ draft }) => draft));
    const outdated = entries.flatMap(({ draft: { id }, version }) =>
      version !== null && before.has(id) && before.get(id)?.version !== version ? [{ id, version }] : [],
    );
    const confirmed = onlyConfirmed(await this.store.changesSince(transaction, outdated));
    return entries.flatMap(({ path, draft, version }): readonly Problem[] => {
      const said = (message: Message): Problem => ({ path, message });
      const measure = before.get(draft.id) ?? null;
      if (version === null) {
        if (used.has(draft.id) || used.has(draft.key)) return [said(inUseAlready)];
      } else if (measure === null) return [said(notFound)];
      else if (measure.status !== 'PUBLISHED') return [said(inUseAlready)];
      else if (measure.version !== version && !confirmed.has(measure.id)) return [said(changedByOther)];
      return hindrancesTo(viewer, measure, draft).map(({ message }) => said(message));
    });
  }

  private async write(
    transaction: Transaction,
    by: string,
    entries: readonly BulkEntry[],
    before: ReadonlyMap<string, Measure>,
    { signal, progress }: Watching,
  ): Promise<readonly Stored[]> {
    const now = new Date().toISOString();
    const stored: Stored[] = [];
    for (let at = 0; at < entries.length; at += entriesPerWrite) {
      signal?.throwIfAborted();
      const writes = entries.slice(at, at + entriesPerWrite).map(({ draft, formVersion }) => {
        const was = before.get(draft.id) ?? null;
        const form = formVersion ?? was?.formVersion ?? currentForm;
        const after = keptMeasure(draft, { before: was, status: 'PUBLISHED', formVersion: form, by, now });
        return { before: was, after, document: documentOf(after) };
      });
      await this.editing.write(transaction, by, writes);
      stored.push(...writes.map(({ after: { id, version } }) => ({ id, version })));
      progress?.(stored.length, entries.length);
    }
    signal?.throwIfAborted();
    return stored;
  }
}

/** Measures of which nothing written was changed: that somebody has confirmed one hinders nobody. */
function onlyConfirmed(changes: readonly StateChange[]): ReadonlySet<string> {
  const ids = new Set(changes.map(({ measureId }) => measureId));
  for (const { measureId, before, after } of changes) {
    if (writtenDifference(before, after).length > 0) ids.delete(measureId);
  }
  return ids;
}
