import type { Problem } from '../../platform/errors.js';
import { unknownParameter } from '../messages.js';

/** A query string as it is parsed: a name that is given several times has several values. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The problem of a parameter that there is not. Its name stands in an answer only where it looks like one. */
export function unknownProblem(name: string, known: readonly string[]): Problem {
  return { path: /^[a-z][a-z_]{0,39}$/i.test(name) ? name : 'query', message: unknownParameter(known) };
}

/** The problems of all parameters that there are not. */
export function unknownParameters(query: Query, known: readonly string[]): readonly Problem[] {
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .map((name) => unknownProblem(name, known));
}
