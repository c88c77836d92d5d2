import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EnrolmentCode } from '../codes/enrolment-codes.js';
import { importedSource } from './imported-count.js';
import { publicCounts } from './public-counts.js';
import { shownImports } from './shown-imports.js';
import type { YouthCount } from './youth-count.js';

const codes = Object.keys(EnrolmentCode);
const cells = [...codes, 'ALL'];

/** A count of Vestfold on one day. */
const aCount = (key: string, persons: number, source: string): YouthCount => ({
  date: '2024-11-15',
  printedDate: null,
  county: { division: 'Y2024', number: '39' },
  system: 'UDIR',
  dimension: key === 'ALL' ? 'ALL' : 'ENROLMENT_CODE',
  codeVersion: null,
  key,
  persons,
  percent: null,
  exams: null,
  why: null,
  derived: false,
  source,
  locator: '',
});

/** One day as two tables tell it: which cells each has, of the same youths. */
function aDay(numbers: readonly number[], inDocument: readonly boolean[], inImport: readonly boolean[]) {
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const table = (has: readonly boolean[], source: string) =>
    cells.flatMap((key, at) => (has[at] ? [aCount(key, numbers[at] ?? total, source)] : []));
  const document = table(inDocument, 'Document');
  const shownOfDocument = publicCounts(document);
  return {
    total,
    document,
    shownOfDocument,
    shown: shownImports(table(inImport, importedSource), document, shownOfDocument),
  };
}

/** Every value each cell can have for an attacker who knows that the tables count the same youths. */
function possibleValues(shown: readonly YouthCount[], most: number): ReadonlyMap<string, ReadonlySet<number>> {
  const known = new Map(shown.flatMap(({ key, persons }) => (persons === null ? [] : [[key, persons]])));
  const seen = new Map(cells.map((key) => [key, new Set<number>()]));
  const attempt = (numbers: readonly number[], left: number): void => {
    if (numbers.length === codes.length) {
      const total = most - left;
      if ((known.get('ALL') ?? total) !== total) return;
      for (const [at, value] of [...numbers, total].entries()) seen.get(cells[at] as string)?.add(value);
      return;
    }
    const fixed = known.get(codes[numbers.length] as string);
    for (let value = fixed ?? 0; value <= Math.min(fixed ?? left, left); value++)
      attempt([...numbers, value], left - value);
  };
  attempt([], most);
  return seen;
}

test('no file that is handed in gives a small number away, whatever a document of the same day shows', () => {
  const presence = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
      presence,
      presence,
      (numbers, inDocument, inImport) => {
        const { total, document, shownOfDocument, shown } = aDay(numbers, inDocument, inImport);
        fc.pre(total >= 10 && total <= 26);
        expect(shown.filter(({ persons }) => persons !== null && persons < 5)).toEqual([]);
        const before = possibleValues(shownOfDocument, total + 5);
        const after = possibleValues([...shownOfDocument, ...shown], total + 5);
        const hidden = new Set([...document, ...shown].map(({ key }) => key));
        for (const at of cells.keys()) {
          const key = cells[at] as string;
          const value = numbers[at] ?? total;
          if (!hidden.has(key) || Math.max(...(before.get(key) ?? [])) < 5 || value >= 5) continue;
          expect([key, value, Math.max(...(after.get(key) ?? [])) >= 5]).toEqual([key, value, true]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('what a document hides stays hidden in a file that repeats it, and what it shows is shown', () => {
  const all = [true, true, true, true, true];
  const { shownOfDocument, shown } = aDay([2, 9, 40, 30], all, all);
  const hiddenIn = (counts: readonly YouthCount[]) =>
    counts.filter(({ why }) => why === 'SUPPRESSED').map(({ key }) => key);
  expect(hiddenIn(shownOfDocument)).toEqual(['NOT_APPLIED', 'DECLINED']);
  expect(hiddenIn(shown)).toEqual(['NOT_APPLIED', 'DECLINED']);
});

test('a total that would give away what the parts of a document leave is not shown', () => {
  const { shown } = aDay([2, 9, 40, 30], [false, true, true, true, false], [true, false, false, false, true]);
  expect(shown.map(({ key, persons }) => [key, persons])).toEqual([
    ['NOT_APPLIED', null],
    ['ALL', null],
  ]);
});

test('two files that only together hold a whole table are decided together', () => {
  const one = [
    aCount('DECLINED', 9, importedSource),
    aCount('LEFT', 40, importedSource),
    aCount('OTHER_REASONS', 30, importedSource),
  ];
  const other = [aCount('ALL', 81, importedSource), aCount('NOT_APPLIED', 2, importedSource)].map((count) => ({
    ...count,
    system: 'VIGO_OT' as const,
  }));
  const shown = shownImports([...one, ...other], [], []);
  const known = new Map(shown.map(({ key, persons }) => [key, persons]));
  expect(known.get('NOT_APPLIED')).toBeNull();
  expect([known.get('ALL'), known.get('DECLINED')]).toContain(null);
});
