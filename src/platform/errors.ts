/** The stable codes a refused request can carry; clients branch on them. */
export const RefusalCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  INVALID: 'INVALID',
  CONFLICT: 'CONFLICT',
  TOO_COSTLY: 'TOO_COSTLY',
  TOO_MANY: 'TOO_MANY',
  UNAVAILABLE: 'UNAVAILABLE',
} as const;
export type RefusalCode = keyof typeof RefusalCode;

/** A text for people in the three languages; never holds the value it complains about. */
export interface Message {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** One thing that is wrong with what was sent: where (`youth.birthYear`, `filter.counties.0`) and what to do. */
export interface Problem {
  readonly path: string;
  readonly message: Message;
}

/** A request that is refused for a reason its sender can act on. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly text: Message,
    /** For `INVALID`: every problem at once, each with its path. */
    readonly problems: readonly Problem[] = [],
    /** Seconds after which the same request may succeed; null where time changes nothing, or nobody knows. */
    readonly retryAfter: number | null = null,
  ) {
    super(text.en);
    this.name = 'Refusal';
  }
}

/** Refuses with every problem at once; does nothing where there is none. @throws Refusal INVALID */
export function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(problems);
}

/** The refusal of wrong input. Its text names every field. */
export function invalid(problems: readonly Problem[]): Refusal {
  const text = (language: keyof Message): string =>
    problems
      .slice(0, 10)
      .map((problem) => `${problem.path}: ${problem.message[language]}`)
      .join(' ');
  return new Refusal('INVALID', { nb: text('nb'), nn: text('nn'), en: text('en') }, problems);
}

/** The embedded PostgreSQL cannot run here; the message says what to do instead. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}
