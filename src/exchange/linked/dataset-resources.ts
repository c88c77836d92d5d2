import { FileFormat, mediaTypes } from '../files/formats.js';
import { inAllLanguages, inLanguage, iri, plain, type Resource, typed } from './rdf.js';
import { addresses, languages } from './service-resources.js';
import { words } from './words.js';

const authority = 'http://publications.europa.eu/resource/authority';

/** The register as one dataset with a distribution for each format. Source: DCAT-AP-NO, mandatory and recommended properties. */
export function datasetResources(origin: string, changedAt: string | null): readonly Resource[] {
  const dataset = addresses.dataset(origin);
  const distributions = Object.values(FileFormat).map((format) => distribution(origin, format));
  return [
    {
      iri: dataset,
      types: ['dcat:Dataset'],
      says: [
        ['dct:identifier', [plain(dataset)]],
        ['dct:title', inAllLanguages(words.catalogue)],
        ['dct:description', inAllLanguages(words.aboutCatalogue)],
        ['dct:publisher', [iri(addresses.publisher(origin))]],
        ['dcat:contactPoint', [iri(`${dataset}#contact`)]],
        ['dcat:theme', [iri(`${authority}/data-theme/EDUC`)]],
        ['dct:accessRights', [iri(`${authority}/access-right/PUBLIC`)]],
        ['dct:language', Object.values(languages).map(iri)],
        ['dct:modified', changedAt === null ? [] : [typed(changedAt, 'xsd:dateTime')]],
        ['dcat:distribution', distributions.map(({ iri: address }) => iri(address))],
        ['dct:provenance', [iri(addresses.invented(origin))]],
      ],
    },
    ...behind(origin),
    ...distributions,
  ];
}

/** Who publishes it, whom to ask, and what the mark on invented rows says. */
function behind(origin: string): readonly Resource[] {
  return [
    {
      iri: `${addresses.dataset(origin)}#contact`,
      types: ['vcard:Organization'],
      says: [
        ['vcard:fn', [inLanguage(words.publisher.nb, 'nb')]],
        ['vcard:hasURL', [iri(`${origin}/om`)]],
      ],
    },
    {
      iri: addresses.publisher(origin),
      types: ['foaf:Agent'],
      says: [
        ['dct:identifier', [plain(addresses.publisher(origin))]],
        ['foaf:name', inAllLanguages(words.publisher)],
        ['dct:title', inAllLanguages(words.publisher)],
      ],
    },
    {
      iri: addresses.invented(origin),
      types: ['dct:ProvenanceStatement'],
      says: [['rdfs:label', inAllLanguages(words.invented)]],
    },
  ];
}

/** Names of the EU's authority table of file types. */
const fileTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  json: 'JSON',
  jsonld: 'JSON_LD',
  ttl: 'RDF_TURTLE',
};

function distribution(origin: string, format: FileFormat): Resource {
  const address = `${origin}/api/v1/measures.${format}`;
  return {
    iri: `${addresses.dataset(origin)}#${format}`,
    types: ['dcat:Distribution'],
    says: [
      ['dct:title', [inLanguage(`measures.${format}`, 'nb')]],
      ['dcat:accessURL', [iri(address)]],
      ['dcat:downloadURL', [iri(address)]],
      ['dcat:mediaType', [iri(`https://www.iana.org/assignments/media-types/${mediaTypes[format].split(';')[0]}`)]],
      ['dct:format', [iri(`${authority}/file-type/${fileTypes[format]}`)]],
    ],
  };
}
