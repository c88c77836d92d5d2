import { type ASTNode, GraphQLError, Kind, parse, visit } from 'graphql';
import { isDatabaseGone } from '../database/database-gone.js';
import { type Message, type Problem, Refusal } from '../errors.js';
import { type Language, languageOf } from '../language.js';
import { documentMessage, missingName } from './document-message.graphql.js';
import { answerMessages, tooLarge, wrongValue } from './messages.js';

/** What a caller is told of an error: text in the caller's language, a stable code, every problem with its path. */
export interface ErrorAnswer {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    /** Seconds. */
    readonly retryAfter?: number;
    readonly problems?: readonly { readonly path: string; readonly message: string }[];
  };
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

type Report = (error: unknown) => void;

/**
 * The answer to an error of any kind; what is unexpected goes to `report` and comes out as a fixed text. With
 * `suggestions`, a name that the schema lacks is told with the nearest it has.
 */
export function answerOf(error: unknown, language: Language, report: Report, suggestions = false): ErrorAnswer {
  const cause = innermost(error);
  const place = error instanceof GraphQLError && error.path !== undefined ? { path: error.path } : {};
  if (cause instanceof Refusal) {
    const path = error instanceof GraphQLError ? (variablePath(error.message) ?? argumentPath(error)) : null;
    if (path !== null && cause.problems.length === 0) return invalidAt(path, cause.text, language, {});
    return { ...refusalAnswer(cause, language), ...place };
  }
  if (isDatabaseGone(cause)) return { ...coded('UNAVAILABLE', answerMessages.gone, language), ...place };
  if (cause instanceof GraphQLError) return documentAnswer(error as GraphQLError, language, suggestions);
  report(cause);
  return { ...coded('INTERNAL', answerMessages.bug, language), ...place };
}

/** GraphQL wraps what was thrown, sometimes twice. */
function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? innermost(error.originalError) : error;
}

function coded(code: string, message: Message, language: Language): ErrorAnswer {
  return { message: message[language], extensions: { code } };
}

function refusalAnswer(refusal: Refusal, language: Language): ErrorAnswer {
  const { message, extensions } = coded(refusal.code, refusal.text, language);
  const later = refusal.retryAfter === null ? {} : { retryAfter: refusal.retryAfter };
  const answer = { message, extensions: { ...extensions, ...later } };
  if (refusal.problems.length === 0) return answer;
  return { ...answer, extensions: { ...answer.extensions, problems: localized(refusal.problems, language) } };
}

function localized(problems: readonly Problem[], language: Language): { path: string; message: string }[] {
  return problems.map((problem) => ({ path: problem.path, message: problem.message[language] }));
}

/** An error that graphql-js found in the document or the variables. Its own text may repeat values, so it is not used. */
function documentAnswer(error: GraphQLError, language: Language, suggestions: boolean): ErrorAnswer {
  const locations = error.locations === undefined ? {} : { locations: error.locations };
  const path = variablePath(error.message) ?? argumentPath(error);
  if (path === null) return { ...coded('INVALID', documentMessage(error, suggestions), language), ...locations };
  if (/^Variable "\$\w+" is (?:never used|not defined)/.test(error.message)) {
    return invalidAt(path, answerMessages.wrongVariable, language, locations);
  }
  const missing = missingName(error, suggestions);
  if (missing !== null) return invalidAt(path, missing, language, locations);
  const expected = /(?:Expected (?:value of )?type|exist in) "([\w[\]!]{1,60})"/.exec(error.message)?.[1];
  const hint = expected === undefined ? '' : ` (${expected})`;
  return invalidAt(path, followedBy(wrongValue, hint), language, locations);
}

function followedBy({ nb, nn, en }: Message, end: string): Message {
  return { nb: nb + end, nn: nn + end, en: en + end };
}

function invalidAt(
  path: string,
  message: Message,
  language: Language,
  locations: Pick<ErrorAnswer, 'locations'>,
): ErrorAnswer {
  return {
    message: `${path}: ${message[language]}`,
    extensions: { code: 'INVALID', problems: [{ path, message: message[language] }] },
    ...locations,
  };
}

/** `first` or `youth.birthYear` from the text graphql-js gives for a variable it cannot use. */
function variablePath(message: string): string | null {
  const name = /^Variable "\$(\w{1,60})"/.exec(message)?.[1];
  if (name === undefined) return null;
  const deeper = new RegExp(`at "(${name}[\\w.[\\]]{0,120})"`).exec(message)?.[1];
  return (deeper ?? name).replace(/\[(\d+)\]/g, '.$1');
}

/** The argument, and the fields inside it, that the erroneous literal stands in; null where it stands in none. */
function argumentPath(error: GraphQLError): string | null {
  const node = error.nodes?.[0];
  const source = error.source ?? node?.loc?.source;
  if (source === undefined || node?.loc === undefined) return null;
  const { start, end } = node.loc;
  let path: string | null = null;
  const names: string[] = [];
  const named = { enter: onName, leave: () => void names.pop() };
  function onName(inner: ASTNode & { name: { value: string } }): void {
    names.push(inner.name.value);
    const inside = inner.loc !== undefined && inner.loc.start <= start && end <= inner.loc.end;
    if (inside) path = names.join('.');
  }
  visit(parse(source), { [Kind.ARGUMENT]: named, [Kind.OBJECT_FIELD]: named });
  return path;
}

/** The answer to a request that never became an operation: status and errors. */
export function requestAnswer(
  error: unknown,
  acceptLanguage: string | undefined,
  report: Report,
  suggestions = false,
): [number, object] {
  const language = languageOf(acceptLanguage);
  const inner = (error as { errors?: unknown }).errors;
  if (Array.isArray(inner) && inner.length > 0) {
    const errors = inner.slice(0, 10).map((one) => answerOf(one, language, report, suggestions));
    return [400, { data: null, errors }];
  }
  const status = (error as { statusCode?: unknown }).statusCode;
  const foreign = !(error instanceof Refusal) && typeof status === 'number' && status >= 400 && status < 500;
  const text = status === 413 ? tooLarge : answerMessages.unreadable;
  const answer = foreign ? coded('INVALID', text, language) : answerOf(error, language, report, suggestions);
  return [foreign ? status : statusOf(answer), { data: null, errors: [answer] }];
}

const statuses: Readonly<Record<string, number>> = { INTERNAL: 500, UNAVAILABLE: 503, TOO_MANY: 429 };

function statusOf({ extensions: { code } }: ErrorAnswer): number {
  return statuses[code] ?? 400;
}
