import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Column } from '../table/columns.js';
import { codesIn, taxonomyId, termId } from './attributes.js';
import type { Writing } from './hsds-writing.js';
import type { ListQuestion } from './list-question.js';
import { organizationId, providerOf } from './organizations.js';
import { codedColumns, codeTaxonomies, type Taxonomy } from './taxonomies.js';

type Fits = (measure: MeasureDocument) => boolean;

/** Whether a measure is one of those that HSDS's own parameters ask for. */
export function fitsQuestion(question: ListQuestion, writing: Writing): Fits {
  const { modified_after: since, organization_id: organization } = question;
  const ofTaxonomy = codedColumns.flatMap((column) => wantedIn(column, question, writing) ?? []);
  const asksTerms = question.taxonomy_id !== null || question.taxonomy_term_id !== null;
  const providers = new Map<string, boolean>();
  const isProvider: Fits = (measure) => {
    const provider = providerOf(measure);
    if (provider === null) return false;
    const known = providers.get(provider.key) ?? organizationId(provider, writing) === organization;
    providers.set(provider.key, known);
    return known;
  };
  return (measure) =>
    (since === null || measure.updatedAt >= since) &&
    (organization === null || isProvider(measure)) &&
    (!asksTerms ||
      ofTaxonomy.some(({ column, codes }) =>
        codesIn(measure, column).some((code) => codes === null || codes === code),
      ));
}

/** Which code of a column is asked for, null for any; nothing where the column is not. */
function wantedIn(
  column: Column,
  { taxonomy_id: list, taxonomy_term_id: term }: ListQuestion,
  writing: Writing,
): { readonly column: Column; readonly codes: string | null } | null {
  const taxonomy = codeTaxonomies.get(column.name) as Taxonomy;
  if (list !== null && taxonomyId(taxonomy, writing) !== list) return null;
  if (term === null) return { column, codes: null };
  const code = Object.keys(taxonomy.terms).find((one) => termId(taxonomy, one, writing) === term);
  return code === undefined ? null : { column, codes: code };
}

/** Whether a text holds what is searched for, whatever the case; any does where nothing is. */
export function holds(text: string, search: string | null): boolean {
  return search === null || text.toLowerCase().includes(search.toLowerCase());
}
