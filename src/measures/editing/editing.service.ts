import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CloseReason, MeasureStatus } from '../../codes/register-codes.js';
import type { Act, Transaction } from '../../identity/act.js';
import { ActsService } from '../../identity/acts.service.js';
import { may, refuseUnless, type Subject, subjectIn } from '../../identity/may.js';
import { signature, type Viewer } from '../../identity/viewer.js';
import { type Problem, Refusal } from '../../platform/errors.js';
import { isUuid } from '../../platform/uuid.js';
import { CatalogueService } from '../catalogue.service.js';
import { currentForm } from '../fields/form-version.js';
import { livingRegister, type Measure, type MeasureDraft } from '../measure.js';
import { documentOf, type MeasureDocument } from '../measure-document.js';
import { provenanceAfter, writtenDifference } from './difference.js';
import { EditingStore } from './editing.store.js';
import { emptyEntry, entered, type MeasureEntry } from './entry.js';
import { keptMeasure } from './kept-measure.js';
import { changedByOther, changedMeanwhile, mergeWithItself, notEdited, notFound, wrongStatus } from './messages.js';
import { problemsInKept, problemsToPublish, problemsWithoutReason } from './publishing.js';

/** What a mutation answers with: the measure as it is now, or everything that is wrong with what was sent. */
export interface Edited {
  readonly measure: MeasureDocument | null;
  readonly problems: readonly Problem[];
}

/** Ends an act that turns out to be wrong in its data: nothing of it is stored, and the problems are the answer. */
export class WrongData extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('wrong data');
  }
}

/** How a measure is to become: what is written of it, and where it then stands. */
export interface Wish {
  readonly entry: MeasureEntry;
  readonly status: MeasureStatus;
  readonly because?: string;
}

