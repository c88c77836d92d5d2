import { describe, expect, test } from '@jest/globals';
import { aMeasure } from '../../../test/support/a-measure.js';
import { allFields } from '../../measures/fields/fields.js';
import { isInvented } from '../../measures/measure.js';
import { Language } from '../../platform/language.js';
import { headingsIn, rowWriterIn, separator } from './cells.js';
import { columns, labelsOf } from './columns.js';
import { saysNone, saysNotRecorded } from './marks.js';
import { provenanceOfText, textOfProvenance } from './provenance-text.js';

const cellsOf = (language: Language, ...[changes]: Parameters<typeof aMeasure>) =>
  new Map(headingsIn(language).map((heading, at) => [heading, rowWriterIn(language)(aMeasure(changes))[at]]));

test('every field has a column, and no two columns share a name or a heading', () => {
  expect(new Set(columns.map(({ field }) => field))).toEqual(new Set(allFields.map(([name]) => name)));
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  for (const language of Object.values(Language)) {
    expect(new Set(headingsIn(language)).size).toBe(columns.length + 1);
  }
});

test('a label of a field stands for one code, in all languages together, and can be told from the marks', () => {
  for (const [name, field] of allFields) {
    const seen = new Map<string, string>();
    for (const [code, label] of Object.entries(labelsOf(field) ?? {})) {
      for (const text of Object.values(label)) {
        const key = text.toLowerCase();
        expect([name, key, seen.get(key) ?? code]).toEqual([name, key, code]);
        expect([name, key, text.includes(separator)]).toEqual([name, key, false]);
        expect([name, key, code === 'NOT_RECORDED' || !saysNotRecorded(key)]).toEqual([name, key, true]);
        expect([name, key, field.kind !== 'CODES' || !saysNone(key)]).toEqual([name, key, true]);
        seen.set(key, code);
      }
    }
  }
});

describe('what a cell says', () => {
  test('code and label stand beside each other, in the language of the reader', () => {
    expect(cellsOf('nb').get('Arena for opplæringen')).toBe('Bedrift');
    expect(cellsOf('en').get('Arena of the training (code)')).toBe('ENTERPRISE');
    expect(cellsOf('nn').get('Fylke')).toBe('Telemark');
    expect(cellsOf('nb').get('Involverte aktører (kode)')).toBe('OT | NAV');
  });

  test('not recorded has a mark, and is neither no nor none', () => {
    const unknown = cellsOf('nb', {
      actors: null,
      active: null,
      freePlaces: null,
      otherDocumentedCompetence: 'NOT_RECORDED',
    });
    const known = cellsOf('nb', { actors: [], active: false, freePlaces: 0, otherDocumentedCompetence: 'NO' });
    for (const [heading, mark, said] of [
      ['Involverte aktører', 'Ikke registrert', 'Ingen av dem'],
      ['Involverte aktører (kode)', 'NOT_RECORDED', 'NO_CODES'],
      ['I bruk i skoleåret', 'Ikke registrert', 'Nei'],
      ['Ledige plasser', 'Ikke registrert', 0],
      ['Annen dokumentert kompetanse', 'Ikke registrert', 'Nei'],
    ] as const) {
      expect([heading, unknown.get(heading), known.get(heading)]).toEqual([heading, mark, said]);
    }
  });

  test('no cell is empty', () => {
    for (const changes of [{}, { actors: null, goals: [], provenance: [] }]) {
      for (const [heading, cell] of cellsOf('nb', changes)) {
        if (heading !== 'Hvor opplysningene kommer fra') expect([heading, cell === '']).toEqual([heading, false]);
      }
    }
  });

  test('a row is marked as invented where something of it was reconstructed', () => {
    const provenance = [{ field: 'arena', kind: 'RECONSTRUCTED', source: 'table 4-1' }] as const;
    expect(isInvented(aMeasure({ provenance }))).toBe(true);
    expect(cellsOf('en', { provenance }).get('Invented row')).toBe('Yes');
    expect(cellsOf('en').get('Invented row')).toBe('No');
  });
});

test('where fields come from survives as text, line breaks and backslashes too', () => {
  const entries = [
    { field: 'name', kind: 'PUBLISHED', source: 'a\nb\\n: c\r' },
    { field: 'arena', kind: 'INFERRED', source: '' },
  ] as const;
  expect(provenanceOfText(textOfProvenance(entries))).toEqual(entries);
  expect(provenanceOfText('')).toEqual([]);
  expect(provenanceOfText('nonsense')).toBeNull();
});
