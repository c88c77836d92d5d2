import { findCounty } from '../../codes/counties.js';
import { has, positions } from '../../measures/bitset.js';
import { outcomeFor } from '../../rules/engine/compiled-rule.js';
import { keyAt, keyOf, match } from '../../rules/engine/engine.js';
import { comparisonsOf, fieldsIn } from '../../rules/language/condition.js';
import { type MeasureFacts, youthFactsOf } from '../../rules/language/facts.js';
import { fieldsOf, type VocabularyField } from '../../rules/language/vocabulary.js';
import { problemsInYouth, type Youth } from '../../rules/language/youth.js';
import type { Rule } from '../../rules/sets/rule.js';
import { isOpen, measureAt, type Suggestions } from './suggestions.js';

/** One change that would bring a measure in (hva som ville endre svaret). */
export interface Change {
  readonly field: VocabularyField;
  /** Years or months for whole numbers, else 1: one code, one answer, one county. */
  readonly size: number;
  /** The youth as changed; null where the change is to record something of the measure. */
  readonly youth: Youth | null;
  /** The measure as it would be recorded; null where the change is of the youth. */
  readonly measure: MeasureFacts | null;
}

/**
 * The smallest single change of a known field of the youth, or of a field of the measure that is not recorded, that
 * would put the measure among the first `top`; null where it is there already or no single change does it. With `top`
 * null: that would keep it from being excluded. Among equals what has to be recorded goes before what has to change,
 * then in the order of the fields.
 */
export function smallestChange(suggestions: Suggestions, place: number, top: number | null): Change | null {
  if (stands(suggestions, place, top)) return null;
  const changes = [...measureChanges(suggestions, place), ...youthChanges(suggestions, place)];
  changes.sort((a, b) => a.size - b.size);
  return changes.find((change) => bringsIn(suggestions, place, top, change)) ?? null;
}

function stands(suggestions: Suggestions, place: number, top: number | null): boolean {
  if (top === null) return isOpen(suggestions, place);
  const { engine, match: found, candidates } = suggestions;
  return match(engine, found.part.youth, candidates, top).ranked.some((entry) => entry.place === place);
}

function bringsIn(suggestions: Suggestions, place: number, top: number | null, change: Change): boolean {
  if (change.youth !== null) return bringsInYouth(suggestions, place, top, change.youth);
  return change.measure !== null && bringsInMeasure(suggestions, place, top, change.measure);
}

function bringsInYouth(suggestions: Suggestions, place: number, top: number | null, youth: Youth): boolean {
  const { engine, candidates, asOf } = suggestions;
  const result = match(engine, youthFactsOf(youth, asOf), candidates, top ?? 1);
  return top === null ? has(result.open, place) : result.ranked.some((entry) => entry.place === place);
}

/** Ranks the measure as it would be recorded among the others as they are. */
function bringsInMeasure(suggestions: Suggestions, place: number, top: number | null, measure: MeasureFacts): boolean {
  const { engine, match: found } = suggestions;
  const { youth, active, inTargetGroup } = found.part;
  const closed = engine.gateRules.some((gate) => outcomeFor(gate, youth, measure) === 'MISS');
  if (inTargetGroup === -1 || closed) return false;
  if (top === null) return true;
  const hits = engine.scoredRules.filter((rule) => outcomeFor(rule, youth, measure) === 'HIT');
  const key = hits.reduce((sum, { rule }) => sum + keyOf(rule), 0);
  const better = positions(found.open).filter((other) => {
    const theirs = keyAt(engine, active, other);
    return other !== place && (theirs > key || (theirs === key && other < place));
  });
  return better.length < top;
}

/** Every way to record one field of the measure that is not recorded. */
function measureChanges(suggestions: Suggestions, place: number): readonly Change[] {
  const facts = suggestions.engine.facts[place] as MeasureFacts;
  return fieldsOf('MEASURE').flatMap((field) => {
    const key = field.key as keyof MeasureFacts;
    if (facts[key] !== null || !isAskedFor(suggestions, field)) return [];
    return possibleValues(suggestions, field).map((value) => ({
      field,
      size: 1,
      youth: null,
      measure: { ...facts, [key]: value },
    }));
  });
}

function rulesOf({ engine }: Suggestions): readonly Rule[] {
  return [...engine.youthRules, ...engine.gateRules, ...engine.scoredRules].map(({ rule }) => rule);
}

