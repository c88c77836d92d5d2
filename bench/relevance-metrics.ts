/** Grades of the hits of one question in the order shown, and of everything in the register. */
export interface Graded {
  /** 3 what was asked for, 2 relevant, 1 marginal, 0 not. */
  readonly shown: readonly number[];
  readonly all: readonly number[];
}

const gain = (grade: number): number => 2 ** grade - 1;

function discounted(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);
}

/** Normalised discounted cumulative gain of the first ten: 1 is the best order there is, 0 nothing relevant. */
export function ndcgAt10({ shown, all }: Graded): number {
  const best = discounted(
    [...all].sort((a, b) => b - a),
    10,
  );
  return best === 0 ? 0 : discounted(shown, 10) / best;
}

/** Share of what is relevant (grade 2 and 3) among the first twenty; of twenty where more are relevant. */
export function recallAt20({ shown, all }: Graded): number {
  const relevant = (grades: readonly number[]): number => grades.filter((grade) => grade >= 2).length;
  const possible = Math.min(20, relevant(all));
  return possible === 0 ? 0 : relevant(shown.slice(0, 20)) / possible;
}

/** Shared ids among the first ten of two lists, over the longer list; 1 where both are empty. */
export function overlapAt10(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [a.slice(0, 10), new Set(b.slice(0, 10))];
  const longest = Math.max(first.length, second.size);
  return longest === 0 ? 1 : first.filter((id) => second.has(id)).length / longest;
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
