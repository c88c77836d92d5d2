import { type Checker, type Unchecked } from '../language/checker.js';
import { fitsField } from '../language/condition-problems.js';
import { fieldNamed, fieldsOf } from '../language/vocabulary.js';
import { problemsInYouth, type Youth, youthFields } from '../language/youth.js';
import { ruleMessages } from '../messages.js';
import { Priority } from './rule.js';

const caseKeys = ['number', 'title', 'source', 'checks'];
const checkKeys = [
  'asOf',
  'youth',
  'inTargetGroup',
  'priority',
  'cautions',
  'above',
  'unknown',
  'excluded',
  'fieldsThatMustNotCount',
];

/** Adds every problem of a worked case that came from a file; `rules` are the codes of its rule set. */
export function checkCase(check: Checker, value: unknown, path: string, rules: ReadonlySet<string>): void {
  if (!check.object(value, path, caseKeys)) return;
  check.whole(value['number'], `${path}.number`, 1, 1_000_000);
  check.label(value['title'], `${path}.title`);
  check.text(value['source'], `${path}.source`);
  if (!check.list(value['checks'], `${path}.checks`)) return;
  value['checks'].forEach((entry, index) => {
    checkOne(check, entry, `${path}.checks.${index}`, rules);
  });
}

function checkOne(check: Checker, value: unknown, path: string, rules: ReadonlySet<string>): void {
  if (!check.object(value, path, checkKeys)) return;
  if (check.day(value['asOf'], `${path}.asOf`)) checkYouth(check, value['youth'], `${path}.youth`, value['asOf']);
  const inTargetGroup = value['inTargetGroup'];
  if (inTargetGroup !== null && typeof inTargetGroup !== 'boolean') {
    check.add(`${path}.inTargetGroup`, ruleMessages.wrongType);
  }
  if (value['priority'] !== null) check.code(value['priority'], `${path}.priority`, Priority);
  each(check, value['cautions'], `${path}.cautions`, (code, at) => checkRuleCode(check, code, at, rules));
  each(check, value['fieldsThatMustNotCount'], `${path}.fieldsThatMustNotCount`, (field, at) => check.text(field, at));
  each(check, value['above'], `${path}.above`, (pair, at) => {
    if (!check.object(pair, at, ['better', 'worse', 'source'])) return;
    checkFacts(check, pair['better'], `${at}.better`);
    checkFacts(check, pair['worse'], `${at}.worse`);
    check.text(pair['source'], `${at}.source`);
  });
  for (const list of ['unknown', 'excluded']) {
    each(check, value[list], `${path}.${list}`, (entry, at) => {
      if (!check.object(entry, at, ['measure', 'rule'])) return;
      checkFacts(check, entry['measure'], `${at}.measure`);
      checkRuleCode(check, entry['rule'], `${at}.rule`, rules);
    });
  }
}

function each(check: Checker, value: unknown, path: string, one: (entry: unknown, at: string) => unknown): void {
  if (check.list(value, path)) value.forEach((entry, index) => void one(entry, `${path}.${index}`));
}

function checkRuleCode(check: Checker, code: unknown, path: string, rules: ReadonlySet<string>): void {
  if (!rules.has(String(code))) check.add(path, ruleMessages.unknownRule);
}

function checkYouth(check: Checker, value: unknown, path: string, asOf: string): void {
  if (!check.object(value, path, youthFields)) return;
  const missing = youthFields.filter((field) => value[field] === undefined);
  for (const field of missing) check.add(`${path}.${field}`, ruleMessages.wrongType);
  if (missing.length === 0 && youthTypesFit(check, value, path)) {
    check.problems.push(...problemsInYouth(value as unknown as Youth, asOf, path));
  }
}

function youthTypesFit(check: Checker, value: Unchecked, path: string): boolean {
  const wrong = youthFields.filter((name) => {
    const field = value[name];
    if (field === null) return false;
    if (name === 'birthYear' || name === 'monthsOutside') return typeof field !== 'number';
    if (name === 'aboutToQuit') return typeof field !== 'boolean';
    return name === 'goals' || name === 'needs' ? !Array.isArray(field) : typeof field !== 'string';
  });
  for (const name of wrong) check.add(`${path}.${name}`, ruleMessages.wrongType);
  return wrong.length === 0;
}

/** What a case does not say of a measure, or says null of, is not recorded. */
function checkFacts(check: Checker, value: unknown, path: string): void {
  const fields = fieldsOf('MEASURE');
  if (
    !check.object(
      value,
      path,
      fields.map((field) => field.key),
    )
  ) {
    return;
  }
  for (const { key, name } of fields) {
    const field = fieldNamed(name);
    const fact = value[key] ?? null;
    if (fact !== null && (field === null || !fitsField(field, fact))) {
      check.add(`${path}.${key}`, ruleMessages.wrongValue);
    }
  }
}
