/** Work that pauses wherever others may go first, and ends with a result. */
export type Steps<Result> = Generator<void, Result, void>;

/** How long others wait, at most, where the work pauses often enough. */
const sliceMs = 5;

/** The whole work in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The work in short slices: between two of them the process answers whoever asks. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Pauses after every so many entries of a list: a pause at each would cost more than the work. */
export const entriesPerStep = 256;

/** The list sorted, as by `toSorted`; the list itself stays as it is. */
export function* sortedSteps<T>(list: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += entriesPerStep) {
    runs.push(list.slice(at, at + entriesPerStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* mergeSteps<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  const merged: T[] = [];
  let [nextA, nextB] = [0, 0];
  while (nextA < a.length && nextB < b.length) {
    const [ofA, ofB] = [a[nextA] as T, b[nextB] as T];
    if (compare(ofB, ofA) < 0) {
      merged.push(ofB);
      nextB++;
    } else {
      merged.push(ofA);
      nextA++;
    }
    if (merged.length % entriesPerStep === 0) yield;
  }
  return merged.concat(a.slice(nextA), b.slice(nextB));
}
