import { type County, countyIn } from '../../codes/counties.js';
import { divisionPeriods, newestDivision } from '../../codes/county-divisions.js';
import { relationsTo } from '../../codes/county-relations.js';
import type { Label, Language } from '../../platform/language.js';
import { type AgeBasis, type Comparison, type Condition, isGroup, predicateOf } from '../language/condition.js';
import { type MeasureFacts, unrecordedMeasure, type YouthFacts } from '../language/facts.js';
import { operatorLabel } from '../language/operator-labels.js';
import type { Truth } from '../language/truth.js';
import { fieldNamed, type VocabularyField } from '../language/vocabulary.js';
import type { Subject } from './outcome.js';

/** One comparison of a rule as it came out, in words of one language. */
export interface LeafTrace {
  /** `youth.monthsOutside`. */
  readonly field: string;
  readonly label: string;
  readonly operator: string;
  readonly expected: string;
  readonly actual: string;
  readonly result: Truth;
}

const words = {
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  or: { nb: 'eller', nn: 'eller', en: 'or' },
  and: { nb: 'og', nn: 'og', en: 'and' },
  not: { nb: 'ikke', nn: 'ikkje', en: 'not' },
  always: { nb: 'gjelder alle', nn: 'gjeld alle', en: 'applies to all' },
  asked: { nb: 'kravet:', nn: 'kravet:', en: 'asked for:' },
  until: { nb: 'til', nn: 'til', en: 'until' },
  notKnown: { nb: 'ikke oppgitt', nn: 'ikkje oppgitt', en: 'not given' },
  notRecorded: { nb: 'ikke registrert', nn: 'ikkje registrert', en: 'not recorded' },
  nothing: { nb: 'ingen', nn: 'ingen', en: 'none' },
  thisYear: { nb: 'fyller i løpet av året', nn: 'fyller i løpet av året', en: 'turned in the course of the year' },
  onTheDay: { nb: 'på dagen', nn: 'på dagen', en: 'on the day' },
  ofOneCounty: { nb: 'ført på fylke', nn: 'ført på fylke', en: 'recorded under a county' },
  birthdayUnknown: {
    nb: 'bare fødselsåret er kjent',
    nn: 'berre fødselsåret er kjent',
    en: 'only the birth year is known',
  },
  includes: { nb: 'omfatter', nn: 'omfattar', en: 'covers' },
  partOf: { nb: 'nå del av', nn: 'no del av', en: 'now part of' },
  dividedInto: { nb: 'nå delt i', nn: 'no delt i', en: 'now divided into' },
} as const satisfies Record<string, Label>;

/** What of a comparison reads the same for everybody; `expected` is null where it depends on the youth. */
interface FixedWords {
  readonly field: VocabularyField;
  readonly label: string;
  readonly operator: string;
  readonly expected: string | null;
}

const fixed = { nb: keptWords(), nn: keptWords(), en: keptWords() };

function keptWords(): Readonly<Record<AgeBasis, WeakMap<Comparison, FixedWords>>> {
  return { CALENDAR_YEAR: new WeakMap(), BIRTHDAY: new WeakMap() };
}

function fixedWords(leaf: Comparison, basis: AgeBasis, language: Language): FixedWords {
  const known = fixed[language][basis].get(leaf);
  if (known !== undefined) return known;
  const field = fieldNamed(leaf.field) as VocabularyField;
  const worded: FixedWords = {
    field,
    label: fieldLabel(field, basis, language),
    operator: operatorLabel(field.type, leaf.operator)[language],
    expected: leaf.valueSource === 'field' ? null : expectedText(leaf, basis, null, language),
  };
  fixed[language][basis].set(leaf, worded);
  return worded;
}

/** The comparison as computed for a subject, in words. */
export function leafTrace(leaf: Comparison, basis: AgeBasis, subject: Subject, language: Language): LeafTrace {
  const { field, label, operator, expected } = fixedWords(leaf, basis, language);
  return {
    field: field.name,
    label,
    operator,
    expected: expected ?? expectedText(leaf, basis, subject, language),
    actual: actualText(field, basis, subject, language),
    result: predicateOf(leaf, basis)(subject.youth, subject.measure ?? unrecordedMeasure),
  };
}

/** The whole comparison: what is, and what the rule asks for. */
export function leafText({ label, operator, expected, actual }: LeafTrace, language: Language): string {
  return `${label}: ${actual} (${words.asked[language]} ${operator} ${expected})`;
}

function fieldLabel(field: VocabularyField, basis: AgeBasis, language: Language): string {
  if (field.name !== 'youth.age') return field.label[language];
  const counted = basis === 'BIRTHDAY' ? words.onTheDay : words.thisYear;
  return `${field.label[language]} (${counted[language]})`;
}

