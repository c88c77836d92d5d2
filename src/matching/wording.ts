import { type County, countiesOf2012, countyIn, divisionPeriods, relationsTo } from '../codes/counties.js';
import type { Label, Language } from '../codes/language.js';
import { type AgeBasis, type Comparison, type Condition, compileComparison, isGroup } from './condition.js';
import { type MeasureFacts, unrecordedMeasure, type YouthFacts } from './facts.js';
import { operatorLabel } from './operator-labels.js';
import type { Subject } from './outcome.js';
import type { Truth } from './truth.js';
import { fieldNamed, type VocabularyField } from './vocabulary.js';

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

/** The comparison as computed for a subject, in words. */
export function leafTrace(leaf: Comparison, basis: AgeBasis, subject: Subject, language: Language): LeafTrace {
  const field = fieldNamed(leaf.field) as VocabularyField;
  const result = compileComparison(leaf, basis)(subject.youth, subject.measure ?? unrecordedMeasure);
  return {
    field: field.name,
    label: fieldLabel(field, basis, language),
    operator: operatorLabel(field.type, leaf.operator)[language],
    expected: expectedText(leaf, basis, subject, language),
    actual: actualText(field, basis, subject, language),
    result,
  };
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
    return subject === null ? label.toLowerCase() : `${label}: ${actualText(other, basis, subject, language)}`;
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

/** A county and, where its division is not the newest or it gathers older counties, how they relate. */
function countyText(county: County | null, value: unknown, language: Language): string {
  const old = value as readonly string[];
  const names = old.map((number) => countyIn('Y2012', number)?.name ?? number);
  if (county === null) return joined(names, words.and[language]);
  const notes = [periodText(county)];
  if (old.length > 1) notes.push(`${words.includes[language]} ${joined(names, words.and[language])}`);
  if (county.division !== 'Y2024') notes.push(todayText(county, language));
  const shown = notes.filter((note) => note !== '');
  return shown.length === 0 ? county.name : `${county.name} (${shown.join('; ')})`;
}

function periodText(county: County): string {
  const { from, to } = divisionPeriods[county.division];
  if (to === null) return '';
  return `${from === null ? '' : from.slice(0, 4)}–${to.slice(0, 4)}`;
}

/** What a county of an older division is part of, or divided into, today; nothing where the name lives on alone. */
function todayText(county: County, language: Language): string {
  const today = relationsTo(county, 'Y2024');
  const own = countiesOf2012(county.division, county.number);
  const [only] = today;
  if (today.length > 1) return `${words.dividedInto[language]} ${joined(namesOf(today), words.and[language])}`;
  if (only === undefined || countiesOf2012('Y2024', only.county.number).length === own.length) return '';
  return `${words.partOf[language]} ${only.county.name}`;
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
