import type { Label } from '../../platform/language.js';

/** A value of a property: something with an address, a text in a language, or a value of a type. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string }
  | { readonly value: string; readonly type: string | null };

/** Something that is described: its address, its classes, and what is said of it. Classes and properties are `prefix:name`. */
export interface Resource {
  readonly iri: string;
  readonly types: readonly string[];
  readonly says: readonly (readonly [property: string, values: readonly Term[]])[];
}

/** The vocabularies that are used. Sources: CPSV-AP-NO 1.1, CPSV-AP 3.2, DCAT-AP-NO, SKOS. */
export const prefixes: Readonly<Record<string, string>> = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cpsvno: 'https://data.norge.no/vocabulary/cpsvno#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatno: 'https://data.norge.no/vocabulary/dcatno#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export const iri = (address: string): Term => ({ iri: address });
export const plain = (value: string): Term => ({ value, type: null });
export const typed = (value: string, type: string): Term => ({ value, type });
export const inLanguage = (text: string, language: string): Term => ({ text, language });
export const inAllLanguages = (label: Label): readonly Term[] =>
  Object.entries(label).map(([language, text]) => inLanguage(text, language));

/** How a file of linked data begins, holds a resource and ends. */
export interface Notation {
  readonly start: string;
  readonly resource: (resource: Resource) => string;
  readonly between: string;
  readonly end: string;
}

/** Turtle 1.1. */
export const turtle: Notation = {
  start: `${Object.entries(prefixes)
    .map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`)
    .join('\n')}\n\n`,
  resource: ({ iri: address, types, says }) => {
    const classes = types.length === 0 ? [] : [`a ${types.join(', ')}`];
    const lines = says.flatMap(([property, values]) =>
      values.length === 0 ? [] : [`${property} ${values.map(turtleTerm).join(', ')}`],
    );
    return `${turtleIri(address)} ${[...classes, ...lines].join(' ;\n  ')} .\n`;
  },
  between: '\n',
  end: '',
};

function turtleTerm(term: Term): string {
  if ('iri' in term) return turtleIri(term.iri);
  if ('text' in term) return `${turtleText(term.text)}@${term.language}`;
  return turtleText(term.value) + (term.type === null ? '' : `^^${term.type}`);
}

/** What an address cannot hold is written by its number. Source: Turtle 1.1, IRIREF. */
const turtleIri = (address: string): string =>
  `<${address.replace(/[\p{Cc} <>"{}|^`\\]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}>`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function turtleText(text: string): string {
  const inside = text.replace(
    /[\\"\p{Cc}]/gu,
    (one) => escapes[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${inside}"`;
}

/** JSON-LD 1.1: a context of prefixes, and one object a line. */
export const jsonLd: Notation = {
  start: `{"@context":${JSON.stringify(prefixes)},"@graph":[\n`,
  resource: ({ iri: address, types, says }) =>
    JSON.stringify({
      '@id': address,
      ...(types.length === 0 ? {} : { '@type': types }),
      ...Object.fromEntries(
        says.filter(([, values]) => values.length > 0).map(([name, values]) => [name, values.map(jsonTerm)]),
      ),
    }),
  between: ',\n',
  end: '\n]}\n',
};

function jsonTerm(term: Term): unknown {
  if ('iri' in term) return { '@id': term.iri };
  if ('text' in term) return { '@value': term.text, '@language': term.language };
  return term.type === null ? { '@value': term.value } : { '@value': term.value, '@type': term.type };
}

/** Several resources, with what stands between them. */
export function written(notation: Notation, resources: readonly Resource[]): string {
  return resources.map(notation.resource).join(notation.between);
}