function expectedText(leaf: Comparison, basis: AgeBasis, subject: Subject | null, language: Language): string {
  const field = fieldNamed(leaf.field) as VocabularyField;
  if (leaf.valueSource === 'field') {
    const other = fieldNamed(String(leaf.value)) as VocabularyField;
    const label = fieldLabel(other, basis, language);
    if (subject === null) return label.toLowerCase();
    return `${actualText(other, basis, subject, language)} (${label.toLowerCase()})`;
  }
  const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  const joint = leaf.operator === 'hasAll' ? words.and : words.or;
  return joined(
    values.map((value) => valueText(field, value, language)),
    joint[language],
  );
}

function valueText(field: VocabularyField, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return (value ? words.yes : words.no)[language];
  if (typeof value === 'number') return field.unit === null ? `${value}` : `${value} ${field.unit[language]}`;
  const label = field.values?.[String(value)];
  return label === undefined ? String(value) : `«${label[language]}»`;
}

function joined(texts: readonly string[], word: string): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** What a field of the subject is, in words; an answer that is missing is said to be. */
export function actualText(field: VocabularyField, basis: AgeBasis, subject: Subject, language: Language): string {
  const facts: YouthFacts | MeasureFacts =
    field.side === 'YOUTH' ? subject.youth : (subject.measure ?? unrecordedMeasure);
  const value = (facts as unknown as Record<string, unknown>)[field.key];
  if (value === null || value === undefined) {
    return (field.side === 'YOUTH' ? words.notKnown : words.notRecorded)[language];
  }
  if (field.type === 'COUNTY') {
    return countyText(field.side === 'YOUTH' ? subject.youthCounty : subject.measureCounty, value, language);
  }
  if (field.name === 'measure.national' && value === false) {
    return `${words.no[language]} (${words.ofOneCounty[language]})`;
  }
  if (field.name === 'youth.age') return ageText(subject.youth, basis, language);
  if (!Array.isArray(value)) return valueText(field, value, language);
  const texts = value.map((code) => valueText(field, code, language));
  return texts.length === 0 ? words.nothing[language] : joined(texts, words.and[language]);
}

function ageText(youth: YouthFacts, basis: AgeBasis, language: Language): string {
  const unit = (fieldNamed('youth.age') as VocabularyField).unit?.[language];
  if (basis === 'CALENDAR_YEAR' || youth.youngestAge === youth.age) return `${youth.age} ${unit}`;
  const either = `${youth.youngestAge} ${words.or[language]} ${youth.age} ${unit}`;
  return `${either} (${words.birthdayUnknown[language]})`;
}

/** A county and, where it is no county today or gathers older ones, how it relates to others. */
function countyText(county: County | null, value: unknown, language: Language): string {
  const old = value as readonly string[];
  const names = old.map((number) => countyIn('Y2012', number)?.name ?? number);
  if (county === null) return joined(names, words.and[language]);
  const notes = livesOn(county) ? [] : [periodText(county, language), todayText(county, language)];
  if (old.length > 1) notes.push(`${words.includes[language]} ${joined(names, words.and[language])}`);
  return notes.length === 0 ? county.name : `${county.name} (${notes.join('; ')})`;
}

/** Whether a county of today has the same name and the same area, apart from transferred municipalities. */
function livesOn(county: County): boolean {
  const today = relationsTo(county, newestDivision);
  return today.length === 1 && today.every((other) => other.county.name === county.name && other.kind !== 'MERGED');
}

function periodText(county: County, language: Language): string {
  const { from, to } = divisionPeriods[county.division];
  const end = to?.slice(0, 4) ?? '';
  return from === null ? `${words.until[language]} ${end}` : `${from.slice(0, 4)}-${end}`;
}

/** What a county that is no more is part of, or divided into, today. */
function todayText(county: County, language: Language): string {
  const today = relationsTo(county, newestDivision);
  const word = today.length > 1 ? words.dividedInto : words.partOf;
  return `${word[language]} ${joined(namesOf(today), words.and[language])}`;
}

function namesOf(relations: readonly { readonly county: County }[]): readonly string[] {
  return relations.map(({ county }) => county.name);
}

/** A whole condition in words: «Tid utenfor … er minst 12 måneder, og …». */
export function conditionText(condition: Condition, basis: AgeBasis, language: Language): string {
  if (!isGroup(condition)) {
    const field = fieldNamed(condition.field) as VocabularyField;
    const operator = operatorLabel(field.type, condition.operator)[language];
    return `${fieldLabel(field, basis, language)} ${operator} ${expectedText(condition, basis, null, language)}`;
  }
  if (condition.rules.length === 0) return words.always[language];
  const parts = condition.rules.map((rule) => {
    const text = conditionText(rule, basis, language);
    return isGroup(rule) && rule.rules.length > 1 && rule.not !== true ? `(${text})` : text;
  });
  const word = condition.combinator === 'and' ? words.and : words.or;
  const text = parts.join(`, ${word[language]} `);
  return condition.not === true ? `${words.not[language]} (${text})` : text;
}
