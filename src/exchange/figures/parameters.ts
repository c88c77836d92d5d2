import { textMessage } from '../../platform/door/free-text.js';
import type { Message, Problem } from '../../platform/errors.js';
import type { Query } from '../files/query.js';
import { timeOf } from '../files/time-text.js';
import { longQuery, onlyOnce, trueOrFalse, unknownValue, writeDay } from '../messages.js';

/** A parameter of a table of figures: how it is described, and how it is read. */
export interface FigureParameter {
  readonly name: string;
  /** In English, as the rest of what describes the API. */
  readonly description: string;
  readonly kind: 'CODE' | 'CODES' | 'DAY' | 'FLAG' | 'TEXT' | 'TEXTS';
  /** The codes it can have. */
  readonly codes?: readonly string[];
  readonly needed?: true;
}

const longest = 60;
const mostValues = 100;

type Read = { readonly value: unknown } | Message;

/** What a query says in these parameters: null where it says nothing. @returns also every problem with its parameter */
export function readParameters(
  query: Query,
  parameters: readonly FigureParameter[],
): { readonly read: Readonly<Record<string, unknown>>; readonly problems: readonly Problem[] } {
  const read: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const parameter of parameters) {
    const { name, codes = [], needed } = parameter;
    const given = query[name];
    read[name] = null;
    if (given === undefined) {
      if (needed === true) problems.push({ path: name, message: unknownValue(codes) });
      continue;
    }
    const answer = readOne(parameter, typeof given === 'string' ? [given] : given);
    if ('value' in answer) read[name] = answer.value;
    else problems.push({ path: name, message: answer });
  }
  return { read, problems };
}

function readOne({ kind, codes = [] }: FigureParameter, texts: readonly string[]): Read {
  if (kind === 'CODES' || kind === 'TEXTS') {
    const list = texts.flatMap((text) => text.split(',')).flatMap((part) => part.trim() || []);
    if (list.length > mostValues || list.some((one) => one.length > longest)) return longQuery(mostValues, longest);
    const unreadable = list.map(textMessage).find((message) => message !== null);
    if (unreadable) return unreadable;
    return kind === 'CODES' && !list.every((one) => codes.includes(one)) ? unknownValue(codes) : { value: list };
  }
  const [text = ''] = texts;
  if (texts.length > 1) return onlyOnce;
  if (kind === 'CODE') return codes.includes(text) ? { value: text } : unknownValue(codes);
  if (kind === 'FLAG') return text === 'true' || text === 'false' ? { value: text === 'true' } : trueOrFalse;
  if (kind === 'DAY') return text.length === 10 && timeOf(text)?.startsWith(text) ? { value: text } : writeDay;
  if (text.length > longest) return longQuery(1, longest);
  return textMessage(text) ?? { value: text };
}

/** How OpenAPI describes it. */
export function describedParameter({ name, description, kind, codes, needed }: FigureParameter): object {
  const text = { type: 'string', maxLength: longest };
  const code = codes === undefined ? text : { type: 'string', enum: codes };
  const schemas = {
    CODE: code,
    CODES: { type: 'array', maxItems: mostValues, items: code },
    DAY: { type: 'string', format: 'date' },
    FLAG: { type: 'boolean' },
    TEXT: text,
    TEXTS: { type: 'array', maxItems: mostValues, items: text },
  } as const;
  return {
    name,
    in: 'query',
    description,
    ...(needed ? { required: true } : {}),
    explode: false,
    schema: schemas[kind],
  };
}
