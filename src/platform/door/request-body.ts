import { type Problem, Refusal, refuseIfAny } from '../errors.js';
import { problemsInTexts } from './free-text.js';

/** A GraphQL request of the right shape. */
export interface GraphQlRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | null;
}

/** Longer than any query of this service's users; documents are kept in memory under their text. */
const longestQuery = 20_000;

const bodyFields: ReadonlySet<string> = new Set(['query', 'variables', 'operationName', 'extensions']);

function unreadable(nb: string, nn: string, en: string): Refusal {
  return new Refusal('INVALID', { nb, nn, en });
}

/** @throws Refusal INVALID on bytes that are not UTF-8, on JSON that is none, and on nesting over `maximumDepth` */
export function parseJson(bytes: Uint8Array, maximumDepth: number): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('Teksten er ikke UTF-8.', 'Teksten er ikkje UTF-8.', 'The text is not UTF-8.');
  }
  if (nesting(text) > maximumDepth) {
    throw unreadable('JSON er for dypt nøstet.', 'JSON er for djupt nøsta.', 'The JSON is nested too deep.');
  }
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    throw unreadable('Forespørselen er ikke JSON.', 'Førespurnaden er ikkje JSON.', 'The request is not JSON.');
  }
}

/** The deepest nesting of a JSON text, without parsing it. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (inString) {
      if (char === 0x5c) index++;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (char === 0x7d || char === 0x5d) depth--;
  }
  return deepest;
}

/** @throws Refusal INVALID naming the field where the body is no GraphQL request */
export function readGraphQlBody(body: unknown): GraphQlRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw unreadable('Send én spørring, som et objekt.', 'Send éi spørjing, som eit objekt.', 'Send one query object.');
  }
  const { query, variables, operationName } = body as Record<string, unknown>;
  const problems: Problem[] = [];
  const wrong = (path: string, nb: string, nn: string, en: string) => problems.push({ path, message: { nb, nn, en } });
  if (typeof query !== 'string' || !/^[\s\ufeff,]*[\w{#]/.test(query) || /^\s*\{\s*"/.test(query)) {
    wrong('query', 'Må være GraphQL-tekst.', 'Må vere GraphQL-tekst.', 'Must be GraphQL text.');
  }
  if (typeof query === 'string' && query.length > longestQuery) {
    const most = longestQuery;
    wrong('query', `Bruk høyst ${most} tegn.`, `Bruk høgst ${most} teikn.`, `Use at most ${most} characters.`);
  }
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) {
    wrong('variables', 'Må være et objekt.', 'Må vere eit objekt.', 'Must be an object.');
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    wrong('operationName', 'Må være tekst.', 'Må vere tekst.', 'Must be text.');
  }
  if (Object.keys(body).some((key) => !bodyFields.has(key))) {
    const fields = [...bodyFields].join(', ');
    wrong('body', `Kan bare ha ${fields}.`, `Kan berre ha ${fields}.`, `May only have ${fields}.`);
  }
  refuseIfAny(problems);
  return {
    query: query as string,
    variables: (variables as Record<string, unknown> | null | undefined) ?? {},
    operationName: (operationName as string | null | undefined) ?? null,
  };
}

/** @throws Refusal INVALID naming the field whose text must not be here */
export function refuseTexts(request: GraphQlRequest): void {
  refuseIfAny([
    ...problemsInTexts(request.variables, ''),
    ...problemsInTexts(request.operationName, 'operationName'),
    ...problemsInTexts(request.query, 'query'),
  ]);
}
