import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { counties, countiesOf2012, findCountyIn } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import type { Act, Transaction } from '../identity/act.js';
import { ActsService } from '../identity/acts.service.js';
import { refuseUnless, subjectIn } from '../identity/may.js';
import { signature } from '../identity/viewer.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import { EditingService, WrongData } from '../measures/editing/editing.service.js';
import { unknownCounty } from '../measures/editing/messages.js';
import { currentForm } from '../measures/fields/form-version.js';
import { frozenPrefix, livingRegister, type Measure, type MeasureDraft } from '../measures/measure.js';
import { MeasuresService } from '../measures/measures.service.js';
import { writeSchoolYear } from '../measures/messages.js';
import { isSchoolYear } from '../measures/school-year.js';
import { type Problem, Refusal } from '../platform/errors.js';
import { isUuid } from '../platform/uuid.js';
import {
  alreadyOpen,
  deadlineBefore,
  deadlinePassed,
  nobodySubmitted,
  noCounties,
  notInRound,
  notSubmitted,
  roundClosed,
  roundNotFound,
  sayWhyReturned,
  someLeft,
} from './messages.js';
import {
  countsOf,
  datasetOf,
  entriesOf,
  liesIn,
  type NewRound,
  type Round,
  type RoundCounty,
  type RoundEntry,
  type RoundSeen,
  submitted,
} from './round.js';
import { RoundsStore } from './rounds.store.js';

export interface RoundAnswer {
  readonly round: RoundSeen | null;
  readonly problems: readonly Problem[];
}

