import { Answer } from '../../codes/measure-codes.js';
import { type Field, mayBeNull } from '../../measures/fields/field.js';
import { allFields, draftFields, fields } from '../../measures/fields/fields.js';
import { ProvenanceKind } from '../../measures/measure.js';

/** A JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema of a field's values, without null. */
function valueSchema(field: Field): Schema {
  switch (field.kind) {
    case 'ID':
      return { type: 'string', format: 'uuid' };
    case 'TEXT':
      return { type: 'string', minLength: 1, maxLength: field.limit };
    case 'CODE':
      return { type: 'string', enum: Object.keys(field.codes) };
    case 'CODES':
      return { type: 'array', uniqueItems: true, items: { type: 'string', enum: Object.keys(field.codes) } };
    case 'ANSWER':
      return { type: 'string', enum: Object.keys(Answer) };
    case 'ANSWERS':
      return answersSchema(Object.keys(field.codes));
    case 'INTEGER':
      return { type: 'integer', minimum: field.range[0], maximum: field.range[1] };
    case 'BOOLEAN':
      return { type: 'boolean' };
    case 'SCHOOL_YEAR':
      return { type: 'string', pattern: '^(?:19|20)\\d\\d/\\d\\d$' };
    case 'COUNTY':
      return { type: 'string', pattern: '^\\d\\d$' };
    case 'TIME':
      return { type: 'string', format: 'date-time' };
    case 'LINKS':
      return linksSchema(field.most);
    case 'PERIODS':
      return periodsSchema(field.most);
    case 'PROVENANCE':
      return provenanceSchema;
  }
}

const linksSchema = (most: number): Schema => ({
  type: 'array',
  maxItems: most,
  uniqueItems: true,
  items: { type: 'string', pattern: '^https://' },
});

const periodsSchema = (most: number): Schema => ({
  type: 'array',
  maxItems: most,
  items: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d$' },
});

const closed = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

function answersSchema(codes: readonly string[]): Schema {
  const answer = closed({
    content: { type: 'string', enum: codes },
    answer: { type: 'string', enum: Object.keys(Answer) },
  });
  return { type: 'array', minItems: codes.length, maxItems: codes.length, items: answer };
}

const provenanceSchema: Schema = {
  type: 'array',
  items: closed({
    field: { type: 'string', enum: Object.keys(fields) },
    kind: { type: 'string', enum: Object.keys(ProvenanceKind) },
    source: { type: 'string' },
  }),
};

function fieldSchema(field: Field): Schema {
  const value = valueSchema(field);
  const nullable = mayBeNull(field) || field.derived === true;
  const described = {
    title: field.label.en,
    ...(field.note === undefined ? {} : { description: field.note }),
  };
  if (!nullable) return { ...described, ...value };
  const { enum: codes, type, ...rest } = value as { enum?: readonly string[]; type: string };
  return {
    ...described,
    ...rest,
    type: [type, 'null'],
    ...(codes === undefined ? {} : { enum: [...codes, null] }),
  };
}

const schemasOf = (some: typeof allFields): Readonly<Record<string, Schema>> =>
  Object.fromEntries(some.map(([name, field]) => [name, fieldSchema(field)]));

/** A measure as files and feeds have it. Null is not recorded, which is not no. */
export const measureSchema: Schema = closed({
  invented: {
    type: 'boolean',
    description: 'Something of it was made up so that the printed tables come out: it says nothing of a real measure.',
  },
  ...schemasOf(allFields),
  labels: { type: 'object', description: "Labels of the codes, by field, in the reader's language." },
});

/** A measure as it is handed in. */
export const measureDraftSchema: Schema = closed(schemasOf(draftFields as typeof allFields));

/** The file of measures. */
export const measuresFileSchema: Schema = closed({
  language: { type: 'string', enum: ['nb', 'nn', 'en'] },
  count: { type: 'integer', minimum: 0 },
  about: { type: 'array', items: { type: 'string' } },
  measures: { type: 'array', items: measureSchema },
});
