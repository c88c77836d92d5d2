import { counties } from '../codes/counties.js';
import {
  type Actor,
  type Arena,
  actorLabels,
  answerLabels,
  arenaLabels,
  type Content,
  type CurriculumGoal,
  contentLabels,
  curriculumGoalLabels,
  type DocumentedCompetence,
  documentedCompetenceLabels,
  type MeasureGoal,
  measureGoalLabels,
  type ResourceContributor,
  resourceContributorLabels,
} from '../codes/measure-codes.js';
import { answerTo, documentedCompetenceOf, type Measure } from '../measures/measure.js';
import type { Label } from '../platform/language.js';

/** The fields that the report's tables see; what else a measure has can change without any table moving. */
export type AuditedMeasure = Pick<
  Measure,
  | 'countyNumber'
  | 'countyDivision'
  | 'schoolYear'
  | 'arena'
  | 'actors'
  | 'resourceContributors'
  | 'curriculumGoal'
  | 'otherDocumentedCompetence'
  | 'goals'
  | 'contents'
>;

/** Whether a measure belongs to a row or column; null where that is not recorded. */
export type Question = (measure: AuditedMeasure) => boolean | null;

/** A row or a column of a published table: who belongs to it, and what it is called. */
export interface Line {
  readonly is: Question;
  readonly label: Label;
  /** What stands in its cells, where the whole line differs from the table. */
  readonly shows?: 'COUNT' | 'PERCENT';
}

const has =
  <T>(listOf: (measure: AuditedMeasure) => readonly T[] | null, code: T): Question =>
  (measure) =>
    listOf(measure)?.includes(code) ?? null;

const recorded = (question: Question): Question => {
  return (measure) => (question(measure) === null ? null : true);
};

const competenceIs =
  (code: DocumentedCompetence): Question =>
  (measure) => {
    const competence = documentedCompetenceOf(measure);
    return competence === null ? null : competence === code;
  };

const answered =
  (content: Content): Question =>
  (measure) => {
    const answer = answerTo(measure, content);
    return answer === 'NOT_RECORDED' ? null : answer === 'YES';
  };

const some =
  (...codes: readonly Actor[]): Question =>
  (measure) =>
    measure.actors === null ? null : measure.actors.some((actor) => codes.includes(actor));

const no =
  (question: Question): Question =>
  (measure) => {
    const answer = question(measure);
    return answer === null ? null : !answer;
  };

const pair =
  (ot: boolean, nav: boolean): Question =>
  (measure) =>
    measure.actors === null ? null : measure.actors.includes('OT') === ot && measure.actors.includes('NAV') === nav;

const everyone: Question = () => true;
const otherDocumented: Question = (measure) =>
  measure.otherDocumentedCompetence === 'NOT_RECORDED' ? null : measure.otherDocumentedCompetence === 'YES';
const curriculumForAll: Question = (measure) =>
  measure.curriculumGoal === null
    ? null
    : measure.curriculumGoal === 'FULL_ALL' || measure.curriculumGoal === 'PARTIAL_ALL';

const total: Label = { nb: 'Totalt', nn: 'Totalt', en: 'Total' };
const number: Label = { nb: 'N (antall tiltak)', nn: 'N (talet på tiltak)', en: 'N (measures)' };

type Lines = Readonly<Record<string, Line>>;

function linesOf<Code extends string>(
  labels: Readonly<Record<Code, Label>>,
  question: (code: Code) => Question,
  prefix = '',
): Lines {
  const codes = Object.keys(labels) as Code[];
  return Object.fromEntries(
    codes.map((code) => [`${prefix}${code}`, { is: question(code), label: labels[code] } satisfies Line]),
  );
}

const counted = (lines: Lines, name: (label: Label) => Label): Lines =>
  Object.fromEntries(
    Object.entries(lines).map(([key, line]) => [
      key,
      { is: recorded(line.is), label: name(line.label), shows: 'COUNT' } satisfies Line,
    ]),
  );

