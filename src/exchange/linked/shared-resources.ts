import { counties } from '../../codes/counties.js';
import { actorLabels, answerLabels, documentedCompetenceLabels } from '../../codes/measure-codes.js';
import type { Label } from '../../platform/language.js';
import type { Rule } from '../../rules/sets/rule.js';
import { conceptResources } from './concepts.js';
import { lawAddress } from './laws.js';
import { inAllLanguages, inLanguage, iri, plain, type Resource, typed } from './rdf.js';
import { addresses, languages } from './service-resources.js';
import { countyAuthority, words } from './words.js';

/** What all services refer to: everything that is referred to is described in the same graph, as both profiles ask for. */
export function sharedResources(origin: string, laws: readonly Rule[], changedAt: string | null): readonly Resource[] {
  return [
    catalogue(origin, changedAt),
    ...publishing(origin),
    ...Object.values(counties).flatMap((all) => all.flatMap((county) => countyResources(origin, county))),
    ...outputs(origin),
    ...participants(origin),
    ...requirement(origin, laws),
    ...conceptResources(origin),
  ];
}

function described(address: string, types: readonly string[], title: Label, more: Resource['says'] = []): Resource {
  return {
    iri: address,
    types,
    says: [['dct:identifier', [plain(address)]], ['dct:title', inAllLanguages(title)], ...more],
  };
}

function catalogue(origin: string, changedAt: string | null): Resource {
  return described(addresses.catalogue(origin), ['dcat:Catalog'], words.catalogue, [
    ['dct:description', inAllLanguages(words.aboutCatalogue)],
    ['dct:publisher', [iri(addresses.publisher(origin))]],
    ['cv:contactPoint', [iri(addresses.contact(origin))]],
    ['dct:language', Object.values(languages).map(iri)],
    ['dct:modified', changedAt === null ? [] : [typed(changedAt.slice(0, 10), 'xsd:date')]],
    ['foaf:homepage', [iri(`${origin}/`)]],
  ]);
}

function publishing(origin: string): readonly Resource[] {
  const [contact, audience] = [addresses.contact(origin), addresses.audience(origin)];
  return [
    described(addresses.publisher(origin), ['foaf:Agent'], words.publisher),
    { iri: contact, types: ['cv:ContactPoint'], says: [['cv:contactPage', [iri(`${origin}/om`)]]] },
    { iri: `${origin}/om`, types: ['foaf:Document'], says: [['dct:title', inAllLanguages(words.publisher)]] },
    { iri: `${origin}/`, types: ['foaf:Document'], says: [['dct:title', inAllLanguages(words.catalogue)]] },
    { iri: audience, types: ['skos:Concept'], says: [['skos:prefLabel', inAllLanguages(words.audience)]] },
    {
      iri: addresses.invented(origin),
      types: ['dct:ProvenanceStatement'],
      says: [['rdfs:label', inAllLanguages(words.invented)]],
    },
    {
      iri: addresses.unknownOwner(origin),
      types: ['org:Organization'],
      says: [
        ['dct:identifier', [plain(addresses.unknownOwner(origin))]],
        ['skos:prefLabel', inAllLanguages(words.notRecordedOwner)],
      ],
    },
    ...Object.entries(languages).map(([language, address]) => ({
      iri: address,
      types: ['dct:LinguisticSystem'],
      says: [['skos:notation', [plain(language)]]] as Resource['says'],
    })),
  ];
}

function countyResources(
  origin: string,
  county: {
    readonly division: (typeof counties)['Y2024'][number]['division'];
    readonly number: string;
    readonly name: string;
  },
): readonly Resource[] {
  const place = addresses.county(origin, county);
  return [
    {
      iri: place,
      types: ['dct:Location'],
      says: [
        ['dct:identifier', [plain(county.number)]],
        ['skos:prefLabel', [inLanguage(county.name, 'nb')]],
      ],
    },
    {
      iri: `${place}#authority`,
      types: ['cv:PublicOrganisation'],
      says: [
        ['dct:identifier', [plain(`${place}#authority`)]],
        ['skos:prefLabel', inAllLanguages(countyAuthority(county.name))],
        ['dct:spatial', [iri(place)]],
      ],
    },
  ];
}

/** What a participant can come out with; also that this is not recorded. */
function outputs(origin: string): readonly Resource[] {
  const labels: Readonly<Record<string, Label>> = {
    ...documentedCompetenceLabels,
    NOT_RECORDED: answerLabels.NOT_RECORDED,
  };
  return Object.entries(labels).map(([code, label]) =>
    described(addresses.output(origin, code), ['cpsvno:PossibleOutput'], words.competence, [
      ['dct:description', inAllLanguages(label)],
    ]),
  );
}

/** Digdir's role types; who takes part in a measure provides it. */
const provider = 'https://data.norge.no/vocabulary/role-type#service-provider';

function participants(origin: string): readonly Resource[] {
  const each = Object.entries(actorLabels).flatMap(([code, label]): readonly Resource[] => {
    const address = addresses.participation(origin, code);
    return [
      {
        iri: address,
        types: ['cv:Participation'],
        says: [
          ['dct:identifier', [plain(address)]],
          ['dct:description', inAllLanguages(words.takesPart)],
          ['cv:role', [iri(provider)]],
          ['cv:hasParticipant', [iri(`${address}-agent`)]],
        ],
      },
      described(`${address}-agent`, ['foaf:Agent'], label),
    ];
  });
  return [{ iri: provider, types: ['skos:Concept'], says: [['skos:prefLabel', inAllLanguages(words.role)]] }, ...each];
}

/** Whom the follow-up service is for, by the rules in force that name a law, each with its days. */
function requirement(origin: string, laws: readonly Rule[]): readonly Resource[] {
  const address = `${addresses.catalogue(origin)}#requirement`;
  const ruleOf = ({ code, validFrom }: Rule): string => addresses.rule(origin, code, validFrom);
  const each = laws.flatMap((law): readonly Resource[] => {
    const { title, rationale, legalBasis, validFrom, validTo } = law;
    const source = legalBasis === null ? null : lawAddress(legalBasis.nb);
    const resource = `${ruleOf(law)}-law`;
    return [
      described(ruleOf(law), ['cpsv:Rule'], title, [
        ['dct:description', inAllLanguages(rationale)],
        ['cpsv:implements', legalBasis === null ? [] : [iri(resource)]],
      ]),
      ...(legalBasis === null
        ? []
        : [
            described(resource, ['eli:LegalResource'], legalBasis, [
              ['rdfs:seeAlso', source === null ? [] : [iri(source)]],
              ['eli:first_date_entry_in_force', validFrom === null ? [] : [typed(validFrom, 'xsd:date')]],
              ['eli:date_no_longer_in_force', validTo === null ? [] : [typed(validTo, 'xsd:date')]],
            ]),
          ]),
    ];
  });
  return [
    described(address, ['cv:Requirement'], words.requirement, [['cv:fulfils', laws.map((law) => iri(ruleOf(law)))]]),
    ...each,
  ];
}
