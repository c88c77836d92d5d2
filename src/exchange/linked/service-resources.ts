import { Content } from '../../codes/measure-codes.js';
import { answerTo, isInvented, type Measure } from '../../measures/measure.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { newestCodeIri } from './concepts.js';
import { inAllLanguages, inLanguage, iri, plain, type Resource, type Term, typed } from './rdf.js';
import { ages } from './words.js';

/** Addresses of what is described, below the origin of the service. */
export const addresses = {
  catalogue: (origin: string): string => `${origin}/api/v1/catalogue`,
  dataset: (origin: string): string => `${origin}/api/v1/dataset`,
  publisher: (origin: string): string => `${origin}/api/v1/catalogue#publisher`,
  contact: (origin: string): string => `${origin}/api/v1/catalogue#contact`,
  audience: (origin: string): string => `${origin}/api/v1/catalogue#audience`,
  invented: (origin: string): string => `${origin}/api/v1/catalogue#invented`,
  unknownOwner: (origin: string): string => `${origin}/api/v1/catalogue#owner-not-recorded`,
  measure: (origin: string, id: string): string => `${origin}/tiltak/${id}`,
  county: (origin: string, { division, number }: { division: string; number: string }): string =>
    `${origin}/api/v1/counties/${division}/${number}`,
  output: (origin: string, code: string): string => `${origin}/api/v1/catalogue#competence-${code}`,
  participation: (origin: string, code: string): string => `${origin}/api/v1/catalogue#participation-${code}`,
  requirement: (origin: string, id: string): string => `${origin}/tiltak/${id}#requirement`,
  rule: (origin: string, code: string, from: string | null): string =>
    `${origin}/api/v1/catalogue#rule-${code}-${from ?? 'first'}`,
} as const;

/**
 * A measure as a service. Where a county is recorded it is a public service whose competent authority is that county: OT is
 * the county's (opplæringslova (2023) § 9-4). Where none is, it is a service, owned by whom the source names, or by somebody
 * who is not recorded: no authority is made up.
 */
export function serviceResources(origin: string, measure: MeasureDocument): readonly Resource[] {
  const { id, county, responsible } = measure;
  const address = addresses.measure(origin, id);
  const isPublic = county !== null;
  const owner = responsible === null ? addresses.unknownOwner(origin) : `${address}#responsible`;
  const service: Resource = {
    iri: address,
    types: [isPublic ? 'cpsv:PublicService' : 'cpsvno:Service'],
    says: [
      ['dct:identifier', [plain(`urn:uuid:${id}`)]],
      ['dct:title', [inLanguage(measure.name, measure.language)]],
      ['dct:description', [inLanguage(measure.description, measure.language)]],
      isPublic
        ? ['cv:hasCompetentAuthority', [iri(`${addresses.county(origin, county)}#authority`)]]
        : ['cv:ownedBy', [iri(owner)]],
      ['cv:contactPoint', [iri(addresses.contact(origin))]],
      ['cpsvno:hasPossibleOutput', [iri(addresses.output(origin, measure.documentedCompetence ?? 'NOT_RECORDED'))]],
      ['dct:spatial', isPublic ? [iri(addresses.county(origin, county))] : []],
      ['dct:audience', [iri(addresses.audience(origin))]],
      ['cv:isClassifiedBy', classesOf(origin, measure)],
      ['cv:hasParticipation', (measure.actors ?? []).map((code) => iri(addresses.participation(origin, code)))],
      ['cv:holdsRequirement', [iri(`${addresses.catalogue(origin)}#requirement`), ...ageRequirement(origin, measure)]],
      ['dct:language', [iri(languages[measure.language])]],
      ['dct:modified', [typed(measure.updatedAt, 'xsd:dateTime')]],
      ['dct:source', [...new Set(measure.provenance.map(({ source }) => source))].filter(Boolean).map(plain)],
      ['dct:provenance', isInvented(measure) ? [iri(addresses.invented(origin))] : []],
    ],
  };
  return [
    service,
    {
      iri: addresses.catalogue(origin),
      types: [],
      says: [['dcatno:containsService', [iri(address)]]],
    },
    ...(isPublic || responsible === null ? [] : [organisation(owner, responsible, measure)]),
    ...requirementOf(origin, measure),
  ];
}

/** The EU's authority table of languages, as both profiles ask for. */
export const languages: Readonly<Record<Measure['language'], string>> = {
  nb: 'http://publications.europa.eu/resource/authority/language/NOB',
  nn: 'http://publications.europa.eu/resource/authority/language/NNO',
};

function organisation(address: string, name: string, { language }: MeasureDocument): Resource {
  return {
    iri: address,
    types: ['org:Organization'],
    says: [
      ['dct:identifier', [plain(address)]],
      ['skos:prefLabel', [inLanguage(name, language)]],
    ],
  };
}

function classesOf(origin: string, measure: MeasureDocument): readonly Term[] {
  const { arena, goals, otStatusCode, curriculumGoal } = measure;
  const code = (list: string, value: string | null): readonly Term[] =>
    value === null ? [] : [iri(newestCodeIri(origin, list, value))];
  const contents = Object.values(Content).filter((content) => answerTo(measure, content) === 'YES');
  return [
    ...code('OtStatusCode', otStatusCode),
    ...code('Arena', arena),
    ...code('CurriculumGoal', curriculumGoal),
    ...(goals ?? []).flatMap((goal) => code('MeasureGoal', goal)),
    ...contents.flatMap((content) => code('Content', content)),
  ];
}

const hasAges = ({ ageFrom, ageTo }: MeasureDocument): boolean => ageFrom !== null || ageTo !== null;

function ageRequirement(origin: string, measure: MeasureDocument): readonly Term[] {
  return hasAges(measure) ? [iri(addresses.requirement(origin, measure.id))] : [];
}

function requirementOf(origin: string, measure: MeasureDocument): readonly Resource[] {
  if (!hasAges(measure)) return [];
  const address = addresses.requirement(origin, measure.id);
  const label = ages(measure.ageFrom, measure.ageTo);
  return [
    {
      iri: address,
      types: ['cv:Requirement'],
      says: [
        ['dct:identifier', [plain(address)]],
        ['dct:title', inAllLanguages(label)],
        ['dct:description', inAllLanguages(label)],
      ],
    },
  ];
}
