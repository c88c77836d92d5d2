/** A stretch of a question between quotes, or after a minus. Places in UTF-16 units. */
export interface Segment {
  readonly kind: 'PHRASE' | 'EXCLUDED';
  /** What stands within. */
  readonly from: number;
  readonly to: number;
}

/** Every kind of quotation mark, two-sided, single, full-width, and the prime that keyboards put in their place. */
const quotes = /[„“”‟«»‹›＂″‶‘’‚‛']/gu;
/** Every kind of dash, of different lengths, in small and full-width forms, and the minus sign. */
const dashes = /[‐‑‒–—―−﹘﹣－]/gu;
const letter = /[\p{L}\p{N}]/u;

/** The same text with one kind of quotation mark and one of minus; as long as before. An apostrophe inside a word is a letter. */
export function withPlainSigns(text: string): string {
  const quoted = text.replace(quotes, (mark, at: number) =>
    letter.test(text[at - 1] ?? '') && letter.test(text[at + 1] ?? '') ? mark : '"',
  );
  return quoted.replace(dashes, (dash, at: number) => (/\s/.test(text[at - 1] ?? ' ') ? '-' : dash));
}

const pattern = /(-?)"([^"]*)"|(?<![^\s])-(?=[\p{L}\p{N}])[^\s"]*/gu;

/** The phrases and what is left out, of a text with plain signs, and the rest of it with these blanked. */
export function segmentsOf(text: string): { readonly segments: readonly Segment[]; readonly rest: string } {
  const segments: Segment[] = [];
  let rest = text;
  for (const match of text.matchAll(pattern)) {
    const [whole, minus = '', quoted] = match;
    const end = match.index + whole.length;
    const inside = quoted === undefined ? match.index + 1 : end - 1 - quoted.length;
    const kind = quoted !== undefined && minus === '' ? 'PHRASE' : 'EXCLUDED';
    segments.push({ kind, from: inside, to: quoted === undefined ? end : end - 1 });
    rest = blank(rest, match.index, end);
  }
  return { segments, rest };
}

/** A stretch made into spaces; places stay as they are. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}
