import { Answer, Content } from '../../codes/measure-codes.js';
import { Dimension } from '../../measures/dimensions.js';
import type { Field } from '../../measures/fields/field.js';
import { allFields } from '../../measures/fields/fields.js';
import { countyDivisionLabels } from '../../measures/fields/labels.js';
import type { MeasureFilter } from '../../measures/measure-filter.js';
import { textMessage } from '../../platform/door/free-text.js';
import type { Message, Problem } from '../../platform/errors.js';
import { contentAs, longQuery, onlyOnce, trueOrFalse, unknownValue, wholeYears } from '../messages.js';
import { type Query, unknownProblem } from './query.js';

/** A parameter that filters measures; which there are follows from the fields and from `MeasureFilter`. */
export interface FilterParameter {
  readonly name: string;
  /** In English, as the rest of what describes the API. */
  readonly description: string;
  /** The values it can have; null where they are open. */
  readonly values: readonly string[] | null;
  readonly kind: 'LIST' | 'BOOLEAN' | 'AGE' | 'CONTENTS' | 'ONE';
}

/** Lists of codes that are written in several ways: the filter reads and refuses them itself. */
const readByFilter: ReadonlySet<string> = new Set(['otStatusCodes']);

const ofFields: readonly FilterParameter[] = allFields.flatMap(([, field]): readonly FilterParameter[] => {
  const { filter: name } = field;
  if (name === undefined) return [];
  const description = field.filterNote ?? `${field.label.en}.`;
  if (field.kind === 'BOOLEAN') return [{ name, description, values: ['true', 'false'], kind: 'BOOLEAN' }];
  if (field.kind === 'ANSWERS') {
    const values = Object.keys(Content);
    const how = `${description} As CODE:ANSWER, such as TREATMENT:YES; several answers as TREATMENT:YES:NOT_RECORDED.`;
    return [{ name, description: how, values, kind: 'CONTENTS' }];
  }
  return [{ name, description, values: readByFilter.has(name) ? null : codesOf(field), kind: 'LIST' }];
});

function codesOf(field: Field): readonly string[] | null {
  if (field.kind === 'ANSWER') return Object.keys(Answer);
  return 'codes' in field ? Object.keys(field.codes) : null;
}

/** Every parameter that filters, in the order of the fields. */
export const filterParameters: readonly FilterParameter[] = [
  ...ofFields,
  {
    name: 'division',
    description: 'The division that the counties belong to.',
    values: Object.keys(countyDivisionLabels),
    kind: 'ONE',
  },
  { name: 'age', description: 'Whole years; unknown age limits rule nothing out.', values: null, kind: 'AGE' },
  {
    name: 'notRecorded',
    description: 'Take in measures with nothing recorded in these, too.',
    values: Object.keys(Dimension),
    kind: 'LIST',
  },
];

/** Longer values are no code, county or dataset of the register (GraphQL has the same limits: measures.graphql.ts). */
const longest = 60;
const mostValues = 100;

/**
 * The filter that a query asks for. Values of a list are separated by commas, or the parameter is repeated; a list that
 * is given empty selects nothing, as in the API. Parameters that are not about filtering are named in `others`.
 * @returns the filter, and every problem with its parameter as path; with problems the filter must not be used
 */
export function filterOfQuery(
  query: Query,
  others: readonly string[],
): { readonly filter: MeasureFilter; readonly problems: readonly Problem[] } {
  const filter: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, given] of Object.entries(query)) {
    if (given === undefined || others.includes(name)) continue;
    const parameter = filterParameters.find((one) => one.name === name);
    const texts = typeof given === 'string' ? [given] : given;
    const read = parameter === undefined ? null : readParameter(parameter, texts);
    if (read === null) problems.push(unknownProblem(name, knownNames(others)));
    else if ('message' in read) problems.push({ path: name, message: read.message });
    else filter[name] = read.value;
  }
  return { filter, problems };
}

const knownNames = (others: readonly string[]): readonly string[] => [
  ...others,
  ...filterParameters.map(({ name }) => name),
];

type Read = { readonly value: unknown } | { readonly message: Message };

function readParameter({ kind, values }: FilterParameter, texts: readonly string[]): Read {
  if (kind === 'LIST' || kind === 'CONTENTS') {
    const parts = texts.flatMap((text) => text.split(',')).map((part) => part.trim());
    const list = parts.filter((part) => part !== '');
    const unfit = list.length > mostValues || list.some((part) => part.length > longest);
    if (unfit) return { message: longQuery(mostValues, longest) };
    const unreadable = list.map(textMessage).find((message) => message !== null);
    if (unreadable) return { message: unreadable };
    return kind === 'CONTENTS' ? contentsOf(list) : listOf(list, values);
  }
  const [text = ''] = texts;
  if (texts.length > 1) return { message: onlyOnce };
  if (kind === 'AGE') return /^\d{1,3}$/.test(text) ? { value: Number(text) } : { message: wholeYears };
  if (values?.includes(text) !== true)
    return { message: kind === 'BOOLEAN' ? trueOrFalse : unknownValue(values ?? []) };
  return { value: kind === 'BOOLEAN' ? text === 'true' : text };
}

function listOf(list: readonly string[], values: readonly string[] | null): Read {
  return values === null || list.every((value) => values.includes(value))
    ? { value: list }
    : { message: unknownValue(values) };
}

function contentsOf(list: readonly string[]): Read {
  const filters = list.map((part) => {
    const [content = '', ...answers] = part.split(':');
    const known = Object.hasOwn(Content, content) && answers.every((answer) => Object.hasOwn(Answer, answer));
    return known && answers.length > 0 ? { content, answers } : null;
  });
  return filters.includes(null) ? { message: contentAs } : { value: filters };
}
