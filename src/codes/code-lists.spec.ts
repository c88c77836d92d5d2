import { expect, test } from '@jest/globals';
import { codeLists } from './code-lists.js';
import { findOtStatusCode, otCodeMappings, otStatusCodes } from './ot-status-codes.js';

test.each(codeLists.map((list) => [`${list.name} ${list.version ?? ''}`, list] as const))(
  '%s has unique codes, a source and labels in three languages',
  (_, list) => {
    expect(new Set(list.codes.map((entry) => entry.code)).size).toBe(list.codes.length);
    expect(list.source).not.toBe('');
    for (const { label } of [list, ...list.codes]) {
      for (const text of [label.nb, label.nn, label.en]) expect(text.trim()).toBe(text === '' ? 'missing' : text);
    }
  },
);

test('the lists are as long as the published ones', () => {
  const lengths = Object.fromEntries(codeLists.map((list) => [`${list.name}${list.version ?? ''}`, list.codes.length]));
  expect(lengths).toMatchObject({
    Arena: 5,
    Actor: 8,
    ResourceContributor: 5,
    CurriculumGoal: 4,
    DocumentedCompetence: 3,
    MeasureGoal: 3,
    Content: 6,
    TargetGroup: 3,
    MeasureCategory: 3,
    OtStatusCode2024: 23,
    OtStatusCode2011: 23,
  });
});

test('every mapped OT code exists in its version', () => {
  const codes = (version: 'Y2011' | 'Y2024') => new Set(otStatusCodes[version].map((entry) => entry.code));
  for (const { from, to } of otCodeMappings) {
    expect(codes('Y2011')).toContain(from);
    for (const code of to) expect(codes('Y2024')).toContain(code);
  }
  expect(otCodeMappings).toHaveLength(23);
});

test.each([
  ['otko', 'OTKO'],
  ['ELGS-IM', 'ELGS_IM'],
  [' Feil ', 'FEIL'],
])('%s is read as %s', (text, code) => {
  expect(findOtStatusCode(text)?.code).toBe(code);
});