/** Mapping rounds: started, answered county by county, and frozen into a dataset. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly acts: ActsService,
    private readonly store: RoundsStore,
    private readonly editing: EditingService,
    private readonly measures: MeasuresService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** The latest first, with how far each county has come. */
  async rounds(): Promise<readonly RoundSeen[]> {
    const rounds = await this.store.rounds();
    return Promise.all(rounds.map((round) => this.seen(round)));
  }

  async round(id: string): Promise<RoundSeen | null> {
    const known = id.toLowerCase();
    const round = isUuid(known) ? await this.store.round(known) : null;
    return round === null ? null : this.seen(round);
  }

  /**
   * For each mapped year among some datasets, the counties of 2012 that had submitted when it was frozen: of the others it
   * says nothing. Empty where no mapped year is among them.
   */
  async answeredIn(datasets: readonly string[]): Promise<readonly ReadonlySet<string>[]> {
    const mapped = datasets.filter((dataset) => dataset.startsWith(frozenPrefix));
    if (mapped.length === 0) return [];
    const answers = await this.store.answered();
    return mapped.map((dataset) => {
      const own = answers.filter((answer) => datasetOf(answer) === dataset);
      return new Set(own.flatMap(({ division, county }) => countiesOf2012(division, county)));
    });
  }

  /** Lays before each county what it has now. @throws Refusal UNAUTHENTICATED, FORBIDDEN */
  start(act: Act, wish: NewRound): Promise<RoundAnswer> {
    return this.answer(act, async (transaction) => {
      refuseUnless(act.viewer, 'RUN_ROUNDS', { counties: [] });
      const numbers = numbersOf(wish);
      const problems = [...problemsInRound(wish), ...('problems' in numbers ? numbers.problems : [])];
      if (problems.length > 0 || 'problems' in numbers) throw new WrongData(problems);
      const open = await this.store.openRounds(transaction);
      const overlaps = open.some(
        (round) =>
          round.schoolYear === wish.schoolYear &&
          round.counties.some((county) =>
            numbers.numbers.some((number) => overlap([round.division, county], [wish.division, number])),
          ),
      );
      if (overlaps) throw new WrongData([{ path: 'schoolYear', message: alreadyOpen }]);
      const { schoolYear, division, deadline } = wish;
      const startedAt = new Date().toISOString();
      const round: Round = {
        id: randomUUID(),
        schoolYear,
        division,
        deadline,
        formVersion: currentForm,
        status: 'OPEN',
        startedAt,
        closedAt: null,
      };
      const laid = numbers.numbers.map((county) => waiting(round, county, this.publishedIn(round, county)));
      await this.store.add(transaction, round, laid);
      return round.id;
    });
  }

  /** Submits what a county has, once everything laid before it is answered. @throws Refusal CONFLICT, FORBIDDEN */
  submit(act: Act, countyName: string): Promise<RoundAnswer> {
    return this.answer(act, async (transaction) => {
      const { round, county } = await this.asked(transaction, act, countyName);
      const own = subjectIn(round.division, county.county);
      refuseUnless(act.viewer, 'ANSWER_ROUND', own);
      const late = new Date().toISOString().slice(0, 10) > round.deadline;
      if (late && act.viewer.role !== 'NATIONAL_EDITOR') throw new Refusal('CONFLICT', deadlinePassed);
      const entries = await this.entries(round, county);
      const left = countsOf(entries).LEFT;
      if (left > 0) throw new WrongData([{ path: 'county', message: someLeft(left) }]);
      await this.store.answer(transaction, {
        roundId: round.id,
        county: county.county,
        status: 'SUBMITTED',
        answer: submitted(entries),
        submittedAt: new Date().toISOString(),
        submittedBy: signature(act.viewer),
        returnedBecause: null,
      });
      return round.id;
    });
  }

  /** Gives a county its answer back, with what to look at. @throws Refusal CONFLICT, FORBIDDEN */
  giveBack(act: Act, countyName: string, because: string): Promise<RoundAnswer> {
    return this.answer(act, async (transaction) => {
      refuseUnless(act.viewer, 'RUN_ROUNDS', { counties: [] });
      const { round, county } = await this.asked(transaction, act, countyName);
      if (because.trim() === '') throw new WrongData([{ path: 'because', message: sayWhyReturned }]);
      if (county.status !== 'SUBMITTED') throw new Refusal('CONFLICT', notSubmitted);
      const answer = { status: 'RETURNED', answer: null, returnedBecause: because.trim() } as const;
      await this.store.answer(transaction, { roundId: round.id, county: county.county, ...answer });
      return round.id;
    });
  }

  /**
   * Freezes what was submitted into the dataset of the school year, and ends the round. A county that has not submitted is
   * not in it: what it offers is not recorded. @throws Refusal CONFLICT, FORBIDDEN
   */
  close(act: Act): Promise<RoundAnswer> {
    return this.answer(act, async (transaction) => {
      refuseUnless(act.viewer, 'RUN_ROUNDS', { counties: [] });
      const round = await this.open(transaction, act);
      const answers = await this.store.counties(round.id);
      const measures = answers.flatMap(({ answer }) => answer ?? []);
      if (!answers.some(({ status }) => status === 'SUBMITTED')) throw new Refusal('CONFLICT', nobodySubmitted);
      const drafts = measures.map((measure) => frozen(round, measure));
      await this.measures.save(datasetOf(round), drafts, signature(act.viewer), round.formVersion);
      await this.store.close(transaction, round.id, new Date().toISOString());
      return round.id;
    });
  }

  private async answer(act: Act, work: (transaction: Transaction) => Promise<string>): Promise<RoundAnswer> {
    try {
      const id = await this.acts.once(act, work);
      return { round: await this.round(id), problems: [] };
    } catch (error) {
      if (error instanceof WrongData) return { round: null, problems: error.problems };
      throw error;
    }
  }

  private async open(transaction: Transaction, act: Act): Promise<Round> {
    const round = isUuid(act.subject) ? await this.store.locked(transaction, act.subject) : null;
    if (round === null) throw new Refusal('NOT_FOUND', roundNotFound);
    if (round.status === 'CLOSED') throw new Refusal('CONFLICT', roundClosed);
    return round;
  }

  private async asked(
    transaction: Transaction,
    act: Act,
    countyName: string,
  ): Promise<{ readonly round: Round; readonly county: RoundCounty }> {
    const round = await this.open(transaction, act);
    const number = findCountyIn(round.division, countyName)?.number;
    const county = number === undefined ? null : await this.store.county(transaction, round.id, number);
    if (county === null) throw new Refusal('NOT_FOUND', notInRound);
    return { round, county };
  }

  private async seen(round: Round): Promise<RoundSeen> {
    const counties = await this.store.counties(round.id);
    const current = await this.editing.measuresOf(counties.flatMap(({ laid }) => laid.map(({ id }) => id)));
    return { round, counties: counties.map((county) => ({ county, entries: this.entriesIn(round, county, current) })) };
  }

  private async entries(round: Round, county: RoundCounty): Promise<readonly RoundEntry[]> {
    const current = await this.editing.measuresOf(county.laid.map(({ id }) => id));
    return this.entriesIn(round, county, current);
  }

  /** What became of a county's measures, of which `current` holds all laid ones; once submitted, as they were then. */
  private entriesIn(
    round: Round,
    { laid, answer, county }: RoundCounty,
    current: readonly Measure[],
  ): readonly RoundEntry[] {
    const own = new Set(laid.map(({ id }) => id));
    const now = current.filter(({ id }) => own.has(id));
    if (answer === null) return entriesOf(laid, [...now, ...this.publishedIn(round, county)], round.startedAt);
    const closed = now.filter(({ id }) => !answer.some((one) => one.id === id));
    return entriesOf(laid, [...answer, ...closed], round.startedAt);
  }

  private publishedIn({ division }: Pick<Round, 'division'>, county: string): readonly Measure[] {
    const { measures } = this.catalogue.current();
    return measures.filter((measure) => measure.dataset === livingRegister && liesIn(division, county, measure));
  }
}

