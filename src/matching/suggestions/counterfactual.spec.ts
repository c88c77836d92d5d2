import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fullBitset, has } from '../../measures/bitset.js';
import { catalogueOf } from '../../measures/catalogue.js';
import { draftOf, publishedAs, type SaidOfMeasure } from '../../measures/draft.js';
import { documentOf } from '../../measures/measure-document.js';
import { buildEngine, match } from '../../rules/engine/engine.js';
import { type MeasureFacts, measureFactsOf, youthFactsOf } from '../../rules/language/facts.js';
import type { Youth } from '../../rules/language/youth.js';
import { type Rule, type RuleSet, rulesInForce } from '../../rules/sets/rule.js';
import { type Change, smallestChange } from './counterfactual.js';
import { excludedPlaces, type Suggestions, suggest } from './suggestions.js';
import { changeIn } from './would-change.js';

const read = (name: string) => JSON.parse(readFileSync(`seeds/${name}.json`, 'utf8'));
const rules = read('rule-sets/1').rules as readonly Rule[];
const ruleSet = { number: 1, rules } as RuleSet;
const register = read('nova-2013-reconstruction') as readonly SaidOfMeasure[];
const catalogue = catalogueOf(
  1,
  register.map((row) => documentOf(publishedAs(draftOf(row), 1, ''))),
);
const asOf = '2013-02-01';
const facts = catalogue.measures.map((measure) => measureFactsOf(measure, '2012/13'));
const engine = buildEngine(rulesInForce(rules, asOf), facts);
const everything = fullBitset(catalogue.measures.length);

function answer(youth: Youth): Suggestions {
  return suggest({ ruleSet, catalogue, engine, asOf, youth, candidates: everything, first: 10 });
}

const aYouth: Youth = {
  birthYear: 1995,
  monthsOutside: 14,
  aboutToQuit: false,
  goals: ['ORDINARY_JOB'],
  needs: [],
  county: 'Telemark',
  otStatusCode: 'OTOV',
};

const youths: fc.Arbitrary<Youth> = fc.record({
  birthYear: fc.option(fc.integer({ min: 1985, max: 2000 })),
  monthsOutside: fc.option(fc.integer({ min: 0, max: 30 })),
  aboutToQuit: fc.constant(false),
  goals: fc.option(fc.subarray(['ORDINARY_JOB', 'COMPLETE_UPPER_SECONDARY', 'MOTIVATION', 'DAILY_STRUCTURE'] as const)),
  needs: fc.option(fc.subarray(['HEALTH', 'HOUSING_ECONOMY'] as const)),
  county: fc.option(fc.constantFrom('Telemark', 'Oslo', '46', 'Viken')),
  otStatusCode: fc.option(fc.constantFrom('OTOV', 'FEIL')),
});

/** Works the answer out from the start with the change made, and asks whether the measure is in. */
function isIn(suggestions: Suggestions, place: number, top: number | null, change: Change): boolean {
  const position = suggestions.engine.positionAt[place] as number;
  const changed = facts.map((one, at): MeasureFacts => (at === position ? (change.measure ?? one) : one));
  const rebuilt = change.measure === null ? engine : buildEngine(rulesInForce(rules, asOf), changed);
  const youth = youthFactsOf(change.youth ?? suggestions.youth, asOf);
  const found = match(rebuilt, youth, everything, top ?? 1);
  const there = rebuilt.placeOf[position] as number;
  return top === null ? has(found.open, there) : found.ranked.some((entry) => entry.place === there);
}

test('a change that is named is one change, and does bring the measure in', () => {
  let named = 0;
  fc.assert(
    fc.property(youths, fc.nat(136), fc.constantFrom(null, 1, 5), (youth, position, top) => {
      const suggestions = answer(youth as Youth);
      const place = engine.placeOf[position] as number;
      const change = smallestChange(suggestions, place, top);
      if (change === null) return;
      named++;
      expect((change.youth === null) !== (change.measure === null)).toBe(true);
      expect(isIn(suggestions, place, top, change)).toBe(true);
    }),
    { numRuns: 150 },
  );
  expect(named).toBeGreaterThan(0);
});

test('no smaller change of the months does it', () => {
  const young = answer({ ...aYouth, monthsOutside: 3, county: null });
  const place = [...engine.facts.keys()].find((at) => smallestChange(young, at, 5)?.youth?.monthsOutside === 12);
  if (place === undefined) return;
  const youth = youthFactsOf({ ...young.youth, monthsOutside: 11 }, asOf);
  expect(match(engine, youth, everything, 5).ranked.some((entry) => entry.place === place)).toBe(false);
});

describe('for a measure of another county', () => {
  const suggestions = answer(aYouth);
  const [place = 0] = excludedPlaces(suggestions, 1);

  test('the youth would have to live there, and it reads so in each language', () => {
    const change = smallestChange(suggestions, place, null);
    const texts = (['nb', 'nn', 'en'] as const).map((language) => changeIn(suggestions, place, change, language));
    expect(texts.map((text) => [text?.label, text?.from])).toEqual([
      ['Ungdommens fylke', 'Telemark'],
      ['Fylket til ungdommen', 'Telemark'],
      ["The youth's county", 'Telemark'],
    ]);
  });

  test('what is in already needs no change', () => {
    const [best] = suggestions.match.ranked;
    expect(smallestChange(suggestions, best?.place ?? 0, 10)).toBeNull();
    expect(smallestChange(suggestions, best?.place ?? 0, null)).toBeNull();
  });
});

test('what is not recorded of a measure goes before what would have to change of the youth', () => {
  const oslo = answer({ ...aYouth, county: 'Oslo', needs: ['HOUSING_ECONOMY'] });
  const changes = oslo.match.ranked.map(({ place }) => smallestChange(oslo, place, 1));
  expect(changes.some((change) => change?.measure !== null && change?.field.name === 'measure.socialServices')).toBe(
    true,
  );
});
