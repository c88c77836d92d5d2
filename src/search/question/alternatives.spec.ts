import { describe, expect, test } from '@jest/globals';
import { aMeasure } from '../../../test/support/a-measure.js';
import { catalogueOf } from '../../measures/catalogue.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { atOnce } from '../../platform/async/slices.js';
import { levelOf, positionOf } from '../hits.js';
import { CatalogueWords } from '../index/catalogue-words.js';
import { hitsOf, putQuestion } from '../put-question.js';
import { readQuestion } from './read-question.js';

/** The names of the hits, best first, each with its level. */
function found(text: string, measures: readonly MeasureDocument[]): readonly string[] {
  const numbered = measures.map((one, at) => ({
    ...one,
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  }));
  const catalogue = catalogueOf(1, numbered);
  const { index, positions, slotOf } = atOnce(CatalogueWords.none().ofSteps(catalogue));
  const current = { catalogue, index, positions, slotOf };
  const hits = hitsOf(putQuestion(readQuestion(text), current), current, {}, null);
  return [...hits.toSorted()].map((hit) => `${catalogue.measures[positionOf(hit)]?.name} ${levelOf(hit)}`);
}

const measure = (name: string, description = '', more: Partial<MeasureDocument> = {}): MeasureDocument =>
  aMeasure({ name, description, ...more });

test.each(['elev uten sykkel', 'sykkel for unge', 'tilbud til ungdom med sykkel', 'hjelp til sykkel'])(
  '«%s»: whom a measure is for, and that it helps, need not be said by it',
  (text) => {
    const measures = [
      measure('Veien videre', 'Her reparerer vi en sykkel.'),
      measure('Hjelp, tilbud: ung elev, ungdom'),
    ];
    expect(found(text, measures)[0]).toBe('Veien videre FULL');
  },
);

test('words for people alone are looked for', () => {
  expect(found('ung', [measure('Veien videre'), measure('Ung nå')])).toEqual(['Ung nå FULL']);
});

test('beside other words they still decide between two that have these', () => {
  expect(found('ung i skogen', [measure('Skogen'), measure('Ung i skogen')]).map((hit) => hit.split(' ')[0])).toContain(
    'Ung',
  );
});

test('the other part of a compound with «tiltak» is found by the words of its verb too', () => {
  expect(found('kombinasjonstiltak', [measure('Veien videre', 'Vi kombinerer to steder.')])).toEqual([
    'Veien videre PARTIAL',
  ]);
});

test('what has the code that a compound names comes before what has its parts somewhere', () => {
  const measures = [
    measure('Opplæring i fag', '', { actors: ['NAV'] }),
    measure('Veien videre', '', { actors: ['VOCATIONAL_TRAINING_OFFICE'] }),
  ];
  expect(found('fagopplæringen', measures)[0]).toBe('Veien videre FULL');
});

test.each(['laerekandidat', 'lærekandidaat'])('«%s» finds no more than the right word does', (typed) => {
  const measures = [measure('Lærekandidat'), measure('Kandidat')];
  expect(found(typed, measures)).toEqual(['Lærekandidat PARTIAL']);
});

describe('the very words', () => {
  const coded = Array.from({ length: 20 }, (_, at) => measure(`Kurs ${at}`, '', { actors: ['MUNICIPAL_BODIES'] }));

  test('come before what is recorded under the concept, where few say them', () => {
    expect(found('utekontakt', [...coded, measure('Veien videre', 'Byens utekontakt er med.')])[0]).toBe(
      'Veien videre FULL',
    );
  });

  test.each(['Det er ikke registrert om utekontakt er med.', 'Ingen utekontakt.'])(
    'do not where the text says «%s»',
    (text) => {
      expect(found('utekontakt', [...coded, measure('Veien videre', text)])[20]).toBe('Veien videre FULL');
    },
  );
});

test.each(['mentorordning', 'mentortilbud'])('«%s» is what it says it is an arrangement of', (text) => {
  const contents = [{ content: 'CLOSE_FOLLOW_UP', answer: 'YES' }] as const;
  const measures = [
    measure('Ordning, tilbud', '', { contents: [] }),
    measure('Veien videre', '', { contents: [...contents] }),
  ];
  expect(found(text, measures)[0]).toBe('Veien videre FULL');
});

test('that somebody takes part need not be said', () => {
  const measures = [
    measure('Alle deltar'),
    measure('Alt annet'),
    measure('Veien videre', '', { actors: ['MUNICIPAL_BODIES'] }),
  ];
  expect(found('kommunen deltar', measures)[0]).toBe('Veien videre FULL');
});