function problemsInRound({ schoolYear, deadline }: NewRound): readonly Problem[] {
  const today = new Date().toISOString().slice(0, 10);
  return [
    ...(isSchoolYear(schoolYear) ? [] : [{ path: 'schoolYear', message: writeSchoolYear }]),
    ...(deadline >= today ? [] : [{ path: 'deadline', message: deadlineBefore }]),
  ];
}

function numbersOf({
  division,
  counties: names,
}: NewRound): { readonly numbers: readonly string[] } | { readonly problems: readonly Problem[] } {
  if (names === null) return { numbers: counties[division].map(({ number }) => number) };
  if (names.length === 0) return { problems: [{ path: 'counties', message: noCounties }] };
  const found = names.map((name) => findCountyIn(division, name));
  const problems = found.flatMap((county, at) =>
    county === null ? [{ path: `counties.${at}`, message: unknownCounty }] : [],
  );
  if (problems.length > 0) return { problems };
  return { numbers: [...new Set(found.flatMap((county) => county?.number ?? []))].sort() };
}

type Place = readonly [division: CountyDivision, number: string];

/** Whether two counties are answered for by the same county of today. */
function overlap(one: Place, other: Place): boolean {
  const today = new Set(subjectIn(...one).counties);
  return subjectIn(...other).counties.some((number) => today.has(number));
}

function waiting(round: Round, county: string, laid: readonly Measure[]): RoundCounty {
  const open = { answer: null, submittedAt: null, submittedBy: null, returnedBecause: null };
  return { roundId: round.id, county, status: 'WAITING', laid, ...open };
}

/** A measure as it stands in the frozen dataset: the same id for the same measure of the same round. */
function frozen(round: Round, measure: Measure): MeasureDraft {
  const {
    status: _status,
    formVersion: _form,
    assuredAt: _at,
    assuredBy: _by,
    version: _version,
    updatedAt: _time,
    ...draft
  } = measure;
  const hash = createHash('sha256').update(`${round.id} ${measure.id}`).digest('hex');
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return { ...draft, id, dataset: datasetOf(round), key: measure.id, schoolYear: round.schoolYear };
}
