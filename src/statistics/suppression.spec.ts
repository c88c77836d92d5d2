import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hiddenCells, type Sum, smallestShown } from './suppression.js';

const rows = ['a', 'b', 'c'];
const columns = ['x', 'y'];

/** A table of three rows and two columns with all its margins. */
function aTable(numbers: readonly number[]): { values: Map<string, number>; sums: Sum[] } {
  const values = new Map<string, number>();
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      values.set(row + column, numbers[r * 2 + c] as number);
    });
  });
  const sums: Sum[] = [
    ...rows.map((row) => ({ total: row, parts: columns.map((column) => row + column), complete: true })),
    ...columns.map((column) => ({ total: column, parts: rows.map((row) => row + column), complete: true })),
    { total: 'all', parts: rows, complete: true },
    { total: 'all', parts: columns, complete: true },
  ];
  for (const sum of sums)
    values.set(
      sum.total,
      sum.parts.reduce((total, part) => total + (values.get(part) ?? 0), 0),
    );
  return { values, sums };
}

/** Every table of whole numbers that agrees with what is shown, cell by cell: all that an attacker can know. */
function possibleValues(values: ReadonlyMap<string, number>, hidden: ReadonlySet<string>, most: number) {
  const seen = new Map([...hidden].map((cell) => [cell, new Set<number>()]));
  const inside = rows.flatMap((row) => columns.map((column) => row + column));
  const attempt = (numbers: number[], left: number): void => {
    if (numbers.length === inside.length) {
      const guess = aTable(numbers).values;
      if ([...values].every(([cell, value]) => hidden.has(cell) || guess.get(cell) === value)) {
        for (const [cell, found] of seen) found.add(guess.get(cell) as number);
      }
      return;
    }
    const cell = inside[numbers.length] as string;
    const known = hidden.has(cell) ? null : (values.get(cell) as number);
    for (let value = known ?? 0; value <= Math.min(known ?? left, left); value++) {
      attempt([...numbers, value], left - value);
    }
  };
  attempt([], most);
  return seen;
}

describe('suppression', () => {
  test('a value that the sum gives away takes another with it', () => {
    const values = new Map(Object.entries({ a: 2, b: 9, c: 40, sum: 51 }));
    const hidden = hiddenCells(values, [{ total: 'sum', parts: ['a', 'b', 'c'], complete: true }]);
    expect([...hidden]).toEqual(['a', 'b']);
  });

  test('two small values that add to less than five take a third', () => {
    const values = new Map(Object.entries({ a: 1, b: 2, c: 7, d: 40, sum: 50 }));
    const hidden = hiddenCells(values, [{ total: 'sum', parts: ['a', 'b', 'c', 'd'], complete: true }]);
    expect([...hidden].sort()).toEqual(['a', 'b', 'c']);
  });

  test('a group of one code is hidden with the code', () => {
    const values = new Map(Object.entries({ tiny: 1, one: 8, code: 8, big: 90, sum: 99 }));
    const sums: Sum[] = [
      { total: 'sum', parts: ['tiny', 'one', 'big'], complete: true },
      { total: 'one', parts: ['code'], complete: true },
    ];
    expect([...hiddenCells(values, sums)].sort()).toEqual(['code', 'one', 'tiny']);
  });

  test('parts that do not make up their total give nothing away', () => {
    const values = new Map(Object.entries({ a: 2, b: 9, total: 90 }));
    expect([...hiddenCells(values, [{ total: 'total', parts: ['a', 'b'], complete: false }])]).toEqual(['a']);
  });

  test('a small remainder of a total gives a small part away', () => {
    const values = new Map(Object.entries({ a: 2, b: 9, total: 12 }));
    expect([...hiddenCells(values, [{ total: 'total', parts: ['a', 'b'], complete: false }])]).toContain('b');
  });

  test('what the parts leave of a total is protected as they are', () => {
    const values = new Map(Object.entries({ a: 20, b: 9, total: 32 }));
    const hidden = hiddenCells(values, [{ total: 'total', parts: ['a', 'b'], complete: false }]);
    expect([...hidden]).toEqual(['b']);
  });

  test('what is to be kept is hidden only where nothing else helps', () => {
    const values = new Map(Object.entries({ a: 2, b: 9, c: 40, sum: 51 }));
    const sums: Sum[] = [{ total: 'sum', parts: ['a', 'b', 'c'], complete: true }];
    expect([...hiddenCells(values, sums, (cell) => cell === 'b')].sort()).toEqual(['a', 'c']);
    expect([...hiddenCells(new Map([...values].slice(0, 1)), [])]).toEqual(['a']);
  });

  test('an attacker who tries every table that agrees with what is shown learns no small value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }), (numbers) => {
        const { values, sums } = aTable(numbers);
        const hidden = hiddenCells(values, sums);
        const total = numbers.reduce((sum, value) => sum + value, 0);
        // Below ten in all a table can hold nothing that could be five and leave the rest unknown.
        fc.pre(total >= 2 * smallestShown && total <= 13);
        const possible = possibleValues(values, hidden, total + smallestShown);
        for (const [cell, value] of values) {
          if (value < smallestShown) expect(Math.max(...(possible.get(cell) ?? [value]))).toBeGreaterThanOrEqual(5);
          else if (hidden.has(cell)) expect((possible.get(cell) as Set<number>).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 15 },
    );
  });
});
