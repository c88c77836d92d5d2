import { expect, test } from '@jest/globals';
import { intentOf } from './suggested-filters.js';

const offered = (text: string): readonly string[] =>
  intentOf(text).suggested.map(({ field, values }) => `${field}=${values.join()}`);

test.each([
  ['motivasjonskurs 16 år', ['age=16']],
  ['ungdom under 18', ['age=15,16,17']],
  ['flyktninger 18-21', ['age=18,19,20,21']],
  ['over 20 år', ['age=21,22,23,24']],
  ['17-åring på praksis', ['age=17']],
  ['oslo 2012/2013', ['counties=Oslo', 'schoolYears=2012/13']],
  ['skoleåret 2012/13', ['schoolYears=2012/13']],
  ['tiltak i møre og romsdal', ['counties=Møre og Romsdal']],
  ['sogn og fjordane', ['counties=Sogn og Fjordane']],
  ['tett oppfølging i telemark', ['followUpIntensities=AT_LEAST_EVERY_14_DAYS', 'counties=Telemark']],
  ['tiltak uten læreplanmål', ['curriculumGoals=NONE']],
  ['opplæring ikkje del av tiltaket', ['arenas=NO_TRAINING']],
  ['oppfølgingstenesta', ['actors=OT']],
  ['nav bidrar med ressurser', ['resourceContributors=NAV']],
  ['skole, helst skulen på Bryne skole', ['arenas=SCHOOL']],
  ['bedrift -nav -"tett oppfølging" -OTKO', ['arenas=ENTERPRISE']],
  ['OTKO', ['otStatusCodes=OTKO']],
  ['elvg-im i telemark', ['otStatusCodes=ELVG_IM', 'counties=Telemark']],
  ['eldre', []],
  ['praktisk arbeid med dyr', []],
  ['2012/2015', []],
  ['hver 14. dag', []],
])('%s offers %p', (text, filters) => {
  expect(offered(text)).toEqual(filters);
});

test('ages and school years are not looked for as words; counties still are', () => {
  expect(intentOf('motivasjonskurs 16 år telemark 2012/13').text.trim().split(/\s+/)).toEqual([
    'motivasjonskurs',
    'telemark',
  ]);
});

test('a suggestion says which part of the question it stands for', () => {
  const text = 'kurs i Møre og Romsdal';
  const [suggestion] = intentOf(text).suggested;
  expect(text.slice(suggestion?.from, suggestion?.to)).toBe('Møre og Romsdal');
});
