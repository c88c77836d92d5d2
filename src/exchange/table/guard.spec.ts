import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nastyTexts } from '../../../test/support/nasty-texts.js';
import { cellOfCode, cellOfText, textOfCell } from './guard.js';

test.each(['=1+1', '+47', '-2', '@SUM', '\tx', '\rx', '\n=1', ' =1', '\0=1', '＝1', '＠x'])(
  '%j starts no formula in a cell, and comes back as it was',
  (text) => {
    expect(cellOfText(text)).toBe(`'${text}`);
    expect(textOfCell(cellOfText(text))).toBe(text);
  },
);

test.each(['NOT_RECORDED', 'Ikke registrert', 'not recorded', 'IKKJE REGISTRERT'])(
  'the name %j is not taken for the mark that nothing is recorded',
  (text) => {
    expect(cellOfText(text)).not.toBe(text);
    expect(textOfCell(cellOfText(text))).toBe(text);
  },
);

test.each(['007', '1E5', '1,5', '01.08.2026', '2012-13', '12:30', '50 %', '1. mai 2026', 'mai 26'])(
  'the text %j is not taken for a number; as a code it stands as it is',
  (text) => {
    expect(cellOfText(text)).toBe(`'${text}`);
    expect(cellOfCode(text)).toBe(text);
    for (const cell of [cellOfText(text), cellOfCode(text)]) expect(textOfCell(cell)).toBe(text);
  },
);

test.each(["'s-Hertogenbosch", 'Klart jeg kan = ja', "it's", '«-»', 'a1-2', '3 uker', 'mai', 'Januarkurs 2 dager'])(
  '%j is written as it is',
  (text) => {
    expect(cellOfText(text)).toBe(text);
    expect(textOfCell(text)).toBe(text);
  },
);

test('every text survives, also one that begins with apostrophes', () => {
  const apostrophes = fc
    .tuple(fc.nat(3), fc.constantFrom('=1', '-', 'x', '07', 'NOT_RECORDED', ''))
    .map(([n, rest]) => `${"'".repeat(n)}${rest}`);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), apostrophes), (text) => {
      expect(textOfCell(cellOfText(text))).toBe(text);
      expect(textOfCell(cellOfCode(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
  for (const [, text] of nastyTexts) expect(textOfCell(cellOfText(text))).toBe(text);
});
