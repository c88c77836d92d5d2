import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { surveyErrata } from '../src/statistics/surveys/survey-errata.js';
import { type SurveyFile, SurveyPopulation, wrongSums } from '../src/statistics/surveys/survey-table.js';

const { tables } = JSON.parse(readFileSync('seeds/surveys/nova-13-13.json', 'utf8')) as SurveyFile;

test('all 63 tables of chapters 5 to 9 are there, in the order of the report', () => {
  const chapters = [6, 15, 15, 10, 17];
  const ids = chapters.flatMap((size, at) => Array.from({ length: size }, (_, number) => `${at + 5}-${number + 1}`));
  expect(tables.map(({ id }) => id)).toEqual(ids);
  expect(tables.map(({ line }) => line)).toEqual(tables.map(({ line }) => line).sort((a, b) => a - b));
});

test('every table is whole: a figure for each row and column, a population, N where it is printed', () => {
  const withoutN = tables.filter(({ groups }) =>
    groups.some(({ rows }) => rows.some(({ cells }) => cells.some(({ printed, n }) => printed !== null && n === null))),
  );
  expect(withoutN.map(({ id }) => id)).toEqual(['6-15']);
  for (const { columns, groups, population, p } of tables) {
    expect(population.length).toBeGreaterThan(0);
    for (const one of population) expect(SurveyPopulation).toHaveProperty(one);
    for (const row of groups.flatMap(({ rows }) => rows)) {
      expect(row.cells).toHaveLength(columns.length);
      expect(row.label.trim()).toBe(row.label);
    }
    const printedP = [...p, ...groups.flatMap((group) => [...group.p, ...group.rows.flatMap((row) => row.p ?? [])])];
    for (const one of printedP) expect(one).toMatch(/^[pP][=<]0,\d+$/);
  }
});

test('every sum that fails is among the errata, and no other', () => {
  const found = tables.flatMap(wrongSums).map(({ table, line, adds }) => `${table} ${line} ${adds}`);
  const listed = surveyErrata.flatMap(({ table, sum }) => (sum === null ? [] : [`${table} ${sum.line} ${sum.adds}`]));
  expect(found.sort()).toEqual(listed.sort());
  expect(new Set(surveyErrata.map(({ code }) => code)).size).toBe(surveyErrata.length);
  for (const { table } of surveyErrata) expect(tables.some(({ id }) => id === table)).toBe(true);
});

test('a rounding is off by one and no more', () => {
  const rounded = surveyErrata.filter(({ kind }) => kind === 'ROUNDING');
  for (const { sum } of rounded) expect(Math.abs((sum?.adds ?? 0) - 100)).toBe(1);
  expect(rounded.length).toBeGreaterThan(5);
});