/** Counties keep their own measures. Every act is whole, told in history by role, and visible at once. */
@Injectable()
export class EditingService {
  constructor(
    private readonly acts: ActsService,
    private readonly store: EditingStore,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Enters a new measure, published or as a draft. @throws Refusal UNAUTHENTICATED, FORBIDDEN, CONFLICT */
  create(act: Act, wish: Wish): Promise<Edited> {
    return this.edit(act, (transaction) => this.write(transaction, act.viewer, null, wish));
  }

  /**
   * Changes what is written; a draft stays one unless `publish`. @throws Refusal CONFLICT where somebody has changed it
   * since `version`, naming the fields; UNAUTHENTICATED, FORBIDDEN, NOT_FOUND
   */
  change(act: Act, version: number, wish: Omit<Wish, 'status'> & { readonly publish: boolean }): Promise<Edited> {
    return this.edit(act, async (transaction) => {
      const before = await this.own(transaction, act, version);
      if (before.status === 'CLOSED') throw new Refusal('CONFLICT', wrongStatus);
      const status = wish.publish ? 'PUBLISHED' : before.status;
      return this.write(transaction, act.viewer, before, { ...wish, status });
    });
  }

  /** Says that a published measure is as recorded. @throws Refusal as `change` */
  confirm(act: Act, version: number): Promise<Edited> {
    return this.edit(act, async (transaction) => {
      const before = await this.own(transaction, act, version);
      if (before.status !== 'PUBLISHED') throw new Refusal('CONFLICT', wrongStatus);
      return this.write(transaction, act.viewer, before, { entry: {}, status: 'PUBLISHED' });
    });
  }

  /** Closes a measure, which stays with its history, or throws a draft away. @throws Refusal as `change` */
  close(act: Act, version: number, because: CloseReason): Promise<Edited> {
    return this.edit(act, async (transaction) => {
      const before = await this.own(transaction, act, version);
      if (before.status === 'CLOSED') throw new Refusal('CONFLICT', wrongStatus);
      return this.write(transaction, act.viewer, before, { entry: {}, status: 'CLOSED', because });
    });
  }

  /** Publishes a closed measure again. @throws Refusal as `change` */
  reopen(act: Act, version: number): Promise<Edited> {
    return this.edit(act, async (transaction) => {
      const before = await this.own(transaction, act, version);
      if (before.status !== 'CLOSED') throw new Refusal('CONFLICT', wrongStatus);
      return this.write(transaction, act.viewer, before, { entry: {}, status: 'PUBLISHED' });
    });
  }

  /** One measure of several that are the same: the others are closed and point to it; all keep their history. */
  merge(act: Act, version: number, remove: readonly string[], entry: MeasureEntry): Promise<Edited> {
    return this.edit(act, async (transaction) => {
      const before = await this.own(transaction, act, version);
      const others = [...new Set(remove)].filter((id) => id !== act.subject);
      if (others.length === 0 || others.length !== remove.length || others.length > 5) {
        throw new WrongData([{ path: 'remove', message: mergeWithItself }]);
      }
      for (const id of others) {
        const other = await this.own(transaction, { ...act, subject: id }, null);
        await this.write(transaction, act.viewer, other, {
          entry: {},
          status: 'CLOSED',
          because: `MERGED ${before.id}`,
        });
      }
      const because = `MERGED ${others.join(' ')}`;
      return this.write(transaction, act.viewer, before, { entry, status: before.status, because });
    });
  }

  /** Measures of any status, for the rooms that follow how counties keep them; never handed on as they are. */
  async measuresOf(ids: readonly string[]): Promise<readonly Measure[]> {
    return this.store.measures(ids);
  }

  /** A measure that is not among the published, for whoever may see it: closed ones for everybody, drafts for few. */
  async hidden(viewer: Viewer, id: string): Promise<MeasureDocument | null> {
    const known = id.toLowerCase();
    const measure = isUuid(known) ? await this.store.measure(known) : null;
    if (measure === null) return null;
    return isPublic(measure) || may(viewer, 'READ_DRAFTS', subjectOf(measure)) ? documentOf(measure) : null;
  }

  /**
   * Runs an act on measures, and answers when this process shows what it did. What is wrong in its data is its answer, and
   * then nothing is stored.
   */
  async edit(act: Act, work: (transaction: Transaction) => Promise<Measure>): Promise<Edited> {
    try {
      const measure = await this.acts.once(act, work);
      await this.catalogue.caughtUp([measure.id]);
      return { measure: documentOf(measure), problems: [] };
    } catch (error) {
      if (error instanceof WrongData) return { measure: null, problems: error.problems };
      throw error;
    }
  }

  /**
   * The measure that an act is about, held until it is over. `version` is the one its sender had; null asks for none. That
   * somebody has only confirmed it since hinders nobody.
   * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT with the fields that somebody else has changed
   */
  async own(transaction: Transaction, act: Act, version: number | null): Promise<Measure> {
    const seen = isUuid(act.subject) ? await this.store.seen(transaction, act.subject) : null;
    if (seen === null) throw new Refusal('NOT_FOUND', notFound);
    if (seen.dataset !== livingRegister) throw new Refusal('FORBIDDEN', notEdited);
    refuseUnless(act.viewer, 'WRITE_MEASURES', subjectOf(seen));
    const measure = await this.store.locked(transaction, seen.id);
    if (measure === null) throw new Refusal('NOT_FOUND', notFound);
    if (version === null || measure.version === version) return measure;
    const changes = await this.store.changesSince(transaction, measure.id, version);
    const fields = new Set(
      changes.flatMap(({ before, after }) => writtenDifference(before, after).map(({ field }) => field)),
    );
    if (fields.size === 0 && changes.length > 0) return measure;
    const problems = [...fields].map((field) => ({ path: field, message: changedByOther }));
    throw new Refusal('CONFLICT', changedMeanwhile, problems);
  }

  /** Stores the measure as it is wished to be. @throws WrongData, Refusal FORBIDDEN where it would leave one's reach */
  async write(transaction: Transaction, viewer: Viewer, before: Measure | null, wish: Wish): Promise<Measure> {
    const base: MeasureDraft = before ?? emptyEntry(randomUUID());
    const after = entered(base, wish.entry);
    if ('problems' in after) throw new WrongData(after.problems);
    refuseElsewhere(viewer, after.draft);
    const published = before === null || before.status === 'DRAFT' ? null : before;
    const problems =
      wish.status === 'PUBLISHED'
        ? [
            ...problemsToPublish(after.draft),
            ...(wish.because === undefined ? problemsWithoutReason(published, after.draft) : []),
          ]
        : problemsInKept(after.draft);
    if (problems.length > 0 && wish.status !== 'CLOSED') throw new WrongData(problems);
    const by = signature(viewer);
    const draft = { ...after.draft, provenance: provenanceAfter(base, after.draft, by) };
    const now = new Date().toISOString();
    const measure = keptMeasure(draft, { before, status: wish.status, formVersion: currentForm, by, now });
    const document = wish.status === 'PUBLISHED' ? documentOf(measure) : null;
    const because = wish.because === undefined ? {} : { because: wish.because };
    await this.store.write(transaction, by, [{ before, after: measure, document, ...because }]);
    return measure;
  }
}

/** @throws WrongData where a county is only missing, Refusal FORBIDDEN, UNAUTHENTICATED where it is not the viewer's */
function refuseElsewhere(viewer: Viewer, draft: MeasureDraft): void {
  const missing = draft.countyNumber === null && draft.national !== true && viewer.counties.length > 0;
  if (missing) throw new WrongData([...problemsToPublish(draft)]);
  refuseUnless(viewer, 'WRITE_MEASURES', subjectOf(draft));
}

/** Published, or closed after it had been. */
function isPublic({ status, assuredAt }: Measure): boolean {
  return status === 'PUBLISHED' || (status === 'CLOSED' && assuredAt !== null);
}

export function subjectOf({ countyDivision, countyNumber }: Pick<Measure, 'countyDivision' | 'countyNumber'>): Subject {
  return subjectIn(countyDivision, countyNumber);
}
