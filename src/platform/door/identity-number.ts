/**
 * Norwegian identity numbers in free text (fødselsnummer). Kinds found: fnr, D-number (day + 40), and the synthetic
 * months +40 (NAV), +65 (Norsk helsenett) and +80 (Skatteetaten), alone or together; control digits by the rules before
 * and from 2032 (skatteetaten.no: the first control digit then accepts remainders 0–3).
 */

const digitWeights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const digitWeights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** Other scripts' digits as 0–9; their blocks of ten start at a code point that ends on a digit of value zero. */
function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) as number;
      if (code < 0x80) return digit;
      let zero = code;
      while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
      return String((code - zero) % 10);
    });
}

const spacedDigits = /\d(?:[\s.\-–_/]{0,2}\d){10,}/gu;

/**
 * Whether a text holds an identity number, also spaced, dotted or in other scripts' digits. One in a hundred random
 * eleven-digit numbers passes the control digits too: they are refused as well.
 */
export function holdsIdentityNumber(text: string): boolean {
  if (!mayHoldElevenDigits(text)) return false;
  for (const match of plainDigits(text).matchAll(spacedDigits)) {
    const digits = match[0].replace(/\D/g, '');
    for (let start = 0; start + 11 <= digits.length; start++) {
      if (isIdentityNumber(digits.slice(start, start + 11))) return true;
    }
  }
  return false;
}

/** ¹ ² ³, the only digits besides 0–9 below U+0660. */
const superscripts: ReadonlySet<number> = new Set([0xb2, 0xb3, 0xb9]);

/** Cheap, since every text of every request comes here: fewer than eleven digits, and no other script that may have some. */
function mayHoldElevenDigits(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code >= 0x660 || superscripts.has(code)) return text.length >= 11;
  }
  return digits >= 11;
}

function isIdentityNumber(eleven: string): boolean {
  const digits = [...eleven].map(Number);
  const day = Number(eleven.slice(0, 2)) % 40;
  const month = Number(eleven.slice(2, 4));
  const plainMonth = [0, 40, 65, 80].map((offset) => month - offset).find((value) => value >= 1 && value <= 12);
  if (day < 1 || day > 31 || Number(eleven.slice(0, 2)) > 71 || plainMonth === undefined) return false;
  const first = (digits[9] as number) + weighted(digits, digitWeights1);
  const second = (digits[10] as number) + weighted(digits, digitWeights2);
  return first % 11 <= 3 && second % 11 === 0;
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] as number), 0);
}
