import { Content } from '../../src/codes/measure-codes.js';
import { type Catalogue, catalogueOf } from '../../src/measures/catalogue.js';
import { draftOf, publishedAs } from '../../src/measures/draft.js';
import type { Field } from '../../src/measures/fields/field.js';
import { draftFields } from '../../src/measures/fields/fields.js';
import type { Measure, MeasureDraft } from '../../src/measures/measure.js';
import { documentOf, type MeasureDocument } from '../../src/measures/measure-document.js';

/** A measure with what the form of 2012 asked for; a test names only what it is about. Invented, like everything here. */
export function aMeasure(changes: Partial<Measure> = {}): MeasureDocument {
  return documentOf({ ...publishedAs(aDraft(), 1, '2026-11-21T00:00:00.000Z'), ...changes });
}

export function aDraft(changes: Partial<MeasureDraft> = {}): MeasureDraft {
  return draftOf({
    id: '00000000-0000-4000-8000-000000000001',
    dataset: 'test',
    key: '08-01',
    name: 'Arbeidspraksis med veiledning',
    description: 'Arbeidspraksis i bedrift.',
    language: 'nb',
    schoolYear: '2012/13',
    countyNumber: '08',
    countyDivision: 'Y2012',
    arena: 'ENTERPRISE',
    actors: ['OT', 'NAV'],
    resourceContributors: ['NAV'],
    curriculumGoal: 'PARTIAL_ALL',
    otherDocumentedCompetence: 'NO',
    goals: ['WORK_PRACTICE'],
    contents: Object.values(Content).map((content) => ({ content, answer: 'YES' })),
    national: false,
    active: true,
    otStatusCode: 'OTKO',
    provenance: [],
    ...changes,
  });
}

/** As `aDraft`, with a value in every field that it leaves open. */
export function aWholeDraft(changes: Partial<MeasureDraft> = {}): MeasureDraft {
  const draft = aDraft();
  const open = draftFields.filter(([name]) => draft[name] === null || draft[name] === 'NOT_RECORDED');
  return { ...draft, ...Object.fromEntries(open.map(([name, field]) => [name, someValueOf(field)])), ...changes };
}

function someValueOf(field: Field): unknown {
  switch (field.kind) {
    case 'INTEGER':
      return field.range[0] + 1;
    case 'BOOLEAN':
      return true;
    case 'ANSWER':
      return 'YES';
    case 'CODE':
      return Object.keys(field.codes)[0];
    case 'CODES':
      return Object.keys(field.codes).slice(0, 1);
    case 'LINKS':
      return ['https://example.org/tiltak'];
    case 'PERIODS':
      return ['2026-12-20/2027-01-05', '2027-06-21/2027-08-15'];
    default:
      return field.label.nb;
  }
}

export function aCatalogue(measures: readonly MeasureDocument[]): Catalogue {
  return catalogueOf(1, measures);
}
