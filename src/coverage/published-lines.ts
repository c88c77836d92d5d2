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
import { contentDimension } from '../measures/dimensions.js';
import type { Label } from '../platform/language.js';
import { all, competence, competenceRecorded, everyone, is, not, type Predicate, recorded } from './predicate.js';

/** A row or a column of a published table: who belongs to it, and what it is called. */
export interface Line {
  readonly is: Predicate;
  readonly label: Label;
  /** The figure in its cells, where the whole line differs from the table. */
  readonly shows?: 'COUNT' | 'PERCENT';
}

const pair = (ot: boolean, nav: boolean): Predicate =>
  all(ot ? is('ACTOR', 'OT') : not(is('ACTOR', 'OT')), nav ? is('ACTOR', 'NAV') : not(is('ACTOR', 'NAV')));

const otherDocumented = is('OTHER_DOCUMENTED_COMPETENCE', 'YES');
const curriculumForAll = is('CURRICULUM_GOAL', 'FULL_ALL', 'PARTIAL_ALL');
const answered = (content: Content): Predicate => is(contentDimension(content), 'YES');

const total: Label = { nb: 'Totalt', nn: 'Totalt', en: 'Total' };
const number: Label = { nb: 'N (antall tiltak)', nn: 'N (talet på tiltak)', en: 'N (measures)' };

type Lines = Readonly<Record<string, Line>>;

function linesOf<Code extends string>(
  labels: Readonly<Record<Code, Label>>,
  question: (code: Code) => Predicate,
): Lines {
  const codes = Object.keys(labels) as Code[];
  return Object.fromEntries(codes.map((code) => [code, { is: question(code), label: labels[code] } satisfies Line]));
}

const arenas = linesOf<Arena>(arenaLabels, (code) => is('ARENA', code));
const actors = linesOf<Actor>(actorLabels, (code) => is('ACTOR', code));
const competences = linesOf<DocumentedCompetence>(documentedCompetenceLabels, competence);
const contents = linesOf<Content>(contentLabels, answered);
const countyNames: Readonly<Record<string, Label>> = Object.fromEntries(
  counties.Y2012.map((county) => [county.number, { nb: county.name, nn: county.name, en: county.name }]),
);
const inCounty = linesOf<string>(countyNames, (number2012) => is('COUNTY', number2012));
const everyArena: Line = { is: recorded(is('ARENA', ...Object.keys(arenaLabels))), label: total };
const everyCompetence: Line = { is: competenceRecorded, label: total };

/** The columns «antall» and «prosent» of a table with one question: every measure, shown in two ways. */
const countAndPercent: Lines = {
  COUNT: { is: everyone, label: { nb: 'Antall', nn: 'Tal', en: 'Count' }, shows: 'COUNT' },
  PERCENT: { is: everyone, label: { nb: 'Prosent', nn: 'Prosent', en: 'Percent' }, shows: 'PERCENT' },
};

const pairColumns: Lines = {
  BOTH: { is: pair(true, true), label: { nb: 'Både OT og NAV', nn: 'Både OT og NAV', en: 'Both OT and NAV' } },
  OT_NOT_NAV: { is: pair(true, false), label: { nb: 'OT, ikke NAV', nn: 'OT, ikkje NAV', en: 'OT, not NAV' } },
  NAV_NOT_OT: { is: pair(false, true), label: { nb: 'NAV, ikke OT', nn: 'NAV, ikkje OT', en: 'NAV, not OT' } },
  TOTAL: { is: is('ACTOR', 'OT', 'NAV'), label: total },
};

/** Table 4-10 asks for each group whether it takes part; the county is any of its four services. */
const groups: Readonly<Record<string, { is: Predicate; label: Label }>> = {
  COUNTY_EDUCATION: {
    is: is('ACTOR', 'OT', 'PPT', 'VOCATIONAL_TRAINING_OFFICE', 'UPPER_SECONDARY_SCHOOL'),
    label: { nb: 'Fylket (OT, PPT, fagopplæring, VGO)', nn: 'Fylket (OT, PPT, fagopplæring, VGO)', en: 'The county' },
  },
  NAV: { is: is('ACTOR', 'NAV'), label: actorLabels.NAV },
  MUNICIPAL_BODIES: { is: is('ACTOR', 'MUNICIPAL_BODIES'), label: actorLabels.MUNICIPAL_BODIES },
  ENTERPRISE: { is: is('ACTOR', 'ENTERPRISE'), label: actorLabels.ENTERPRISE },
};

const groupRows: Lines = Object.fromEntries(
  Object.entries(groups).flatMap(([key, group]) => [
    [`${key}_YES`, { is: group.is, label: answeredLabel(group.label, answerLabels.YES) } satisfies Line],
    [`${key}_NO`, { is: not(group.is), label: answeredLabel(group.label, answerLabels.NO) } satisfies Line],
  ]),
);

function answeredLabel(label: Label, answer: Label): Label {
  const join = (language: keyof Label): string => `${label[language]}: ${answer[language].toLowerCase()}`;
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
}

/** Table 4-12 has one N row under its six items: the measures that answered all of them. */
const everyItem = all(...(Object.keys(contentLabels) as Content[]).map((content) => recorded(answered(content))));

/** How a published table is computed: its rows and columns by key, and which of them the percents are of. */
export interface TableLines {
  readonly percentsOf: 'COLUMN' | 'ROW';
  /** The figure in the cells of lines that do not name one. */
  readonly shows: 'COUNT' | 'PERCENT';
  readonly rows: Lines;
  readonly columns: Lines;
}

const competenceColumns: Lines = { ...competences, TOTAL: everyCompetence };
const goalRows = linesOf<MeasureGoal>(measureGoalLabels, (code) => is('GOAL', code));
const numberOf = (question: Predicate): Lines => ({ N: { is: question, label: number, shows: 'COUNT' } });

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
    rows: { ...actors, ...numberOf(recorded(is('ACTOR', ...Object.keys(actorLabels)))) },
    columns: pairColumns,
  },
  '4-5': {
    percentsOf: 'COLUMN',
    shows: 'COUNT',
    rows: linesOf<ResourceContributor>(resourceContributorLabels, (code) => is('RESOURCE_CONTRIBUTOR', code)),
    columns: countAndPercent,
  },
  '4-6': {
    percentsOf: 'COLUMN',
    shows: 'COUNT',
    rows: {
      ...linesOf<CurriculumGoal>(curriculumGoalLabels, (code) => is('CURRICULUM_GOAL', code)),
      TOTAL: { is: recorded(curriculumForAll), label: total },
    },
    columns: countAndPercent,
  },
  '4-7': {
    percentsOf: 'COLUMN',
    shows: 'PERCENT',
    rows: {
      YES: { is: otherDocumented, label: answerLabels.YES },
      NO: { is: not(otherDocumented), label: answerLabels.NO },
      TOTAL: { is: recorded(otherDocumented), label: total },
      ...numberOf(recorded(otherDocumented)),
    },
    columns: {
      TOTAL: { is: everyone, label: total },
      FOR_ALL: { is: curriculumForAll, label: { nb: 'For alle', nn: 'For alle', en: 'For all' } },
      SOME_OR_NONE: {
        is: not(curriculumForAll),
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
    rows: { ...goalRows, ...numberOf(recorded(is('GOAL', ...Object.keys(measureGoalLabels)))) },
    columns: competenceColumns,
  },
  '4-12': {
    percentsOf: 'COLUMN',
    shows: 'PERCENT',
    rows: { ...contents, ...numberOf(everyItem) },
    columns: competenceColumns,
  },
};
