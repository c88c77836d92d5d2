import { describe, expect, test } from '@jest/globals';
import { excerptAround, stretchesOf } from './marked-text.ts';

const marks = (text: string, ...ranges: { from: number; to: number }[]) =>
  stretchesOf(text, ranges)
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join('');

describe('marked words', () => {
  test('stand where the service says, whatever the order', () => {
    expect(marks('tett oppfølging i bedrift', { from: 18, to: 25 }, { from: 0, to: 4 })).toBe(
      '[tett] oppfølging i [bedrift]',
    );
  });

  test('that overlap, or lead beyond the text, lose and repeat nothing', () => {
    expect(marks('praksis', { from: 0, to: 4 }, { from: 2, to: 6 })).toBe('[prak][si]s');
    expect(marks('praksis', { from: 5, to: 90 })).toBe('praks[is]');
    expect(marks('praksis')).toBe('praksis');
  });

  test('of markup stay text', () => {
    expect(stretchesOf('<b>x</b>', [{ from: 3, to: 4 }]).map(({ text }) => text)).toEqual(['<b>', 'x', '</b>']);
  });
});

describe('an excerpt', () => {
  const long = `${'ord '.repeat(100)}praksis ${'mer '.repeat(100)}`;

  test('shows the first marked word, at whole words', () => {
    const at = long.indexOf('praksis');
    const { from, to } = excerptAround(long, [{ from: at, to: at + 7 }]);
    const cut = long.slice(from, to);
    expect(cut).toContain('praksis');
    expect(cut.startsWith('ord ')).toBe(true);
    expect(cut.length).toBeLessThan(200);
  });

  test('of a short text is the text', () => {
    expect(excerptAround('kort', [{ from: 0, to: 4 }])).toEqual({ from: 0, to: 4 });
  });
});
