import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Question {
  id: string;
  kind: string;
  query: string;
  judgements: Record<string, number>;
  opposite?: string[];
}
const read = <Line>(part: string): Line[] =>
  readFileSync(`seeds/search/sealed-${part}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const sets = ['', '2-'].map((set) => {
  const keys = read<{ key: string }>(`${set}texts`).map(({ key }) => key);
  const [development, heldBack] = [read<Question>(`${set}development`), read<Question>(`${set}held-back`)];
  return { keys, development, heldBack, all: [...development, ...heldBack] };
});
const kinds = 'compound denial everyday-word inflection nynorsk place sentence typing-error written-apart'.split(' ');

test.each(sets)('keys, ids and questions are unique, also between the parts', ({ keys, all }) => {
  for (const list of [keys, all.map(({ id }) => id), all.map(({ query }) => query.toLowerCase())])
    expect(new Set(list).size).toBe(list.length);
});

test.each(sets)('each kind is in both parts and a third is held back', ({ development, heldBack, all }) => {
  for (const part of [development, heldBack]) expect([...new Set(part.map(({ kind }) => kind))].sort()).toEqual(kinds);
  expect(heldBack.length / all.length).toBeCloseTo(1 / 3, 1);
});

test.each(sets)('what is judged exists, with grade 1 or 2', ({ keys, all }) => {
  for (const { judgements, opposite = [] } of all) {
    expect(Object.keys(judgements).length).toBeGreaterThan(0);
    for (const key of [...Object.keys(judgements), ...opposite]) expect(keys).toContain(key);
    for (const grade of Object.values(judgements)) expect([1, 2]).toContain(grade);
  }
});
