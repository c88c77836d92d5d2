/** A stretch of a text; `marked` where it answers to the question. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
  /** Where it begins in the whole text. */
  readonly at: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text cut at what is marked; ranges are UTF-16 units, may overlap and stand in any order. */
export function stretchesOf(text: string, ranges: readonly Range[], { from = 0, to = text.length } = {}): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    if (end > at) stretches.push({ text: text.slice(at, end), marked, at });
    at = Math.max(at, end);
  };
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    add(Math.min(range.from, to), false);
    add(Math.min(range.to, to), true);
  }
  add(to, false);
  return stretches;
}

const before = 60;
const length = 180;

/** Where to cut a long text so that its first marked word is seen, at whole words. */
export function excerptAround(text: string, ranges: readonly Range[]): Range {
  const first = Math.min(...ranges.map((range) => range.from));
  if (text.length <= length || !Number.isFinite(first)) return { from: 0, to: Math.min(text.length, length) };
  const wanted = Math.max(0, Math.min(first - before, text.length - length));
  const from = wanted === 0 ? 0 : text.lastIndexOf(' ', wanted) + 1;
  const end = text.indexOf(' ', from + length);
  return { from, to: end < 0 ? text.length : end };
}
