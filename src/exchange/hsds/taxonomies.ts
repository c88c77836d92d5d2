import { answerLabels } from '../../codes/measure-codes.js';
import { notRecordedLabel } from '../../measures/dimensions.js';
import type { Field } from '../../measures/fields/field.js';
import { fields } from '../../measures/fields/fields.js';
import type { Label } from '../../platform/language.js';
import { type Column, columns } from '../table/columns.js';
import { noneCode, noneLabel, notRecordedCode } from '../table/marks.js';
import { provenanceLabels, words } from './words.js';

/** A list of terms that services are classified by. */
export interface Taxonomy {
  /** Its name for programs: of a column of the files, `arena` or `contents.TREATMENT`; or `field`, or `provenance`. */
  readonly name: string;
  readonly label: Label;
  readonly description: Label;
  /** The terms, by code, in the order of the codes. */
  readonly terms: Readonly<Record<string, Label>>;
}

/** Fields that HSDS has a place of its own for, so that no attribute repeats them. */
const placed: ReadonlySet<string> = new Set([
  'id',
  'name',
  'description',
  'ageFrom',
  'ageTo',
  'contact',
  'assuredAt',
  'assuredBy',
  'updatedAt',
  'provenance',
]);

const isClosedList = ({ kind }: Field): boolean =>
  kind === 'CODE' || kind === 'CODES' || kind === 'ANSWER' || kind === 'ANSWERS' || kind === 'BOOLEAN';

/** Columns whose values are codes of a closed list: a taxonomy each. */
export const codedColumns: readonly Column[] = columns.filter(
  ({ field, says }) => says === 'CODE' && !placed.has(field) && isClosedList(fields[field]),
);

/** Columns whose values stand for themselves: a term each of one taxonomy, with the value beside it. */
export const valueColumns: readonly Column[] = columns.filter(
  ({ field, says }) => says !== 'LABEL' && !placed.has(field) && !isClosedList(fields[field]),
);

/** The taxonomy of a column of codes. What is not recorded has a term, and so has recorded and none of them. */
function taxonomyOf({ name, field, code, heading }: Column): Taxonomy {
  const described: Field = fields[field];
  const own = code === null && 'codes' in described ? described.codes : { YES: answerLabels.YES, NO: answerLabels.NO };
  const none = described.kind === 'CODES' ? { [noneCode]: noneLabel } : {};
  const labelled = columns.find((column) => column.name === `${name}.label`) ?? { heading };
  return {
    name,
    label: labelled.heading,
    description: words.listOfCodes,
    terms: { ...own, ...none, [notRecordedCode]: notRecordedLabel },
  };
}

export const fieldTaxonomy: Taxonomy = {
  name: 'field',
  label: words.fields,
  description: words.aboutFields,
  terms: Object.fromEntries(valueColumns.map(({ name, field }) => [name, fields[field].label])),
};

export const provenanceTaxonomy: Taxonomy = {
  name: 'provenance',
  label: fields.provenance.label,
  description: words.aboutProvenance,
  terms: provenanceLabels,
};

/** The taxonomy of each column of codes, by its name. */
export const codeTaxonomies: ReadonlyMap<string, Taxonomy> = new Map(
  codedColumns.map((column) => [column.name, taxonomyOf(column)]),
);

/** Every taxonomy, in the order of the fields. */
export const taxonomies: readonly Taxonomy[] = [...codeTaxonomies.values(), fieldTaxonomy, provenanceTaxonomy];
