/** One word as it stands in a text. */
export interface Token {
  /** NFKC, lower case, invisible characters and line-break hyphens removed. */
  readonly text: string;
  /** Place in the original text in UTF-16 units; `to` is the first unit after the word. */
  readonly from: number;
  readonly to: number;
  /** A word with hyphens also stands as one joined word over the same place; that one is marked. */
  readonly joined: boolean;
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
const hasLetter = /\p{L}/u;

/** Letters of the two written languages and digits: nothing to normalise. */
const usual = /^[a-zæøå\d]*$/i;

function clean(text: string): string {
  if (usual.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().normalize('NFC').replace(invisible, '');
}

/**
 * The words of a text in order. A hyphen at a line's end is the typesetter's: `opp-⏎læring` is one word. Any other
 * hyphen gives the parts and then the joined word: `AMO-kurs` is amo, kurs, amokurs, and so does a capital inside a
 * word: `NySjans`. Numbers are never joined (16-24).
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const from = match.index;
    const raw = match[0];
    const pieces = piecesOf(raw, from);
    tokens.push(...pieces);
    if (pieces.length > 1 && pieces.every((piece) => hasLetter.test(piece.text))) {
      tokens.push({ text: pieces.map((piece) => piece.text).join(''), from, to: from + raw.length, joined: true });
    }
  }
  return tokens;
}

/** One word with at most its first letter large. */
const simple = /^[A-ZÆØÅ]?[a-zæøå\d]*$/;

const camelHump = /(?<=\p{Ll}{1,40})(?=\p{Lu}\p{Ll})/u;

/** A run of letters and hyphens cut at the hyphens that are the writer's own, and before a capital inside a word. */
function piecesOf(raw: string, from: number): readonly Token[] {
  if (simple.test(raw)) return [{ text: raw.toLowerCase(), from, to: from + raw.length, joined: false }];
  const masked = raw.replace(lineBreakHyphen, (hyphen) => '\u00AD'.repeat(hyphen.length));
  const pieces: Token[] = [];
  let start = 0;
  for (const hyphen of [...masked.matchAll(hyphenPattern), null]) {
    const end = hyphen === null ? masked.length : hyphen.index;
    let at = start;
    for (const hump of masked.slice(start, end).split(camelHump)) {
      pieces.push({ text: clean(hump), from: from + at, to: from + at + hump.length, joined: false });
      at += hump.length;
    }
    start = end + (hyphen?.[0].length ?? 0);
  }
  return pieces.filter((piece) => piece.text !== '');
}
