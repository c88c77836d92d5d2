import { ruleMessages } from '../messages.js';
import type { Checker } from './checker.js';
import { fieldNamed, type Operator, operatorsOf, type Side, type VocabularyField } from './vocabulary.js';

const deepest = 8;
const mostRules = 100;

/** Where a condition stands, and what it may ask about. */
export interface ConditionPlace {
  readonly side: Side;
  /** Whether it may compare with the fields of the other side (ELIGIBILITY of a pair). */
  readonly comparesBothSides: boolean;
}

/** Adds every problem of a condition that came from a file. */
export function checkCondition(check: Checker, value: unknown, path: string, place: ConditionPlace, depth = 0): void {
  if (depth > deepest) {
    check.add(path, ruleMessages.tooDeep);
  } else if (typeof value === 'object' && value !== null && 'combinator' in value) {
    checkGroup(check, value, path, place, depth);
  } else {
    checkComparison(check, value, path, place);
  }
}

function checkGroup(check: Checker, value: unknown, path: string, place: ConditionPlace, depth: number): void {
  if (!check.object(value, path, ['id', 'combinator', 'not', 'rules'])) return;
  check.code(value['combinator'], `${path}.combinator`, { and: 1, or: 1 });
  if (value['not'] !== undefined && typeof value['not'] !== 'boolean') check.add(`${path}.not`, ruleMessages.wrongType);
  const rules = value['rules'];
  if (!check.list(rules, `${path}.rules`)) return;
  if (rules.length === 0 && value['combinator'] === 'or') check.add(`${path}.rules`, ruleMessages.emptyOr);
  if (rules.length > mostRules) check.add(`${path}.rules`, ruleMessages.tooDeep);
  rules.slice(0, mostRules).forEach((rule, index) => {
    checkCondition(check, rule, `${path}.rules.${index}`, place, depth + 1);
  });
}

function checkComparison(check: Checker, value: unknown, path: string, place: ConditionPlace): void {
  if (!check.object(value, path, ['id', 'field', 'operator', 'value', 'valueSource'])) return;
  const field = checkField(check, value['field'], `${path}.field`);
  if (field === null) return;
  if (field.side !== place.side) check.add(`${path}.field`, ruleMessages.wrongSide);
  const operator = value['operator'] as Operator;
  if (!operatorsOf[field.type].includes(operator)) {
    check.add(`${path}.operator`, ruleMessages.unknownOperator);
    return;
  }
  if (value['valueSource'] === 'field') {
    checkOtherField(check, field, value['value'], `${path}.value`, place);
  } else if (value['valueSource'] !== undefined && value['valueSource'] !== 'value') {
    check.add(`${path}.valueSource`, ruleMessages.wrongValue);
  } else if (!fits(field, operator, value['value'])) {
    check.add(`${path}.value`, ruleMessages.wrongValue);
  }
}

function checkField(check: Checker, name: unknown, path: string): VocabularyField | null {
  const field = typeof name === 'string' ? fieldNamed(name) : null;
  if (field === null) check.add(path, ruleMessages.unknownField);
  return field;
}

/** Only numbers and counties can be compared with another field, and only one of the other side. */
function checkOtherField(
  check: Checker,
  field: VocabularyField,
  name: unknown,
  path: string,
  place: ConditionPlace,
): void {
  const other = checkField(check, name, path);
  if (other === null) return;
  const comparable = other.type === field.type && (field.type === 'INTEGER' || field.type === 'COUNTY');
  if (!comparable) check.add(path, ruleMessages.wrongValue);
  if (other.side === field.side || !place.comparesBothSides) check.add(path, ruleMessages.wrongSide);
}

/** Whether a value written in a condition is one the field and operator can be compared with. */
function fits(field: VocabularyField, operator: Operator, value: unknown): boolean {
  switch (field.type) {
    case 'COUNTY':
      return false;
    case 'INTEGER':
    case 'BOOLEAN':
      return fitsField(field, value);
    case 'CODE':
      return operator === 'in' || operator === 'notIn' ? areCodes(field, value, 1) : fitsField(field, value);
    case 'CODES':
      return operator === 'isEmpty' ? typeof value === 'boolean' : areCodes(field, value, 1);
  }
}

function areCodes(field: VocabularyField, value: unknown, least: number): boolean {
  return Array.isArray(value) && value.length >= least && value.every((code) => isCode(field, code));
}

function isCode(field: VocabularyField, value: unknown): boolean {
  return typeof value === 'string' && field.values !== null && Object.hasOwn(field.values, value);
}

/** Whether a recorded value is one the field can have (counties: numbers of 2012). */
export function fitsField(field: VocabularyField, value: unknown): boolean {
  const [least, most] = field.range ?? [0, 0];
  switch (field.type) {
    case 'INTEGER':
      return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'CODE':
      return isCode(field, value);
    case 'CODES':
      return areCodes(field, value, 0);
    case 'COUNTY':
      return Array.isArray(value) && value.every((number) => typeof number === 'string' && /^\d\d$/.test(number));
  }
}
