import { expect, test } from '@jest/globals';
import { draftOf } from '../measures/draft.js';
import { documentOf, type MeasureDocument } from '../measures/measure-document.js';
import { analyseWord } from './analyser.js';
import { highlighterOf } from './highlight.js';
import { meilisearchDocumentOf } from './meilisearch-document.js';
import { alsoFoundBy, tsvectorOf } from './postgres-query.js';
import { parseQuestion } from './question.js';
import { holdingClauses, nameKeyOf, searchDocumentOf } from './search-document.js';
import { synonyms } from './synonyms.js';

function aMeasure(varied: Partial<MeasureDocument> = {}): MeasureDocument {
  const said = { id: '00000000-0000-4000-8000-000000000001', dataset: 'test', key: 'one', name: 'Modus' };
  const draft = draftOf({ ...said, description: '', language: 'nb', provenance: [] });
  return documentOf({ ...draft, version: 1, updatedAt: '2026-01-01T00:00:00.000Z', ...varied });
}

/** Every lexeme that finds a measure. */
function lexemes(measure: MeasureDocument): ReadonlySet<string> {
  return new Set(searchDocumentOf(measure).words.flatMap((entry) => [entry.word.full, ...alsoFoundBy(entry)]));
}

const finds = (measure: MeasureDocument, word: string): boolean =>
  lexemes(measure).has(analyseWord(word.toLowerCase()).full);

test('a measure is found by the labels of what it has, in both languages', () => {
  const measure = aMeasure({ contents: [{ content: 'SOCIAL_SERVICES', answer: 'YES' }] });
  expect(finds(measure, 'bostøtte')).toBe(true);
  expect(finds(measure, 'bustøtte')).toBe(true);
});

test.each(['NO', 'NOT_RECORDED'] as const)('a content answered %s is not what a measure is found by', (answer) => {
  expect(finds(aMeasure({ contents: [{ content: 'TREATMENT', answer }] }), 'behandlingstilbud')).toBe(false);
});

test('a measure is not found by what its description denies', () => {
  const measure = aMeasure({ description: 'Gir arbeidspraksis i butikk. Behandling inngår ikke.' });
  expect(finds(measure, 'butikk')).toBe(true);
  expect(finds(measure, 'behandling')).toBe(false);
});

test('clauses end at full stops and before «men», not inside «14. dag»', () => {
  const text = 'Oppfølging hver 14. dag. Gir praksis, men ikke kurs. Fritt.';
  expect(holdingClauses(text).map(({ text: clause }) => clause)).toEqual([
    'Oppfølging hver 14. dag.',
    'Gir praksis',
    'Fritt.',
  ]);
  for (const { text: clause, from } of holdingClauses(text))
    expect(text.slice(from, from + clause.length)).toBe(clause);
});

test('a measure in Vestfold is found by Vestfold and not by Telemark', () => {
  const measure = aMeasure({ countyNumber: '07', countyDivision: 'Y2012' });
  expect(finds(measure, 'Vestfold')).toBe(true);
  expect(finds(measure, 'Telemark')).toBe(false);
});

test('a measure in Hordaland is found by Vestland, which it lies in now', () => {
  expect(finds(aMeasure({ countyNumber: '12', countyDivision: 'Y2012' }), 'Vestland')).toBe(true);
});

test.each(synonyms.map((synonym) => [synonym.written, synonym] as const))(
  '%s is found by its synonyms',
  (written, synonym) => {
    expect(synonym.reason.length).toBeGreaterThan(5);
    const measure = aMeasure({ description: written });
    for (const other of synonym.foundBy) {
      for (const word of other.split(/[\s-]+/).filter((part) => !['av', 'i', 'og', 'til'].includes(part))) {
        expect(finds(measure, word)).toBe(true);
      }
    }
  },
);

test('no word is its own synonym and no pair is listed twice', () => {
  const pairs = synonyms.flatMap(({ written, foundBy }) => foundBy.map((other) => `${written}|${other}`));
  expect(new Set(pairs).size).toBe(pairs.length);
});

test('both engines are written from the same words', () => {
  const measure = aMeasure({ name: 'Tett oppfølging', description: 'Arbeidspraksis i bedrift.', actors: ['OT'] });
  const document = searchDocumentOf(measure);
  const inPostgres = new Set([...tsvectorOf(document).matchAll(/'([^']+)'/g)].map(([, lexeme]) => lexeme));
  const { name, topic, place, text, also } = meilisearchDocumentOf(document);
  const inMeilisearch = new Set(
    [name, topic, place, text, also]
      .join(' ')
      .split(/[ .]+/)
      .filter((word) => word !== ''),
  );
  expect([...inMeilisearch].sort()).toEqual([...inPostgres].sort());
});

test('what Meilisearch holds has no text that a person wrote', () => {
  const { name, text } = meilisearchDocumentOf(
    searchDocumentOf(aMeasure({ name: 'Rådgiverne', description: 'Oppfølgingen.' })),
  );
  expect([name.trim(), text.trim()]).toEqual(['radgiv', 'oppfolg']);
});

test('name keys sort like Norwegian names', () => {
  const names = ['Aktiv', 'Zoo', 'Ærlig', 'Østfold', 'Ål', 'Aal'];
  expect([...names].sort((a, b) => (nameKeyOf(a) < nameKeyOf(b) ? -1 : 1)).slice(0, 4)).toEqual(names.slice(0, 4));
  expect(nameKeyOf('Ål')).toBe(nameKeyOf('Aal'));
});

test('highlights are places in the original text, of the words that answered', () => {
  const measure = { name: 'NySjans!', description: 'Gir tett oppfølging. Behandling gis ikke.' };
  const marked = (question: string): readonly string[] =>
    highlighterOf(parseQuestion(question))(measure).map(({ field, from, to }) => measure[field].slice(from, to));
  expect(marked('oppfølgingen sjans behandling')).toEqual(['Sjans', 'oppfølging']);
  expect(marked('oppfølging tett oppf')).toEqual(['tett', 'oppfølging']);
  expect(marked('behandling')).toEqual([]);
});
