import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type County, countiesOf2012, findCounty } from '../../codes/counties.js';
import { ActsService } from '../../identity/acts.service.js';
import { refuseUnless, subjectIn } from '../../identity/may.js';
import type { Viewer } from '../../identity/viewer.js';
import { cursorsOf, decodeCursor } from '../../platform/door/cursor.js';
import { type PageInfo, pageInfoOf } from '../../platform/door/page.js';
import { invalid } from '../../platform/errors.js';
import { CatalogueService } from '../catalogue.service.js';
import { livingRegister } from '../measure.js';
import type { MeasureChange } from '../measure-change.js';
import { documentOf, type MeasureDocument } from '../measure-document.js';
import { ChangesStore } from './changes.store.js';
import { subjectOf } from './editing.service.js';
import { EditingStore } from './editing.store.js';
import { emptyEntry, entered, type MeasureEntry } from './entry.js';
import { unknownCounty } from './messages.js';
import { type DuplicateCandidate, nearDuplicates } from './near-duplicates.js';
import type { ProposalSeen } from './proposal.js';
import { ProposalsService } from './proposals.service.js';
import { isToConfirm } from './quality.js';

/** What waits for a county (fylkets arbeidsbord). */
export interface CountyDesk {
  readonly county: County;
  /** How many measures of the county's own are public. */
  readonly published: number;
  /** Public and not confirmed within the year, the longest ago first; at most a hundred. */
  readonly toConfirm: readonly MeasureDocument[];
  /** All of them, where the list is cut. */
  readonly toConfirmCount: number;
  readonly drafts: readonly MeasureDocument[];
  readonly proposals: readonly ProposalSeen[];
}

export interface History {
  readonly changes: readonly MeasureChange[];
  readonly pageInfo: PageInfo;
}

const longestList = 100;

type Histories = DataLoader<string, readonly MeasureChange[]>;

/** What editors read: what waits for them, what happened to a measure, and whether there is one like it. */
@Injectable()
export class DeskService {
  /** One for each request and page, so that a list of measures costs one question. */
  private readonly loaders = new WeakMap<object, Map<string, Histories>>();

  constructor(
    private readonly acts: ActsService,
    private readonly store: EditingStore,
    private readonly changes: ChangesStore,
    private readonly proposals: ProposalsService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws Refusal INVALID for an unknown county, UNAUTHENTICATED, FORBIDDEN */
  async desk(viewer: Viewer, countyName: string): Promise<CountyDesk> {
    const county = findCounty(countyName);
    if (county === null) throw invalid([{ path: 'county', message: unknownCounty }]);
    const subject = subjectIn(county.division, county.number);
    refuseUnless(viewer, 'READ_DRAFTS', subject);
    const isHere = (measure: MeasureDocument): boolean =>
      subjectOf(measure).counties.some((number) => subject.counties.includes(number));
    const today = new Date().toISOString();
    const own = this.catalogue
      .current()
      .measures.filter(({ dataset }) => dataset === livingRegister)
      .filter(isHere);
    const toConfirm = own
      .filter((measure) => isToConfirm(measure, today))
      .sort((a, b) => ((a.assuredAt ?? '') < (b.assuredAt ?? '') ? -1 : 1));
    const drafts = await this.acts.read(viewer, (transaction) => this.store.drafts(transaction));
    const open = await this.proposals.proposals(viewer, { status: 'OPEN', first: longestList, skip: 0 });
    return {
      county,
      published: own.length,
      toConfirm: toConfirm.slice(0, longestList),
      toConfirmCount: toConfirm.length,
      drafts: drafts.map(documentOf).filter(isHere),
      proposals: open.filter(({ measure, mayDecide }) => mayDecide && measure !== null && isHere(measure)),
    };
  }

  /** What happened to a measure, the latest first. `request` is the same for all that one request asks. */
  async history(request: object, id: string, first: number, after: string | null): Promise<History> {
    const question = JSON.stringify(['changes', id]);
    const before = after === null ? null : Number(decodeCursor(question, after)[0]);
    const changes = await this.loader(request, first + 1, before).load(id);
    const rows = changes.slice(0, first);
    const encode = cursorsOf(question);
    const around = { more: changes.length > first, continued: before !== null };
    return { changes: rows, pageInfo: pageInfoOf(rows, ({ version }) => encode([version, id]), around) };
  }

  /** Measures that a new one may be the same as, among those of its county. */
  nearDuplicates(entry: MeasureEntry): readonly DuplicateCandidate[] {
    const after = entered(emptyEntry(''), entry);
    if ('problems' in after) throw invalid(after.problems);
    const { countyDivision, countyNumber } = after.draft;
    const where = countyDivision === null || countyNumber === null ? [] : countiesOf2012(countyDivision, countyNumber);
    return nearDuplicates(after.draft, where, this.catalogue.current().measures);
  }

  private loader(request: object, first: number, before: number | null): Histories {
    const loaders = this.loaders.get(request) ?? new Map<string, Histories>();
    this.loaders.set(request, loaders);
    const key = `${first} ${before}`;
    const known = loaders.get(key);
    if (known !== undefined) return known;
    const loader: Histories = new DataLoader((ids) => this.changes.histories(ids, first, before));
    loaders.set(key, loader);
    return loader;
  }
}