const arenas = linesOf<Arena>(arenaLabels, (code) => (m) => (m.arena === null ? null : m.arena === code));
const actors = linesOf<Actor>(actorLabels, (code) => has((m) => m.actors, code));
const competences = linesOf<DocumentedCompetence>(documentedCompetenceLabels, competenceIs);
const contents = linesOf<Content>(contentLabels, answered);
const countyNames: Readonly<Record<string, Label>> = Object.fromEntries(
  counties.Y2012.map((county) => [county.number, { nb: county.name, nn: county.name, en: county.name }]),
);
const inCounty = linesOf<string>(countyNames, (number2012) => (m) => {
  if (m.countyNumber === null) return null;
  return m.countyDivision === 'Y2012' && m.countyNumber === number2012;
});
const everyArena: Line = { is: (m) => (m.arena === null ? null : true), label: total };
const everyCompetence: Line = { is: recorded(competenceIs('NONE')), label: total };

/** The columns «antall» and «prosent» of a table with one question: every measure, shown in two ways. */
const countAndPercent: Lines = {
  COUNT: { is: everyone, label: { nb: 'Antall', nn: 'Tal', en: 'Count' }, shows: 'COUNT' },
  PERCENT: { is: everyone, label: { nb: 'Prosent', nn: 'Prosent', en: 'Percent' }, shows: 'PERCENT' },
};

const pairColumns: Lines = {
  BOTH: { is: pair(true, true), label: { nb: 'Både OT og NAV', nn: 'Både OT og NAV', en: 'Both OT and NAV' } },
  OT_NOT_NAV: { is: pair(true, false), label: { nb: 'OT, ikke NAV', nn: 'OT, ikkje NAV', en: 'OT, not NAV' } },
  NAV_NOT_OT: { is: pair(false, true), label: { nb: 'NAV, ikke OT', nn: 'NAV, ikkje OT', en: 'NAV, not OT' } },
  TOTAL: { is: some('OT', 'NAV'), label: total },
};

/** Table 4-10 asks for each group whether it takes part; the county is any of its four services. */
const groups: Readonly<Record<string, { is: Question; label: Label }>> = {
  COUNTY_EDUCATION: {
    is: some('OT', 'PPT', 'VOCATIONAL_TRAINING_OFFICE', 'UPPER_SECONDARY_SCHOOL'),
    label: { nb: 'Fylket (OT, PPT, fagopplæring, VGO)', nn: 'Fylket (OT, PPT, fagopplæring, VGO)', en: 'The county' },
  },
  NAV: { is: some('NAV'), label: actorLabels.NAV },
  MUNICIPAL_BODIES: { is: some('MUNICIPAL_BODIES'), label: actorLabels.MUNICIPAL_BODIES },
  ENTERPRISE: { is: some('ENTERPRISE'), label: actorLabels.ENTERPRISE },
};

const groupRows: Lines = Object.fromEntries(
  Object.entries(groups).flatMap(([key, group]) => [
    [`${key}_YES`, { is: group.is, label: answeredLabel(group.label, answerLabels.YES) } satisfies Line],
    [`${key}_NO`, { is: no(group.is), label: answeredLabel(group.label, answerLabels.NO) } satisfies Line],
  ]),
);

function answeredLabel(label: Label, answer: Label): Label {
  const join = (language: keyof Label): string => `${label[language]}: ${answer[language].toLowerCase()}`;
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
}

/** N of one row of table 4-12: the measures that answered that item. */
const itemNumbers = counted(contents, (label) => ({
  nb: `N: ${label.nb}`,
  nn: `N: ${label.nn}`,
  en: `N: ${label.en}`,
}));

const prefixed = (prefix: string, lines: Lines): Lines =>
  Object.fromEntries(Object.entries(lines).map(([key, line]) => [`${prefix}${key}`, line]));

