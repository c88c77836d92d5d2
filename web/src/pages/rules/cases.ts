/** One check of a worked case, as `RuleCase.checks` has it; what is null or empty is not asked for. */
export interface CaseCheck {
  readonly asOf: string;
  readonly youth: {
    readonly birthYear?: number | null;
    readonly monthsOutside?: number | null;
    readonly otStatusCode?: string | null;
  };
  readonly inTargetGroup: boolean | null;
  readonly priority: string | null;
  readonly cautions: readonly string[];
  readonly above: readonly { readonly source: string }[];
  readonly unknown: readonly { readonly rule: string }[];
  readonly excluded: readonly { readonly rule: string }[];
  readonly fieldsThatMustNotCount: readonly string[];
}

export function checksOf(checks: string): readonly CaseCheck[] {
  return JSON.parse(checks);
}

/** Codes of the rules that a case names: those that must warn, exclude, or be undecided. */
export function rulesNamedIn(checks: readonly CaseCheck[]): readonly string[] {
  const named = checks.flatMap(({ cautions, unknown, excluded }) => [
    ...cautions,
    ...[...unknown, ...excluded].map(({ rule }) => rule),
  ]);
  return [...new Set(named)];
}
