import { countyIn } from '../codes/counties.js';
import { Answer } from '../codes/measure-codes.js';
import { textMessage } from '../platform/door/free-text.js';
import type { Message, Problem } from '../platform/errors.js';
import { isUuid } from '../platform/uuid.js';
import { type Field, mayBeNull } from './fields/field.js';
import { allFields, draftFields, type FieldName } from './fields/fields.js';
import { countyDivisionLabels } from './fields/labels.js';
import { type ContentAnswer, type FieldProvenance, type MeasureDraft, ProvenanceKind } from './measure.js';
import {
  agesCross,
  allCodesAnswered,
  emptyText,
  moreFreeThanAll,
  notLink,
  notPeriods,
  notUuid,
  notYesOrNo,
  outOfRange,
  textTooLong,
  tooManyValues,
  unknownCode,
  unknownField,
  writeSchoolYear,
  wrongCounty,
} from './messages.js';
import { arePeriods } from './periods.js';
import { isSchoolYear } from './school-year.js';

/** Everything wrong with a measure that is handed in, with its path; empty where it can be stored. */
export function problemsInMeasure(draft: MeasureDraft): readonly Problem[] {
  return [...draftFields.flatMap(([name, field]) => problemsIn(name, field, draft)), ...problemsBetweenFields(draft)];
}

function problemsIn(name: keyof MeasureDraft, field: Field, draft: MeasureDraft): readonly Problem[] {
  const value: unknown = draft[name];
  if (field.kind === 'PROVENANCE') return provenanceProblems(value as readonly FieldProvenance[]);
  if (field.kind === 'ANSWERS') return answersProblems(name, field.codes, value as readonly ContentAnswer[]);
  const message = messageOn(field, value);
  return message === null ? [] : [{ path: name, message }];
}

function messageOn(field: Exclude<Field, { kind: 'PROVENANCE' | 'ANSWERS' }>, value: unknown): Message | null {
  if (value === null && mayBeNull(field)) return null;
  switch (field.kind) {
    case 'ID':
      return isUuid(String(value)) ? null : notUuid;
    case 'TEXT':
      return textProblem(String(value ?? ''), field.limit);
    case 'CODE':
      return areCodes([value], field.codes) ? null : unknownCode;
    case 'CODES':
      return areCodes(value as readonly unknown[], field.codes) ? null : unknownCode;
    case 'ANSWER':
      return areCodes([value], Answer) ? null : unknownCode;
    case 'INTEGER':
      return isWithin(value, field.range) ? null : outOfRange(...field.range);
    case 'SCHOOL_YEAR':
      return isSchoolYear(String(value)) ? null : writeSchoolYear;
    case 'LINKS':
      return linksProblem(value as readonly string[], field.most);
    case 'PERIODS':
      return periodsProblem(value as readonly string[], field.most);
    case 'BOOLEAN':
      return typeof value === 'boolean' ? null : notYesOrNo;
    case 'COUNTY':
    case 'TIME':
      return null;
  }
}

function textProblem(text: string, limit: number): Message | null {
  const unreadable = textMessage(text);
  if (unreadable !== null) return unreadable;
  if (text.trim() === '') return emptyText;
  return text.length > limit ? textTooLong(limit) : null;
}

/** Known codes, each once. */
function areCodes(values: readonly unknown[], codes: Readonly<Record<string, unknown>>): boolean {
  return new Set(values).size === values.length && values.every((value) => Object.hasOwn(codes, String(value)));
}

function linksProblem(links: readonly string[], most: number): Message | null {
  if (links.length > most) return tooManyValues(most);
  const unreadable = links.map(textMessage).find((message) => message !== null);
  if (unreadable !== undefined) return unreadable;
  return new Set(links).size === links.length && links.every(isLink) ? null : notLink;
}

function periodsProblem(periods: readonly string[], most: number): Message | null {
  if (periods.length > most) return tooManyValues(most);
  return arePeriods(periods) ? null : notPeriods;
}

/** `https` only, no name and password, at most 500 characters. */
function isLink(link: string): boolean {
  if (link.length > 500 || !/^https:\/\/[^\s<>"'\\@]+$/.test(link) || !URL.canParse(link)) return false;
  return new URL(link).hostname.includes('.');
}

function isWithin(value: unknown, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function answersProblems(
  name: FieldName,
  codes: Readonly<Record<string, unknown>>,
  answers: readonly ContentAnswer[],
): readonly Problem[] {
  const order = answers.map(({ content }) => content).join();
  const wrong = order === Object.keys(codes).join() ? [] : [{ path: name, message: allCodesAnswered }];
  return [
    ...wrong,
    ...answers.flatMap(({ answer }, index) =>
      areCodes([answer], Answer) ? [] : [{ path: `${name}.${index}.answer`, message: unknownCode }],
    ),
  ];
}

const fieldNames: ReadonlySet<string> = new Set(allFields.map(([name]) => name));

function provenanceProblems(entries: readonly FieldProvenance[]): readonly Problem[] {
  return entries.flatMap(({ field, kind }, index) => [
    ...(fieldNames.has(field) ? [] : [{ path: `provenance.${index}.field`, message: unknownField }]),
    ...(areCodes([kind], ProvenanceKind) ? [] : [{ path: `provenance.${index}.kind`, message: unknownCode }]),
  ]);
}

function problemsBetweenFields(draft: MeasureDraft): readonly Problem[] {
  const { countyNumber, countyDivision, ageFrom, ageTo, freePlaces, capacity } = draft;
  const problems: Problem[] = [];
  if (freePlaces !== null && capacity !== null && freePlaces > capacity) {
    problems.push({ path: 'freePlaces', message: moreFreeThanAll });
  }
  const none = countyNumber === null && countyDivision === null;
  const known = countyNumber !== null && countyDivision !== null && isCounty(countyDivision, countyNumber);
  if (!none && !known) problems.push({ path: 'countyNumber', message: wrongCounty });
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) problems.push({ path: 'ageTo', message: agesCross });
  return problems;
}

function isCounty(division: NonNullable<MeasureDraft['countyDivision']>, number: string): boolean {
  return Object.hasOwn(countyDivisionLabels, division) && countyIn(division, number) !== null;
}
