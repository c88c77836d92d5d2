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
    InclusionCriterion: 4,
    Exclusion: 3,
    TargetGroup: 3,
    MeasureCategory: 4,
    EnrolmentCode: 4,
    OtStatusCode2024: 23,
    OtStatusCode2011: 24,
    'OtStatusCode2011-09-15': 23,
  });
});

test('every mapped OT code exists in its version', () => {
  const codes = (version: 'Y2011' | 'Y2024') => new Set(otStatusCodes[version].map((entry) => entry.code));
  for (const { from, to } of otCodeMappings) {
    expect(codes('Y2011')).toContain(from);
    for (const code of to) expect(codes('Y2024')).toContain(code);
  }
  expect(otCodeMappings).toHaveLength(24);
});

test.each([
  ['otko', 'OTKO'],
  ['ELGS-IM', 'ELGS_IM'],
  [' Feil ', 'FEIL'],
])('%s is read as %s', (text, code) => {
  expect(findOtStatusCode(text)?.code).toBe(code);
});

const codeIn = (version: string, code: string) =>
  codeLists.find((list) => list.version === version)?.codes.find((entry) => entry.code === code);

test.each([
  ['2024', 'OTAR', '3.4', 'I aktivitet', true, /OT eller NAV har hjulpet/],
  ['2024', 'OTAR_IM', '5.6', 'Tilmeldt, men ikke i målgruppen (IM)', false, /uten hjelp/],
  ['2024', 'OTSY', '4.4', 'Avklart', true, /syke/],
  ['2011-09-15', 'OTUK', '1.1', 'Ukjent aktivitet', true, /ikke har fått tak i/],
] as const)('%s %s is %s in %s, in the target group: %s', (version, code, position, group, inTargetGroup, meaning) => {
  const found = codeIn(version, code);
  expect(found).toMatchObject({ position, groupLabel: { nb: group }, inTargetGroup });
  expect(found?.description?.nb).toMatch(meaning);
});

test.each([
  ['OTBA', 3, true],
  ['OTVE', 4, false],
  ['FEIL', 6, false],
  ['UKJENT', 7, null],
] as const)('of 2011 %s is in group %d without a name, in the target group: %s', (code, group, inTargetGroup) => {
  expect(codeIn('2011', code)).toMatchObject({ group, groupLabel: null, inTargetGroup });
});

test('no two codes of a list that mean different things say the same', () => {
  const told = codeLists
    .filter((list) => list.name === 'OtStatusCode')
    .map((list) => list.codes.map((entry) => `${entry.label.nb} ${entry.description?.nb} ${entry.group}`));
  for (const texts of told) expect(new Set(texts).size).toBe(texts.length);
});
