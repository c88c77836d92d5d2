import { RowStatus } from '../reading/preview.js';
import type { Schema } from './measure-schema.js';

const text: Schema = { type: 'string' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const whole = (description: string): Schema => ({ type: ['integer', 'null'], description });
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** The shapes of what an import answers. */
export const importSchemas: Readonly<Record<string, Schema>> = {
  'import-preview': object({
    counts: object(Object.fromEntries(Object.keys(RowStatus).map((status) => [status, { type: 'integer' }]))),
    notices: list(object({ path: { ...text, description: '`column N`: a column that is not read.' }, message: text })),
    rows: {
      description: 'Every row but those that are the same, which are only counted.',
      ...list(
        object({
          row: {
            type: 'integer',
            description: 'The line of the table, its headings being 1; in JSON the place from 1.',
          },
          status: { type: 'string', enum: Object.keys(RowStatus) },
          name: { type: ['string', 'null'] },
          id: { type: ['string', 'null'] },
          version: whole('What was seen: hand it back with the choice. Null where the measure is new.'),
          suggested: { type: 'boolean', description: 'Stored where nobody chooses.' },
          changedMeanwhile: {
            type: 'boolean',
            description: 'The file was made before the last change of the measure.',
          },
          differences: list(object({ field: text, label: text, before: text, after: text })),
          duplicates: list(object({ id: text, name: text })),
          problems: list(object({ column: whole('From 1.'), heading: text, message: text })),
        }),
      ),
    },
  }),
  'import-applied': object({ entered: { type: 'integer' }, changed: { type: 'integer' } }),
};

const upload: Schema = {
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description:
        'CSV, XLSX or JSON, as /api/v1/measures.* or /api/v1/templates/measures.* give it, or services of HSDS 3.0 as JSON: at most 20 MB and 50,000 rows; XLSX 2 MB, and 20 MB inflated.',
    },
    do: {
      type: 'string',
      enum: ['preview', 'apply', 'wrong-rows'],
      default: 'preview',
      description:
        'preview: what each row would change. apply: store the rows, all or none. wrong-rows: the rows with errors as a file of the same format and columns, with what to correct.',
    },
    rows: {
      type: 'string',
      description:
        'With apply: a JSON list of the rows to store, [2, 3], or with the versions of the preview, [[2, null], [3, 5]]; a measure that was changed since is a conflict. Left out: those that are suggested.',
    },
    closeHeadings: { type: 'string', enum: ['true'], description: 'Read also columns whose headings are only close.' },
  },
};

const answer = (description: string, content: Schema): Schema => ({ description, content });
const json = (name: string): Schema => ({ schema: { $ref: `#/components/schemas/${name}` } });
const refused = (description: string): Schema => answer(description, { 'application/json': json('errors') });

/** `POST /api/v1/imports`. */
export const importsPath: Schema = {
  post: {
    operationId: 'api_v1_imports',
    summary: 'What a file of measures would change, and storing it.',
    description:
      'For those who may write measures: by the session of this service’s own page, or a bearer token. Measures are recognised by id, else by key, else by county and name; an empty cell says nothing. The same file twice changes nothing. Nothing is kept between preview and apply: send the file again. Identity numbers are refused and not repeated. A request that is given up stores nothing.',
    parameters: [
      { name: 'Idempotency-Key', in: 'header', schema: text, description: 'With apply: the same key is done once.' },
    ],
    requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } },
    responses: {
      '200': answer('The preview, what was stored, or the file of wrong rows.', {
        'application/json': {
          schema: {
            oneOf: ['import-preview', 'import-applied'].map((name) => ({ $ref: `#/components/schemas/${name}` })),
          },
        },
        'text/csv': { schema: text },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: text },
      }),
      '400': refused('The file, a heading or a part cannot be used; every problem is named with its place.'),
      '401': refused('Nobody is signed in.'),
      '403': refused('The role may write nowhere.'),
      '409': refused('Nothing is stored: each row that cannot be is named, `row 7`. Or the key was used otherwise.'),
      '503': refused('Other files are being read.'),
    },
  },
};
