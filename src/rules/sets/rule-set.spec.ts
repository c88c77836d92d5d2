import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { vocabulary } from '../language/vocabulary.js';
import type { Rule, RuleSetContents } from './rule.js';
import { failuresOf } from './rule-case.js';
import { differencesInRules } from './rule-check.js';
import { problemsInRuleSet } from './rule-set-problems.js';

const read = (name: string) => JSON.parse(readFileSync(`seeds/rule-sets/${name}.json`, 'utf8'));
const ruleSet: RuleSetContents = { ...read('1'), cases: read('1-cases') };
const documents = ['KD-2011', 'NOVA-13/13', 'Vestfold-2024', 'Hordaland-2018'];

describe('rule set 1', () => {
  test('has 40 rules in 41 rows and 17 worked cases', () => {
    expect(ruleSet.rules).toHaveLength(41);
    expect(new Set(ruleSet.rules.map((rule) => rule.code)).size).toBe(40);
    expect(ruleSet.cases).toHaveLength(17);
  });

  test('has no problems', () => {
    expect(problemsInRuleSet(ruleSet)).toEqual([]);
  });

  test('every worked case holds', () => {
    expect(failuresOf(ruleSet)).toEqual([]);
  });

  test('only the age limit changed with the law, on 1 August 2024', () => {
    const dated = ruleSet.rules.filter((rule) => rule.validFrom !== null || rule.validTo !== null);
    expect(dated.map(({ code, validFrom, validTo, certainty }) => [code, validFrom, validTo, certainty])).toEqual([
      ['Y01', null, '2024-07-31', 'SOURCED'],
      ['Y01', '2024-08-01', null, 'INTERPRETATION'],
    ]);
  });

  test('its 41 rows rest on law 3, policy 9, survey 8, qualitative 10 and design 11 times', () => {
    const count = (grade: string): number => ruleSet.rules.filter((rule) => rule.grade === grade).length;
    expect(['L', 'P', 'S', 'Q', 'D'].map(count)).toEqual([3, 9, 8, 10, 11]);
  });
});

describe.each(ruleSet.rules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule: Rule) => {
  test('reads in three languages, each its own', () => {
    for (const label of [rule.title, rule.rationale]) {
      expect(new Set([label.nb, label.en]).size).toBe(2);
      expect(label.nn).not.toMatch(/\b(ikke|videregående|skole|noen|bare|hvor)\b/);
      expect(label.nb).not.toMatch(/\b(ikkje|vidaregåande|skule|nokre|berre|kvar)\b/);
    }
  });

  test('rests on documents that docs/sources.md names', () => {
    expect(rule.evidence.length).toBeGreaterThan(0);
    for (const { source } of rule.evidence) expect(documents).toContain(source);
  });

  test('survey figures carry N and the caution that 171 of 306 came from one institution', () => {
    for (const { locator, figures, n, caution } of rule.evidence) {
      if (!/\b6-\d/.test(locator) || figures === null) continue;
      expect(n.length).toBeGreaterThan(0);
      for (const text of [caution?.nb, caution?.nn, caution?.en]) expect(text).toMatch(/306.*171/);
    }
  });

  test('a survey difference has p below 0,05 on its first entry', () => {
    if (rule.grade === 'S') expect(rule.evidence[0]?.p).toMatch(/^p(<0,0|=0,00)/);
  });
});

type Loose = Record<string, unknown> & { rules: Record<string, unknown>[]; cases: Record<string, unknown>[] };
const copy = (): Loose => JSON.parse(JSON.stringify(ruleSet)) as Loose;
const P01 = ruleSet.rules.findIndex((rule) => rule.code === 'P01');

