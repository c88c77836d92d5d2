/** A linear equation over variables that are at least 0: the sum of `factor` times variable equals `equals`. */
export interface Equation {
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  readonly equals: number;
}

const nearlyZero = 1e-7;

/**
 * Whether some values, none below 0, satisfy all equations: the first phase of the simplex method with Bland's rule,
 * which always ends. Source of the method: R. G. Bland, Mathematics of Operations Research 2 (1977).
 */
export function feasible(variables: number, equations: readonly Equation[]): boolean {
  const rows = equations.map((equation, at) => rowOf(equation, at, variables, equations.length));
  const last = variables + equations.length;
  const basis = equations.map((_, at) => variables + at);
  for (;;) {
    const costs = Array.from({ length: variables }, (_, column) =>
      rows.reduce((sum, row, at) => sum + ((basis[at] as number) >= variables ? (row[column] as number) : 0), 0),
    );
    const entering = costs.findIndex((cost) => cost > nearlyZero);
    if (entering === -1) break;
    const leaving = leavingRow(rows, basis, entering, last);
    if (leaving === -1) break;
    pivot(rows, leaving, entering);
    basis[leaving] = entering;
  }
  return rows.every((row, at) => (basis[at] as number) < variables || (row[last] as number) < nearlyZero);
}

/** Coefficients, one artificial variable per equation, and the right side, which is made not negative. */
function rowOf(equation: Equation, at: number, variables: number, equations: number): Float64Array {
  const row = new Float64Array(variables + equations + 1);
  const sign = equation.equals < 0 ? -1 : 1;
  for (const [variable, factor] of equation.terms) row[variable] = (row[variable] as number) + sign * factor;
  row[variables + at] = 1;
  row[variables + equations] = sign * equation.equals;
  return row;
}

/** The row with the least ratio, and of equals the one whose variable comes first; -1 where none limits. */
function leavingRow(rows: readonly Float64Array[], basis: readonly number[], entering: number, last: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  rows.forEach((row, at) => {
    const factor = row[entering] as number;
    if (factor <= nearlyZero) return;
    const ratio = (row[last] as number) / factor;
    const equal = Math.abs(ratio - least) <= nearlyZero;
    if (equal ? (basis[at] as number) < (basis[best] as number) : ratio < least) {
      best = at;
      least = ratio;
    }
  });
  return best;
}

function pivot(rows: readonly Float64Array[], leaving: number, entering: number): void {
  const chosen = rows[leaving] as Float64Array;
  const factor = chosen[entering] as number;
  chosen.forEach((value, column) => {
    chosen[column] = value / factor;
  });
  rows.forEach((row, at) => {
    const times = row[entering] as number;
    if (at === leaving || times === 0) return;
    chosen.forEach((value, column) => {
      row[column] = (row[column] as number) - times * value;
    });
  });
}
