/** One word as it stands in a text. */
export interface Token {
  /** NFKC, lower case, invisible characters and line-break hyphens removed. */
  readonly text: string;
  /** Place in the original text in UTF-16 units; `to` is the first unit after the word. */
  readonly from: number;
  readonly to: number;
}

const letters = '\\p{L}\\p{N}';
const within = '\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const hyphens = '[-\\u2010\\u2011]';
const wordPattern = new RegExp(
  `[${letters}][${within}]*(?:${hyphens}(?:[ \\t]*\\r?\\n[ \\t]*)?[${letters}][${within}]*)*`,
  'gu',
);
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const lineBreakHyphen = new RegExp(`${hyphens}[ \\t]*\\r?\\n[ \\t]*`, 'gu');
const hyphenPattern = new RegExp(hyphens, 'gu');

/** Letters of the two written languages and digits: nothing to normalise. */
const usual = /^[a-zæøå\d]*$/i;

function clean(text: string): string {
  if (usual.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().normalize('NFC').replace(invisible, '');
}

/**
 * The words of a text in order. A hyphen at a line's end is the typesetter's: `opp-⏎læring` is one word. Any other hyphen
 * cuts: `AMO-kurs` is amo and kurs, and so does a capital inside a word: `NySjans`.
 */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(wordPattern)].flatMap((match) => piecesOf(match[0], match.index));
}

/** One word with at most its first letter large. */
const simple = /^[A-ZÆØÅ]?[a-zæøå\d]*$/;

const camelHump = /(?<=\p{Ll}{1,40})(?=\p{Lu}\p{Ll})/u;

/** A run of letters and hyphens cut at the hyphens that are the writer's own, and before a capital inside a word. */
function piecesOf(raw: string, from: number): readonly Token[] {
  if (simple.test(raw)) return [{ text: raw.toLowerCase(), from, to: from + raw.length }];
  const masked = raw.replace(lineBreakHyphen, (hyphen) => '\u00AD'.repeat(hyphen.length));
  const pieces: Token[] = [];
  let start = 0;
  for (const hyphen of [...masked.matchAll(hyphenPattern), null]) {
    const end = hyphen === null ? masked.length : hyphen.index;
    let at = start;
    for (const hump of masked.slice(start, end).split(camelHump)) {
      pieces.push({ text: clean(hump), from: from + at, to: from + at + hump.length });
      at += hump.length;
    }
    start = end + (hyphen?.[0].length ?? 0);
  }
  return pieces.filter((piece) => piece.text !== '');
}
