import { countiesOf2012, findCounty } from '../../codes/counties.js';
import type {
  Actor,
  Arena,
  Content,
  CurriculumGoal,
  MeasureGoal,
  ResourceContributor,
} from '../../codes/measure-codes.js';
import { findOtStatusCode } from '../../codes/ot-status-codes.js';
import type { YouthGoal, YouthNeed } from '../../codes/youth-codes.js';
import { answerTo } from '../../measures/measure.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Youth } from './youth.js';

/** What conditions can ask of a youth; null means not known. The names are the vocabulary's, after `youth.` */
export interface YouthFacts {
  /** The age the youth turns in the year of the question (calendar-year age). */
  readonly age: number | null;
  /**
   * The lowest age the youth can have on the day itself: with only the birth year known, one below `age` until
   * 31 December, when every birthday of the year has passed.
   */
  readonly youngestAge: number | null;
  readonly monthsOutside: number | null;
  readonly aboutToQuit: boolean | null;
  readonly goals: readonly YouthGoal[] | null;
  readonly needs: readonly YouthNeed[] | null;
  /** The counties of 2012 that the youth's county consists of. */
  readonly county: readonly string[] | null;
  readonly status: string | null;
}

/** What conditions can ask of a measure; null means not recorded. The names are the vocabulary's, after `measure.` */
export interface MeasureFacts {
  /**
   * Offered in every county. The register is kept county by county (NOVA-13/13 table 4-2): a measure recorded under a
   * county is that county's own unless recorded as national; null only where no county is recorded either.
   */
  readonly national: boolean | null;
  /** The counties of 2012 that the measure lies in. */
  readonly county: readonly string[] | null;
  readonly arena: Arena | null;
  readonly actors: readonly Actor[] | null;
  readonly resourceContributors: readonly ResourceContributor[] | null;
  readonly curriculumGoal: CurriculumGoal | null;
  readonly otherDocumentedCompetence: boolean | null;
  readonly goals: readonly MeasureGoal[] | null;
  readonly systematicGuidance: boolean | null;
  readonly longTermPlan: boolean | null;
  readonly parentCooperation: boolean | null;
  readonly closeFollowUp: boolean | null;
  readonly socialServices: boolean | null;
  readonly treatment: boolean | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly active: boolean | null;
  readonly freePlaces: number | null;
}

/** The facts of a youth on a day (`2025-02-01`). The youth must be without problems (`problemsInYouth`). */
export function youthFactsOf(youth: Youth, asOf: string): YouthFacts {
  const age = youth.birthYear === null ? null : Number(asOf.slice(0, 4)) - youth.birthYear;
  const county = youth.county === null ? null : findCounty(youth.county);
  return {
    age,
    youngestAge: age === null ? null : Math.max(0, asOf.endsWith('-12-31') ? age : age - 1),
    monthsOutside: youth.monthsOutside,
    aboutToQuit: youth.aboutToQuit,
    goals: youth.goals,
    needs: youth.needs,
    county: county === null ? null : countiesOf2012(county.division, county.number),
    status: youth.otStatusCode === null ? null : (findOtStatusCode(youth.otStatusCode)?.code ?? null),
  };
}

/** The school year (skoleår) a day lies in, 1 August to 31 July, written `2012/13` as the register does. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The facts of a measure in a school year. */
export function measureFactsOf(measure: MeasureDocument, schoolYear: string): MeasureFacts {
  return {
    national: measure.national ?? (measure.counties2012.length === 0 ? null : false),
    county: measure.counties2012.length === 0 ? null : measure.counties2012,
    arena: measure.arena,
    actors: measure.actors,
    resourceContributors: measure.resourceContributors,
    curriculumGoal: measure.curriculumGoal,
    otherDocumentedCompetence: answerOf(measure.otherDocumentedCompetence),
    goals: measure.goals,
    systematicGuidance: contentOf(measure, 'SYSTEMATIC_GUIDANCE'),
    longTermPlan: contentOf(measure, 'LONG_TERM_PLAN'),
    parentCooperation: contentOf(measure, 'PARENT_COOPERATION'),
    closeFollowUp: contentOf(measure, 'CLOSE_FOLLOW_UP'),
    socialServices: contentOf(measure, 'SOCIAL_SERVICES'),
    treatment: contentOf(measure, 'TREATMENT'),
    ageFrom: measure.ageFrom,
    ageTo: measure.ageTo,
    active: activeIn(measure, schoolYear),
    freePlaces: measure.freePlaces,
  };
}

/** A register of one school year says what was in use that year; of other years it says nothing. */
function activeIn(measure: MeasureDocument, schoolYear: string): boolean | null {
  if (measure.active === false) return false;
  return measure.active === true && measure.schoolYear === schoolYear ? true : null;
}

function contentOf(measure: MeasureDocument, content: Content): boolean | null {
  return answerOf(answerTo(measure, content));
}

function answerOf(answer: string): boolean | null {
  return answer === 'NOT_RECORDED' ? null : answer === 'YES';
}

/** A measure of which nothing is recorded; also what conditions on the youth alone are asked with. */
export const unrecordedMeasure: MeasureFacts = {
  national: null,
  county: null,
  arena: null,
  actors: null,
  resourceContributors: null,
  curriculumGoal: null,
  otherDocumentedCompetence: null,
  goals: null,
  systematicGuidance: null,
  longTermPlan: null,
  parentCooperation: null,
  closeFollowUp: null,
  socialServices: null,
  treatment: null,
  ageFrom: null,
  ageTo: null,
  active: null,
  freePlaces: null,
};

/** A youth of whom nothing is known. */
export const unknownYouth: YouthFacts = {
  age: null,
  youngestAge: null,
  monthsOutside: null,
  aboutToQuit: null,
  goals: null,
  needs: null,
  county: null,
  status: null,
};
