/** One thing wrong with a question; `path` names the field, such as `youth.birthYear` or `filter.counties`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** The service understood the question and says why it does not answer it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    message: string,
    readonly code: string,
    readonly problems: readonly Problem[],
  ) {
    super(message);
  }

  /** Whether the same may be answered in a while: too much was asked just now, or the service has too much to do. */
  get passes(): boolean {
    return this.code === 'TOO_MANY' || this.code === 'UNAVAILABLE';
  }
}

/** No answer came: the service is down, too slow, or failed by its own fault. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  constructor(
    message?: string,
    /** What the service calls the request; undefined where it did not answer. */
    readonly requestId?: string,
  ) {
    super(message);
  }
}

/** What the service says is wrong with one field, as sentences; without any, undefined. */
export function problemAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof Refused)) return undefined;
  const said = error.problems
    .filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
    .map((problem) => problem.message);
  return said.length > 0 ? said.join(' ') : undefined;
}

/** What is wrong that no field of `paths` shows. */
export function otherProblems(error: unknown, paths: readonly string[]): string | undefined {
  if (!(error instanceof Refused)) return undefined;
  if (error.problems.length === 0) return error.message;
  const rest = error.problems.filter(
    ({ path }) => !paths.some((known) => path === known || path.startsWith(`${known}.`)),
  );
  return rest.length > 0 ? rest.map(({ message }) => message).join(' ') : undefined;
}