describe('what is wrong with a rule set', () => {
  const condition = (value: unknown) => (set: Loose) => Object.assign(set.rules[P01] ?? {}, { when: value });
  const rule = (parts: object) => (set: Loose) => Object.assign(set.rules[P01] ?? {}, parts);

  test.each([
    ['an unknown field', condition({ field: 'youth.gender', operator: '=', value: 'x' }), 'when.field'],
    [
      'an operator the field lacks',
      condition({ field: 'youth.age', operator: 'hasAny', value: ['x'] }),
      'when.operator',
    ],
    ['an unknown code', condition({ field: 'youth.goals', operator: 'hasAny', value: ['FLY'] }), 'when.value'],
    ['a value of the wrong type', condition({ field: 'youth.age', operator: '<', value: '18' }), 'when.value'],
    ['a number out of range', condition({ field: 'youth.age', operator: '<', value: 500 }), 'when.value'],
    [
      'a measure field in a youth condition',
      condition({ field: 'measure.arena', operator: '=', value: 'SCHOOL' }),
      'when.field',
    ],
    ['an or of nothing', condition({ combinator: 'or', rules: [] }), 'when.rules'],
    ['an unknown combinator', condition({ combinator: 'xor', rules: [] }), 'when.combinator'],
    ['a field beside the schema', condition({ field: 'youth.age', operator: '<', value: 18, note: 'x' }), 'when.note'],
    [
      'a comparison of both sides outside a gate',
      condition({ field: 'youth.age', operator: '<', value: 'measure.ageTo', valueSource: 'field' }),
      'when.value',
    ],
    ['no condition', condition(null), 'when'],
    ['a weight of the wrong sign', rule({ weight: -3 }), 'weight'],
    ['a weight above 8', rule({ weight: 9 }), 'weight'],
    ['half a point', rule({ weight: 1.5 }), 'weight'],
    ['no evidence', rule({ evidence: [] }), 'evidence'],
    [
      'survey figures without caution',
      rule({ evidence: [{ ...ruleSet.rules[P01]?.evidence[0], caution: null }] }),
      'evidence.0',
    ],
    ['law without legal basis', rule({ grade: 'L' }), 'legalBasis'],
    ['a title in one language', rule({ title: { nb: 'x' } }), 'title.nn'],
    ['a day that does not exist', rule({ validFrom: '2024-02-30' }), 'validFrom'],
    ['an end before the start', rule({ validFrom: '2024-08-01', validTo: '2024-07-31' }), 'validTo'],
    ['no measure condition', rule(Object.fromEntries([['then', null]])), 'then'],
    ['an unknown kind', rule({ kind: 'VETO' }), 'kind'],
    ['an unknown age basis', rule({ ageBasis: 'JAN_1' }), 'ageBasis'],
  ])('%s is refused with its path', (_name, change, path) => {
    const set = copy();
    change(set);
    expect(problemsInRuleSet(set).map((problem) => problem.path)).toContain(`rules.${P01}.${path}`);
  });

  test('rows of one code that are in force on the same day', () => {
    const set = copy();
    Object.assign(set.rules[0] ?? {}, { validTo: '2024-08-01' });
    expect(problemsInRuleSet(set)).toMatchObject([{ path: 'rules.1.validFrom' }]);
  });

  test('every problem comes at once', () => {
    const set = copy();
    Object.assign(set.rules[P01] ?? {}, { weight: 0, grade: 'Z', title: null });
    Object.assign(set.cases[0] ?? {}, { source: '' });
    const paths = problemsInRuleSet(set).map((problem) => problem.path);
    for (const path of ['weight', 'grade', 'title']) expect(paths).toContain(`rules.${P01}.${path}`);
    expect(paths).toContain('cases.0.source');
  });

  test('a case that names a rule or a fact that does not exist', () => {
    const set = copy();
    const checks = set.cases[13]?.['checks'] as { unknown: object[] }[] | undefined;
    Object.assign(checks?.[0]?.unknown[0] ?? {}, { rule: 'P99', measure: { arena: 'MOON' } });
    const paths = problemsInRuleSet(set).map((problem) => problem.path);
    expect(paths).toContain('cases.13.checks.0.unknown.0.rule');
    expect(paths).toContain('cases.13.checks.0.unknown.0.measure.arena');
  });

  test('a condition nested without end', () => {
    let deep: unknown = { field: 'youth.age', operator: '<', value: 18 };
    for (let level = 0; level < 5000; level++) deep = { combinator: 'and', rules: [deep] };
    const set = copy();
    Object.assign(set.rules[P01] ?? {}, { when: deep });
    expect(problemsInRuleSet(set)).toHaveLength(1);
  });

  test.each([null, 'x', [], 7, { rules: 'x' }])('%j is no rule set', (value) => {
    expect(problemsInRuleSet(value).length).toBeGreaterThan(0);
  });
});

test('each worked case fails when the rule it is about is taken out', () => {
  const about = { P20: 8, K04: 13, Y03: 10, Y05: 12, Y06: 11, G01: 15 };
  for (const [code, number] of Object.entries(about)) {
    const rules = ruleSet.rules.filter((rule) => rule.code !== code);
    expect(failuresOf({ ...ruleSet, rules }).map((failure) => failure.number)).toContain(number);
  }
});

test('the difference of two sets names new, gone and changed rows', () => {
  const [first, ...rest] = ruleSet.rules as [Rule, ...Rule[]];
  const changed = rest.map((rule) => (rule.code === 'P07' ? { ...rule, weight: 5 } : rule));
  const differences = differencesInRules(ruleSet.rules, [...changed, { ...first, code: 'Y99' }]);
  expect(differences.map(({ code, before, after, fields }) => [code, before !== null, after !== null, fields])).toEqual(
    [
      ['P07', true, true, ['weight']],
      ['Y99', false, true, []],
      ['Y01', true, false, []],
    ],
  );
});

test('no field of the vocabulary asks for what the sources show no difference in', () => {
  const forbidden = /gender|parentsEducation|birth|country|origin|duration|health$/i;
  expect(vocabulary.filter(({ name }) => forbidden.test(name) && name !== 'youth.needs')).toEqual([]);
});
