import { counties } from '../codes/counties.js';
import { answerLabels, type Content } from '../codes/measure-codes.js';
import type { Label, Language } from '../platform/language.js';
import type { Field } from './fields/field.js';
import { allFields, type FieldName, type Fields, fields } from './fields/fields.js';
import { same } from './fields/labels.js';
import { answerTo } from './measure.js';
import { categoriesOf } from './measure-category.js';
import type { MeasureDocument } from './measure-document.js';

/** The dimensions of a field: one, or for a field with an answer for each code one for each of them. */
type DimensionOf<F> = F extends {
  readonly kind: 'ANSWERS';
  readonly dimension: infer D extends string;
  readonly codes: infer C;
}
  ? `${D}_${keyof C & string}`
  : F extends { readonly dimension: infer D extends string }
    ? D
    : never;

/**
 * What measures can be filtered and counted by. One vocabulary for filters, facets and the cells that are not recorded.
 * Counties are those of 2012: a county of another division is the counties of 2012 it consists of.
 */
export type Dimension = DimensionOf<Fields[FieldName]>;

interface DimensionEntry {
  readonly label: Label;
  /** The measure's values; null where not recorded. */
  readonly valuesOf: (measure: MeasureDocument) => readonly string[] | null;
  /** Labels of the closed values, in the order of the codes. */
  readonly values: Readonly<Record<string, Label>>;
  /** Labels of open values that have one; the others are their own label. */
  readonly names: Readonly<Record<string, Label>>;
}

type Values = DimensionEntry['valuesOf'];

/** Dimensions whose values are derived, not the field's own. */
const readElsewhere: Readonly<Partial<Record<FieldName, Values>>> = {
  countyNumber: ({ counties2012 }) => (counties2012.length === 0 ? null : counties2012),
  categories: categoriesOf,
};

const countyLabels: Readonly<Record<string, Label>> = Object.fromEntries(
  Object.values(counties)
    .flat()
    .map((county) => [county.number, same(county.name)]),
);

const yesOrNo: Readonly<Record<string, Label>> = { YES: answerLabels.YES, NO: answerLabels.NO };

/** The codes without the one that says that nothing is recorded: that is no value. */
function recordedOnly(codes: Readonly<Record<string, Label>>): Readonly<Record<string, Label>> {
  return Object.fromEntries(Object.entries(codes).filter(([code]) => code !== 'NOT_RECORDED'));
}

const one = (value: string | null): readonly string[] | null =>
  value === null || value === 'NOT_RECORDED' ? null : [value];

const oneValue =
  (name: FieldName): Values =>
  (measure) =>
    one(measure[name as keyof MeasureDocument] as string | null);

function entriesOf(name: FieldName, field: Field): readonly (readonly [string, DimensionEntry])[] {
  const { dimension, label } = field;
  if (dimension === undefined) return [];
  const entry = (values: DimensionEntry['values'], valuesOf: Values, names: DimensionEntry['names'] = {}) =>
    [[dimension, { label, values, valuesOf: readElsewhere[name] ?? valuesOf, names }]] as const;
  switch (field.kind) {
    case 'CODE':
      return entry(recordedOnly(field.codes), oneValue(name));
    case 'CODES':
      return entry(field.codes, (measure) => measure[name as keyof MeasureDocument] as readonly string[] | null);
    case 'ANSWER':
      return entry(yesOrNo, oneValue(name));
    case 'BOOLEAN':
      return entry(yesOrNo, (measure) => {
        const value = measure[name as keyof MeasureDocument] as boolean | null;
        return value === null ? null : [value ? 'YES' : 'NO'];
      });
    case 'ANSWERS':
      return Object.entries(field.codes).map(([code, codeLabel]) => {
        const valuesOf: Values = (measure) => one(answerTo(measure, code as Content));
        return [`${dimension}_${code}`, { label: codeLabel, values: yesOrNo, valuesOf, names: {} }] as const;
      });
    case 'COUNTY':
      return entry(countyLabels, oneValue(name));
    default:
      return entry({}, oneValue(name), field.kind === 'TEXT' ? field.names : {});
  }
}

export const dimensions = Object.fromEntries(allFields.flatMap(([name, field]) => entriesOf(name, field))) as Readonly<
  Record<Dimension, DimensionEntry>
>;

export const Dimension = Object.fromEntries(Object.keys(dimensions).map((name) => [name, name])) as {
  readonly [Name in Dimension]: Name;
};

export const notRecordedLabel: Label = answerLabels.NOT_RECORDED;

export function contentDimension(content: Content): Dimension {
  return `CONTENT_${content}`;
}

/** The measure's values in a dimension; null where not recorded, empty where it is recorded to have none. */
export function valuesOf(measure: MeasureDocument, dimension: Dimension): readonly string[] | null {
  return dimensions[dimension].valuesOf(measure);
}

/** What a measure says in a field, derived fields too; null or NOT_RECORDED where nothing is recorded. */
export function saidIn(measure: MeasureDocument, name: FieldName): unknown {
  if (name in measure) return measure[name as keyof MeasureDocument];
  const { dimension }: Field = fields[name];
  return dimension === undefined ? null : valuesOf(measure, dimension as Dimension);
}

/** The label of a value, or of `null` for not recorded; an open value without a name is its own label. */
export function labelOf(dimension: Dimension, value: string | null, language: Language): string {
  return labelsOf(dimension, value)[language];
}

/** The same in every language. */
export function labelsOf(dimension: Dimension, value: string | null): Label {
  if (value === null) return notRecordedLabel;
  const { values, names } = dimensions[dimension];
  if (Object.hasOwn(values, value)) return values[value] as Label;
  return Object.hasOwn(names, value) ? (names[value] as Label) : same(value);
}
