import type { Content } from '../../codes/measure-codes.js';
import { saidIn } from '../../measures/dimensions.js';
import { answerTo } from '../../measures/measure.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Column } from '../table/columns.js';
import { noneCode, notRecordedCode } from '../table/marks.js';
import type { HsdsObject, Writing } from './hsds-writing.js';
import {
  codedColumns,
  codeTaxonomies,
  fieldTaxonomy,
  provenanceTaxonomy,
  type Taxonomy,
  valueColumns,
} from './taxonomies.js';

/** The codes that a measure has in a column of codes; one that stands for not recorded, or for none, where it has none. */
export function codesIn(measure: MeasureDocument, { field, code }: Column): readonly string[] {
  const value = code === null ? saidIn(measure, field) : answerTo(measure, code as Content);
  if (value === null) return [notRecordedCode];
  if (typeof value === 'boolean') return [value ? 'YES' : 'NO'];
  if (!Array.isArray(value)) return [String(value)];
  return value.length === 0 ? [noneCode] : value;
}

/** What a measure is classified by: codes, fields with values of their own, and where each field comes from. */
export function attributesOf(measure: MeasureDocument, writing: Writing): readonly HsdsObject[] {
  const attribute = (taxonomy: Taxonomy, code: string, about: string, value: string | null): HsdsObject => ({
    id: writing.idOf('attribute', measure.id, taxonomy.name, code, about),
    link_id: measure.id,
    link_type: taxonomy.name,
    link_entity: 'service',
    taxonomy_term_id: termId(taxonomy, code, writing),
    ...(value === null ? {} : { value }),
    taxonomy_term: termOf(taxonomy, code, writing),
  });
  const coded = codedColumns.flatMap((column) => {
    const taxonomy = codeTaxonomies.get(column.name) as Taxonomy;
    return codesIn(measure, column).map((code) => attribute(taxonomy, code, '', null));
  });
  const valued = valueColumns.flatMap(({ name, field }) =>
    textsOf(saidIn(measure, field)).map((text, at) => attribute(fieldTaxonomy, name, String(at), text)),
  );
  const sources = measure.provenance.map(({ field, kind, source }, at) =>
    attribute(provenanceTaxonomy, kind, `${field} ${at}`, `${field}: ${source}`),
  );
  return [...coded, ...valued, ...sources];
}

function textsOf(value: unknown): readonly string[] {
  if (value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

export function taxonomyId({ name }: Taxonomy, { idOf }: Writing): string {
  return idOf('taxonomy', name);
}

export function termId({ name }: Taxonomy, code: string, { idOf }: Writing): string {
  return idOf('taxonomy_term', name, code);
}

/** A term as HSDS has it. HSDS asks every term for a description: what the list is about, where a code has no more to say. */
export function termOf(taxonomy: Taxonomy, code: string, writing: Writing): HsdsObject {
  const { language } = writing;
  const label = taxonomy.terms[code]?.[language] ?? code;
  return {
    id: termId(taxonomy, code, writing),
    code,
    name: label,
    description: `${taxonomy.label[language]}: ${label}`,
    taxonomy: taxonomy.label[language],
    taxonomy_id: taxonomyId(taxonomy, writing),
    language,
  };
}

export function taxonomyObject(taxonomy: Taxonomy, writing: Writing): HsdsObject {
  const { language, origin } = writing;
  return {
    id: taxonomyId(taxonomy, writing),
    name: taxonomy.label[language],
    description: taxonomy.description[language],
    uri: `${origin}/api/v1/hsds/taxonomies/${taxonomyId(taxonomy, writing)}`,
  };
}

/** Every term of a taxonomy, each with the taxonomy it is of. */
export function termsOf(taxonomy: Taxonomy, writing: Writing): readonly HsdsObject[] {
  return Object.keys(taxonomy.terms).map((code) => ({
    ...termOf(taxonomy, code, writing),
    taxonomy_detail: taxonomyObject(taxonomy, writing),
  }));
}
