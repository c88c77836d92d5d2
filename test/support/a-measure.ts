import { Content } from '../../src/codes/measure-codes.js';
import { type Catalogue, catalogueOf } from '../../src/measures/catalogue.js';
import type { Measure } from '../../src/measures/measure.js';
import { documentOf, type MeasureDocument } from '../../src/measures/measure-document.js';

/** A measure with every field recorded; a test names only what it is about. Invented, like everything here. */
export function aMeasure(changes: Partial<Measure> = {}): MeasureDocument {
  return documentOf({
    id: '00000000-0000-4000-8000-000000000001',
    dataset: 'test',
    key: '08-01',
    name: 'Arbeidspraksis med veiledning',
    description: 'Arbeidspraksis i bedrift.',
    language: 'nb',
    schoolYear: '2012/13',
    countyNumber: '08',
    countyDivision: 'Y2012',
    municipality: null,
    responsible: null,
    arena: 'ENTERPRISE',
    actors: ['OT', 'NAV'],
    resourceContributors: ['NAV'],
    curriculumGoal: 'PARTIAL_ALL',
    otherDocumentedCompetence: 'NO',
    goals: ['WORK_PRACTICE'],
    contents: Object.values(Content).map((content) => ({ content, answer: 'YES' })),
    ageFrom: null,
    ageTo: null,
    freePlaces: null,
    national: false,
    active: true,
    otStatusCode: 'OTKO',
    provenance: [],
    version: 1,
    updatedAt: '2026-11-21T00:00:00.000Z',
    ...changes,
  });
}

export function aCatalogue(measures: readonly MeasureDocument[]): Catalogue {
  return catalogueOf(1, measures);
}