function isAskedFor(suggestions: Suggestions, field: VocabularyField): boolean {
  return rulesOf(suggestions).some(
    (rule) => rule.then !== null && fieldsIn(rule.then).some(({ name }) => name === field.name),
  );
}

function possibleValues(suggestions: Suggestions, field: VocabularyField): readonly unknown[] {
  const codes = Object.keys(field.values ?? {});
  switch (field.type) {
    case 'BOOLEAN':
      return [true, false];
    case 'CODE':
      return codes;
    case 'CODES':
      return codes.map((code) => [code]);
    case 'INTEGER':
      return thresholds(suggestions, field.name, []);
    case 'COUNTY':
      return suggestions.match.part.youth.county === null ? [] : [suggestions.match.part.youth.county];
  }
}

/** The numbers a field is compared with, and their neighbours: no other numbers make a difference. */
function thresholds(suggestions: Suggestions, name: string, more: readonly (number | null)[]): readonly number[] {
  const compared = rulesOf(suggestions)
    .flatMap((rule) => [rule.when, ...(rule.then === null ? [] : [rule.then])])
    .flatMap(comparisonsOf)
    .filter((leaf) => leaf.field === name && leaf.valueSource !== 'field')
    .map((leaf) => Number(leaf.value));
  const all = [...compared, ...more.filter((value) => value !== null)];
  return [...new Set(all.flatMap((value) => [value - 2, value - 1, value, value + 1, value + 2]))].filter(
    (value) => value >= 0,
  );
}

/** Every single change of a field of the youth that is known, contradictions left out. */
function youthChanges(suggestions: Suggestions, place: number): readonly Change[] {
  const { youth, asOf } = suggestions;
  return fieldsOf('YOUTH')
    .flatMap((field) => youthsWith(suggestions, place, field).map(([size, part]) => ({ field, size, part })))
    .map(({ field, size, part }) => ({ field, size, youth: { ...youth, ...part }, measure: null }))
    .filter((change) => problemsInYouth(change.youth, asOf).length === 0);
}

type Sized = readonly [size: number, part: Partial<Youth>];

function youthsWith(suggestions: Suggestions, place: number, field: VocabularyField): readonly Sized[] {
  const { youth, engine, asOf } = suggestions;
  const { birthYear, monthsOutside } = youth;
  switch (field.input as keyof Youth) {
    case 'birthYear': {
      if (birthYear === null) return [];
      const facts = engine.facts[place];
      const ages = thresholds(suggestions, field.name, [facts?.ageFrom ?? null, facts?.ageTo ?? null]);
      const years = ages.map((age) => Number(asOf.slice(0, 4)) - age);
      return years.map((year) => [Math.abs(year - birthYear), { birthYear: year }]);
    }
    case 'monthsOutside':
      if (monthsOutside === null) return [];
      return thresholds(suggestions, field.name, []).map((months) => [
        Math.abs(months - monthsOutside),
        { monthsOutside: months },
      ]);
    case 'aboutToQuit':
      return youth.aboutToQuit === null ? [] : [[1, { aboutToQuit: !youth.aboutToQuit }]];
    case 'goals':
      return youth.goals === null ? [] : toggled(field, youth.goals).map((goals) => [1, { goals } as Partial<Youth>]);
    case 'needs':
      return youth.needs === null ? [] : toggled(field, youth.needs).map((needs) => [1, { needs } as Partial<Youth>]);
    case 'county':
      return countyChanges(suggestions, place);
    case 'otStatusCode':
      return youth.otStatusCode === null ? [] : statusCodes(field).map((otStatusCode) => [1, { otStatusCode }]);
  }
}

/** Under follow-up first: the status a youth has who is looking for a measure. */
function statusCodes(field: VocabularyField): readonly string[] {
  return ['OTOV', ...Object.keys(field.values ?? {})];
}

/** The set with one code more or one less. */
function toggled(field: VocabularyField, codes: readonly string[]): readonly (readonly string[])[] {
  const all = Object.keys(field.values ?? {});
  return all.map((code) => (codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code]));
}

function countyChanges(suggestions: Suggestions, place: number): readonly Sized[] {
  const county = measureAt(suggestions, place).county;
  if (suggestions.youth.county === null || county === null) return [];
  return findCounty(county.name) === null ? [] : [[1, { county: county.name }]];
}
