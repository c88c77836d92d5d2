import { type CodeEntry, type CodeList, codeLists } from '../../codes/code-lists.js';
import { type OtCodeMappingKind } from '../../codes/ot-status-codes.js';
import { inAllLanguages, inLanguage, iri, plain, type Resource, type Term } from './rdf.js';

/** The address of a code list, with its version where it was redefined. */
export function listIri(origin: string, { name, version }: Pick<CodeList, 'name' | 'version'>): string {
  return `${origin}/api/v1/codes/${name}${version === null ? '' : `/${version}`}`;
}

export function codeIri(origin: string, list: Pick<CodeList, 'name' | 'version'>, code: string): string {
  return `${listIri(origin, list)}#${encodeURIComponent(code)}`;
}

/** The address of a code of a list without versions, or of the newest. */
export function newestCodeIri(origin: string, name: string, code: string): string {
  const list = codeLists.findLast((one) => one.name === name);
  return codeIri(origin, list ?? { name, version: null }, code);
}

/** Every code list as a SKOS concept scheme, with how the OT codes of 2011 map to those of 2024. */
export function conceptResources(origin: string): readonly Resource[] {
  return codeLists.flatMap((list) => [
    schemeOf(origin, list),
    ...list.codes.map((code) => conceptOf(origin, list, code)),
  ]);
}

function schemeOf(origin: string, list: CodeList): Resource {
  return {
    iri: listIri(origin, list),
    types: ['skos:ConceptScheme'],
    says: [
      ['dct:identifier', [plain(listIri(origin, list))]],
      ['dct:title', inAllLanguages(list.label)],
      ['dct:source', [inLanguage(list.source, 'nb')]],
      ['adms:versionNotes', list.version === null ? [] : [inLanguage(list.version, 'nb')]],
      ['skos:hasTopConcept', list.codes.map(({ code }) => iri(codeIri(origin, list, code)))],
    ],
  };
}

function conceptOf(origin: string, list: CodeList, entry: CodeEntry): Resource {
  const address = codeIri(origin, list, entry.code);
  return {
    iri: address,
    types: ['skos:Concept'],
    says: [
      ['dct:identifier', [plain(address)]],
      ['skos:notation', [plain(entry.code), ...(entry.position === null ? [] : [plain(entry.position)])]],
      ['skos:prefLabel', inAllLanguages(entry.label)],
      ['skos:altLabel', entry.groupLabel === null ? [] : inAllLanguages(entry.groupLabel)],
      ['skos:definition', entry.description === null ? [] : inAllLanguages(entry.description)],
      ['skos:inScheme', [iri(listIri(origin, list))]],
      ['skos:topConceptOf', [iri(listIri(origin, list))]],
      ...mappings(origin, list, entry),
    ],
  };
}

/**
 * SKOS's relations for how a code of 2011 carries over to 2024 (this project's inference; no official table was found): one
 * that was merged has a broader one now, one that was split has narrower ones.
 */
const relations: Readonly<Record<OtCodeMappingKind, string>> = {
  SAME: 'skos:exactMatch',
  RENAME: 'skos:exactMatch',
  MERGE: 'skos:broadMatch',
  SPLIT: 'skos:narrowMatch',
  MOVED: 'skos:closeMatch',
  INFERENCE: 'skos:relatedMatch',
  NONE: 'skos:relatedMatch',
};

function mappings(
  origin: string,
  list: CodeList,
  { mapping }: CodeEntry,
): readonly (readonly [string, readonly Term[]])[] {
  if (mapping === null || list.name !== 'OtStatusCode') return [];
  const targets = mapping.to.map((to) => iri(newestCodeIri(origin, list.name, to)));
  return [[relations[mapping.kind], targets]];
}