/** How a published table is computed: its rows and columns by key, and which of them the percents are of. */
export interface TableLines {
  readonly percentsOf: 'COLUMN' | 'ROW';
  /** What stands in the cells of lines that do not say. */
  readonly shows: 'COUNT' | 'PERCENT';
  readonly rows: Lines;
  readonly columns: Lines;
}

const competenceColumns: Lines = { ...competences, TOTAL: everyCompetence };
const goalRows = linesOf<MeasureGoal>(measureGoalLabels, (code) => has((m) => m.goals, code));
const numberOf = (question: Question): Lines => ({ N: { is: question, label: number, shows: 'COUNT' } });

/** By table number. */
export const tableLines: Readonly<Record<string, TableLines>> = {
  '4-1': { percentsOf: 'COLUMN', shows: 'COUNT', rows: { ...arenas, TOTAL: everyArena }, columns: countAndPercent },
  '4-2': {
    percentsOf: 'COLUMN',
    shows: 'COUNT',
    rows: { ...inCounty, TOTAL: { is: everyone, label: total } },
    columns: { ...arenas, TOTAL: everyArena },
  },
  '4-3': { percentsOf: 'COLUMN', shows: 'COUNT', rows: actors, columns: countAndPercent },
  '4-4': {
    percentsOf: 'COLUMN',
    shows: 'PERCENT',
    rows: { ...actors, ...numberOf((m) => m.actors !== null) },
    columns: pairColumns,
  },
  '4-5': {
    percentsOf: 'COLUMN',
    shows: 'COUNT',
    rows: linesOf<ResourceContributor>(resourceContributorLabels, (code) => has((m) => m.resourceContributors, code)),
    columns: countAndPercent,
  },
  '4-6': {
    percentsOf: 'COLUMN',
    shows: 'COUNT',
    rows: {
      ...linesOf<CurriculumGoal>(
        curriculumGoalLabels,
        (code) => (m) => (m.curriculumGoal === null ? null : m.curriculumGoal === code),
      ),
      TOTAL: { is: recorded(curriculumForAll), label: total },
    },
    columns: countAndPercent,
  },
  '4-7': {
    percentsOf: 'COLUMN',
    shows: 'PERCENT',
    rows: {
      YES: { is: otherDocumented, label: answerLabels.YES },
      NO: { is: no(otherDocumented), label: answerLabels.NO },
      TOTAL: { is: recorded(otherDocumented), label: total },
      ...numberOf(recorded(otherDocumented)),
    },
    columns: {
      TOTAL: { is: everyone, label: total },
      FOR_ALL: { is: curriculumForAll, label: { nb: 'For alle', nn: 'For alle', en: 'For all' } },
      SOME_OR_NONE: {
        is: no(curriculumForAll),
        label: { nb: 'For noen eller ingen', nn: 'For nokre eller ingen', en: 'For some or none' },
      },
    },
  },
  '4-8': {
    percentsOf: 'COLUMN',
    shows: 'COUNT',
    rows: { ...inCounty, TOTAL: { is: everyone, label: total } },
    columns: competenceColumns,
  },
  '4-9': {
    percentsOf: 'COLUMN',
    shows: 'PERCENT',
    rows: { ...competences, TOTAL: everyCompetence, ...numberOf(everyCompetence.is) },
    columns: arenas,
  },
  '4-10': {
    percentsOf: 'ROW',
    shows: 'PERCENT',
    rows: groupRows,
    columns: { ...competenceColumns, ...numberOf(everyCompetence.is) },
  },
  '4-11': {
    percentsOf: 'COLUMN',
    shows: 'PERCENT',
    rows: { ...goalRows, ...numberOf((m) => m.goals !== null) },
    columns: competenceColumns,
  },
  '4-12': {
    percentsOf: 'COLUMN',
    shows: 'PERCENT',
    rows: { ...contents, ...prefixed('N_', itemNumbers) },
    columns: competenceColumns,
  },
};
