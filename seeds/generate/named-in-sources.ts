import { Content } from '../../src/codes/measure-codes.js';
import type { SaidOfMeasure } from '../../src/measures/draft.js';
import type { FieldName } from '../../src/measures/fields/fields.js';
import { type FieldProvenance, namedInSources } from '../../src/measures/measure.js';
import { measureId } from './measure-id.js';
import { type NamedMeasure, namedMeasures } from './named-measures.js';
import { from } from './seed-row.js';

/** The dataset `named-in-sources`: real names with only what the sources say; the rest is not recorded. */
export function named(): readonly SaidOfMeasure[] {
  return namedMeasures.map(rowOf);
}

function rowOf(measure: NamedMeasure): SaidOfMeasure {
  const language = measure.language ?? 'nb';
  const source = `${language === 'nn' ? 'Kjelde' : 'Kilde'}: ${measure.source.replace('table', 'tabell').replace('ch.', 'kap.')}`;
  const rest = language === 'nn' ? 'Anna om tiltaket er ikkje registrert.' : 'Annet om tiltaket er ikke registrert.';
  return {
    id: measureId(namedInSources, measure.key),
    dataset: namedInSources,
    key: measure.key,
    name: measure.name,
    description: `${measure.said} ${rest} ${source.replace(' and ', ' og ')}.`,
    language,
    schoolYear: measure.schoolYear ?? null,
    countyNumber: measure.county?.[0] ?? null,
    countyDivision: measure.county?.[1] ?? null,
    municipality: measure.municipality ?? null,
    responsible: measure.responsible ?? null,
    arena: measure.arena ?? null,
    actors: null,
    resourceContributors: null,
    curriculumGoal: null,
    otherDocumentedCompetence: 'NOT_RECORDED',
    goals: null,
    contents: (Object.keys(Content) as Content[]).map((content) => ({ content, answer: 'NOT_RECORDED' })),
    ageFrom: measure.ages?.[0] ?? null,
    ageTo: measure.ages?.[1] ?? null,
    freePlaces: null,
    national: null,
    active: measure.schoolYear === undefined ? null : true,
    otStatusCode: null,
    provenance: provenanceOf(measure),
  };
}

/** What stands in a name (a municipality, ages, a school) is a conclusion; what the text says is published. */
function provenanceOf(measure: NamedMeasure): FieldProvenance[] {
  const { source } = measure;
  const published: FieldName[] = ['name', 'description'];
  const inferred: FieldName[] = [];
  if (measure.schoolYear !== undefined) published.push('schoolYear', 'active');
  if (measure.county !== undefined) published.push('countyNumber', 'countyDivision');
  if (measure.arena !== undefined) published.push('arena');
  const survey = source.includes('table 3-1');
  if (measure.responsible !== undefined) (survey ? inferred : published).push('responsible');
  if (measure.municipality !== undefined) (measure.municipalityIsSaid ? published : inferred).push('municipality');
  if (measure.ages !== undefined) inferred.push('ageFrom', 'ageTo');
  return [
    ...from('PUBLISHED', source, ...published),
    ...from('INFERRED', `Read from the name, ${source}`, ...inferred),
  ];
}
