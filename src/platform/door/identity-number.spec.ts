import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdsIdentityNumber } from './identity-number.js';

const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function control(digits: readonly number[], weights: readonly number[]): number {
  return (11 - (weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11)) % 11;
}

/** Synthetic numbers with both control digits; months above 12 mark them as belonging to nobody. */
const synthetic = fc
  .tuple(
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom(0, 40),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(40, 65, 80),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([day, dayOffset, month, monthOffset, year, individual]) => {
    const parts = [day + dayOffset, month + monthOffset, year].map((part) => String(part).padStart(2, '0'));
    const nine = [...parts.join(''), ...String(individual).padStart(3, '0')].map(Number);
    const ten = [...nine, control(nine, weights1)];
    return [...ten, control(ten, weights2)];
  })
  .filter((digits) => digits.every((digit) => digit < 10))
  .map((digits) => digits.join(''));

test('an identity number is found wherever it stands', () => {
  fc.assert(
    fc.property(synthetic, fc.constantFrom('', ' ', 'ord ', 'a', '(', '1'), (number, before) => {
      expect(holdsIdentityNumber(`${before}${number} etter`)).toBe(true);
    }),
  );
});

test.each([
  ['spaced', (digits: string) => `${digits.slice(0, 6)} ${digits.slice(6)}`],
  ['dotted', (digits: string) => [...digits].join('.')],
  ['with a no-break space', (digits: string) => `${digits.slice(0, 6)}\u00a0${digits.slice(6)}`],
  ['with zero-width marks', (digits: string) => [...digits].join('\u200b')],
  ['in full-width digits', (digits: string) => digits.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)))],
  ['in superscripts', (digits: string) => [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')],
  ['in Arabic digits', (digits: string) => digits.replace(/\d/g, (d) => String.fromCodePoint(0x660 + Number(d)))],
])('an identity number is found %s', (_, write) => {
  fc.assert(fc.property(synthetic, (number) => expect(holdsIdentityNumber(write(number))).toBe(true)));
});

test.each([
  '',
  'tett oppfølging 16–24 år',
  'telefon 22 86 00 00',
  'org.nr. 974 760 673',
  'skoleåret 2012/2013, tabell 4-12',
  '2024-08-01 12:30',
  '99999999999',
])('an ordinary text is let through: %s', (text) => {
  expect(holdsIdentityNumber(text)).toBe(false);
});

test('a long text is read in time that grows with its length only', () => {
  const text = '1 2 3 4 5 '.repeat(9_000);
  expect(typeof holdsIdentityNumber(text)).toBe('boolean');
});
