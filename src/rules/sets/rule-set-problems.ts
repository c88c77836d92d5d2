import type { Problem } from '../../platform/errors.js';
import { Checker, type Unchecked } from '../language/checker.js';
import { AgeBasis } from '../language/condition.js';
import { checkCondition } from '../language/condition-problems.js';
import { ruleMessages } from '../messages.js';
import { checkCase } from './case-problems.js';
import { Certainty, Grade, Priority, RuleKind, RuleLevel } from './rule.js';

const ruleKeys = [
  'code',
  'level',
  'kind',
  'grade',
  'ageBasis',
  'when',
  'then',
  'weight',
  'priority',
  'title',
  'rationale',
  'clauses',
  'evidence',
  'legalBasis',
  'certainty',
  'validFrom',
  'validTo',
];
const evidenceKeys = ['source', 'locator', 'figures', 'n', 'p', 'caution'];
const mostRules = 1000;
/** The survey's tables: chapter 6 of NOVA-13/13. */
const surveyLocator = /\b6-\d+/;

/**
 * Everything wrong with a rule set as read from a file, at once, each with its path (`rules.3.when.field`); paths name
 * positions from 0. Without problems the value is `RuleSetContents` and every condition compiles.
 */
export function problemsInRuleSet(value: unknown): readonly Problem[] {
  const check = new Checker();
  if (!check.object(value, 'ruleSet', ['number', 'title', 'rules', 'cases'])) return check.problems;
  check.whole(value['number'], 'number', 1, 1_000_000);
  check.label(value['title'], 'title');
  const rules = value['rules'];
  if (!check.list(rules, 'rules')) return check.problems;
  if (rules.length === 0 || rules.length > mostRules) check.add('rules', ruleMessages.wrongType);
  rules.slice(0, mostRules).forEach((rule, index) => {
    checkRule(check, rule, `rules.${index}`);
  });
  checkValidity(check, rules);
  const codes = new Set(rules.flatMap((rule) => (isRecord(rule) ? [String(rule['code'])] : [])));
  if (check.list(value['cases'], 'cases')) {
    const numbers = new Set<unknown>();
    value['cases'].forEach((entry, index) => {
      checkCase(check, entry, `cases.${index}`, codes);
      const number = isRecord(entry) ? entry['number'] : null;
      if (numbers.has(number)) check.add(`cases.${index}.number`, ruleMessages.duplicate);
      numbers.add(number);
    });
  }
  return check.problems;
}

function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkRule(check: Checker, rule: unknown, path: string): void {
  if (!check.object(rule, path, ruleKeys)) return;
  if (typeof rule['code'] !== 'string' || !/^[A-Z]\d{2,3}$/.test(rule['code'])) {
    check.add(`${path}.code`, ruleMessages.wrongType);
  }
  check.code(rule['level'], `${path}.level`, RuleLevel);
  check.code(rule['kind'], `${path}.kind`, RuleKind);
  check.code(rule['grade'], `${path}.grade`, Grade);
  check.code(rule['ageBasis'], `${path}.ageBasis`, AgeBasis);
  check.code(rule['certainty'], `${path}.certainty`, Certainty);
  check.label(rule['title'], `${path}.title`);
  check.label(rule['rationale'], `${path}.rationale`);
  if (rule['legalBasis'] !== null) check.label(rule['legalBasis'], `${path}.legalBasis`);
  else if (rule['grade'] === 'L') check.add(`${path}.legalBasis`, ruleMessages.noLegalBasis);
  for (const end of ['validFrom', 'validTo']) if (rule[end] !== null) check.day(rule[end], `${path}.${end}`);
  checkConditions(check, rule, path);
  checkEffect(check, rule, path);
  checkClauses(check, rule, path);
  checkEvidence(check, rule, path);
}

const clauseKeys = ['youth', 'youthNot', 'has', 'lacks'];

/** A rule that has clauses has all that its sentences need. */
function checkClauses(check: Checker, rule: Unchecked, path: string): void {
  const clauses = rule['clauses'] ?? null;
  if (clauses === null || !check.object(clauses, `${path}.clauses`, clauseKeys)) return;
  const needed = rule['level'] === 'PAIR' ? ['has', 'lacks'] : ['youth', 'youthNot'];
  for (const key of clauseKeys) {
    const clause = clauses[key] ?? null;
    if (clause !== null || needed.includes(key)) check.label(clause, `${path}.clauses.${key}`);
  }
}

