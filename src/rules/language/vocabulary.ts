import { youthGoalLabels, youthNeedLabels } from '../../codes/youth-codes.js';
import type { Field } from '../../measures/fields/field.js';
import { allFields } from '../../measures/fields/fields.js';
import { otCodeLabels, years } from '../../measures/fields/labels.js';
import type { Label } from '../../platform/language.js';
import { contentFactName, type MeasureFacts, type YouthFacts } from './facts.js';
import type { Youth } from './youth.js';

/** Who a field is about. */
export const Side = { YOUTH: 'YOUTH', MEASURE: 'MEASURE' } as const;
export type Side = keyof typeof Side;

/** What kind of values a field has; CODES is a set of codes, COUNTY a set of counties of 2012. */
export const FieldType = {
  INTEGER: 'INTEGER',
  BOOLEAN: 'BOOLEAN',
  CODE: 'CODE',
  CODES: 'CODES',
  COUNTY: 'COUNTY',
} as const;
export type FieldType = keyof typeof FieldType;

export const Operator = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  in: 'in',
  notIn: 'notIn',
  hasAny: 'hasAny',
  hasAll: 'hasAll',
  hasNone: 'hasNone',
  isEmpty: 'isEmpty',
  overlaps: 'overlaps',
} as const;
export type Operator = keyof typeof Operator;

/**
 * The operators each type of field knows. None asks whether a value is missing: an answer that changes when a missing
 * value is filled in would break "unknown is neither yes nor no".
 */
export const operatorsOf: Readonly<Record<FieldType, readonly Operator[]>> = {
  INTEGER: ['=', '!=', '<', '<=', '>', '>='],
  BOOLEAN: ['=', '!='],
  CODE: ['=', '!=', 'in', 'notIn'],
  CODES: ['hasAny', 'hasAll', 'hasNone', 'isEmpty'],
  COUNTY: ['overlaps'],
};

/** One thing a condition can ask about; validator, engine, explanation and an editor share this list. */
export interface VocabularyField {
  /** `youth.age`, `measure.arena`. */
  readonly name: string;
  readonly side: Side;
  /** The key of the value in `YouthFacts` or `MeasureFacts`. */
  readonly key: keyof YouthFacts | keyof MeasureFacts;
  /** The field of `Youth` or of a measure that a person would fill in. */
  readonly input: string;
  readonly type: FieldType;
  readonly label: Label;
  readonly unit: Label | null;
  /** For CODE and CODES: what it can be, with labels. */
  readonly values: Readonly<Record<string, Label>> | null;
  /** For INTEGER: least and most, both included. */
  readonly range: readonly [number, number] | null;
}

type Details = Partial<Pick<VocabularyField, 'unit' | 'values' | 'range' | 'input'>>;

function field(side: Side, key: string, type: FieldType, label: Label, details: Details = {}): VocabularyField {
  return {
    name: `${side.toLowerCase()}.${key}`,
    side,
    key: key as keyof YouthFacts | keyof MeasureFacts,
    input: details.input ?? key,
    type,
    label,
    unit: details.unit ?? null,
    values: details.values ?? null,
    range: details.range ?? null,
  };
}

function ofYouth(key: keyof YouthFacts, input: keyof Youth, type: FieldType, label: Label, details: Details = {}) {
  return field('YOUTH', key, type, label, { ...details, input });
}

function ofMeasure(key: string, type: FieldType, label: Label, details: Details = {}) {
  return field('MEASURE', key, type, label, details);
}

const months: Label = { nb: 'måneder', nn: 'månader', en: 'months' };

const youthVocabulary: readonly VocabularyField[] = [
  ofYouth('age', 'birthYear', 'INTEGER', { nb: 'Alder', nn: 'Alder', en: 'Age' }, { unit: years, range: [0, 120] }),
  ofYouth(
    'monthsOutside',
    'monthsOutside',
    'INTEGER',
    {
      nb: 'Tid utenfor opplæring og arbeid',
      nn: 'Tid utanfor opplæring og arbeid',
      en: 'Time outside training and work',
    },
    { unit: months, range: [0, 600] },
  ),
  ofYouth('aboutToQuit', 'aboutToQuit', 'BOOLEAN', {
    nb: 'Elev i ferd med å slutte',
    nn: 'Elev i ferd med å slutte',
    en: 'Pupil about to quit',
  }),
  ofYouth(
    'goals',
    'goals',
    'CODES',
    { nb: 'Ungdommens egne mål', nn: 'Ungdommens eigne mål', en: "The youth's own goals" },
    { values: youthGoalLabels },
  ),
  ofYouth(
    'needs',
    'needs',
    'CODES',
    { nb: 'Behov for hjelp', nn: 'Behov for hjelp', en: 'Needs' },
    { values: youthNeedLabels },
  ),
  ofYouth('county', 'county', 'COUNTY', {
    nb: 'Ungdommens fylke',
    nn: 'Fylket til ungdommen',
    en: "The youth's county",
  }),
  ofYouth(
    'status',
    'otStatusCode',
    'CODE',
    { nb: 'Statuskode i OT', nn: 'Statuskode i OT', en: 'OT status code' },
    { values: otCodeLabels },
  ),
];

/** What conditions can ask of a measure follows from the description of its fields. */
const measureVocabulary: readonly VocabularyField[] = allFields.flatMap(([name, field]) => {
  const { matched } = field;
  if (matched === undefined) return [];
  if (field.kind === 'ANSWERS') {
    return Object.entries(field.codes).map(([code, label]) => ofMeasure(contentFactName(code), 'BOOLEAN', label));
  }
  return [ofMeasure(matched.as ?? name, typeOf(field), matched.label ?? field.label, detailsOf(field))];
});

/** @throws Error where a field of this kind cannot be asked about */
function typeOf({ kind }: Field): FieldType {
  if (kind === 'ANSWER') return 'BOOLEAN';
  if (Object.hasOwn(FieldType, kind)) return kind as FieldType;
  throw new Error(`rules cannot ask about a field of the kind ${kind}`);
}

function detailsOf(field: Field): Details {
  if (field.kind === 'CODE' || field.kind === 'CODES') return { values: field.codes };
  if (field.kind !== 'INTEGER') return {};
  return { range: field.range, ...(field.unit === undefined ? {} : { unit: field.unit }) };
}

/** Every field conditions can ask about, youth first. */
export const vocabulary: readonly VocabularyField[] = [...youthVocabulary, ...measureVocabulary];

const byName = new Map(vocabulary.map((entry) => [entry.name, entry]));

export function fieldNamed(name: string): VocabularyField | null {
  return byName.get(name) ?? null;
}

/** Every field of one side, in the order they are shown. */
export function fieldsOf(side: Side): readonly VocabularyField[] {
  return side === 'YOUTH' ? youthVocabulary : measureVocabulary;
}