function checkConditions(check: Checker, rule: Unchecked, path: string): void {
  checkCondition(check, rule['when'], `${path}.when`, { side: 'YOUTH', comparesBothSides: false });
  if (rule['then'] === null) return;
  const comparesBothSides = rule['kind'] === 'ELIGIBILITY';
  checkCondition(check, rule['then'], `${path}.then`, { side: 'MEASURE', comparesBothSides });
}

/** Level, kind, measure condition, weight and priority must belong together. */
function checkEffect(check: Checker, rule: Unchecked, path: string): void {
  const pair = rule['level'] === 'PAIR';
  const kind = rule['kind'];
  const scored = pair && (kind === 'PREFERENCE' || kind === 'CAUTION');
  if ((rule['then'] !== null) !== pair) check.add(`${path}.then`, ruleMessages.wrongKind);
  if ((kind === 'PREFERENCE' && !pair) || ((kind === 'PRIORITY' || kind === 'EXCLUSION') && pair))
    check.add(`${path}.kind`, ruleMessages.wrongKind);
  const weight = rule['weight'];
  if (!scored) {
    if (weight !== null) check.add(`${path}.weight`, ruleMessages.wrongKind);
  } else {
    const sign = kind === 'PREFERENCE' ? 1 : -1;
    const size = typeof weight === 'number' ? weight * sign : 0;
    if (!Number.isInteger(weight) || size < 1 || size > 8) check.add(`${path}.weight`, ruleMessages.wrongWeight);
  }
  if (kind !== 'PRIORITY' && rule['priority'] !== null) check.add(`${path}.priority`, ruleMessages.wrongKind);
  if (kind === 'PRIORITY') {
    check.code(rule['priority'], `${path}.priority`, { [Priority.CONTACT_FIRST]: 1, [Priority.HIGH]: 1 });
  }
}

function checkEvidence(check: Checker, rule: Unchecked, path: string): void {
  const evidence = rule['evidence'];
  if (!check.list(evidence, `${path}.evidence`)) return;
  if (evidence.length === 0 && rule['grade'] !== 'D') check.add(`${path}.evidence`, ruleMessages.noEvidence);
  evidence.forEach((entry, index) => {
    checkEvidenceEntry(check, entry, `${path}.evidence.${index}`);
  });
}

function checkEvidenceEntry(check: Checker, entry: unknown, path: string): void {
  if (!check.object(entry, path, evidenceKeys)) return;
  check.text(entry['source'], `${path}.source`);
  check.text(entry['locator'], `${path}.locator`);
  for (const key of ['figures', 'caution']) if (entry[key] !== null) check.label(entry[key], `${path}.${key}`);
  if (entry['p'] !== null) check.text(entry['p'], `${path}.p`);
  const n = entry['n'];
  if (check.list(n, `${path}.n`)) {
    n.forEach((count, index) => {
      check.whole(count, `${path}.n.${index}`, 1, 1_000_000);
    });
    const survey = surveyLocator.test(String(entry['locator'])) && entry['figures'] !== null;
    if (survey && (n.length === 0 || entry['caution'] === null)) check.add(path, ruleMessages.surveyCaution);
  }
}

/** Rows of one code must not be in force on the same day. */
function checkValidity(check: Checker, rules: readonly unknown[]): void {
  const seen = new Map<string, { readonly from: string; readonly to: string }[]>();
  rules.forEach((rule, index) => {
    if (!isRecord(rule)) return;
    const from = String(rule['validFrom'] ?? '0000');
    const to = String(rule['validTo'] ?? '9999');
    if (from > to) check.add(`rules.${index}.validTo`, ruleMessages.endsBeforeStart);
    const rows = seen.get(String(rule['code'])) ?? [];
    if (rows.some((row) => from <= row.to && row.from <= to)) {
      check.add(`rules.${index}.validFrom`, ruleMessages.overlappingValidity);
    }
    seen.set(String(rule['code']), [...rows, { from, to }]);
  });
}
