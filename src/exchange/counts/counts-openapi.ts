import type { Schema } from '../api/measure-schema.js';
import { CountRowStatus } from './count-preview.js';

const text: Schema = { type: 'string' };
const maybe = (type: string, description: string): Schema => ({ type: [type, 'null'], description });
const list = (items: Schema): Schema => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const figure = { persons: maybe('integer', 'Youths.'), why: maybe('string', 'Why there is no figure, in words.') };

/** The shapes of what an import of counts answers. */
export const countImportSchemas: Readonly<Record<string, Schema>> = {
  'count-import-preview': object({
    counts: object(Object.fromEntries(Object.keys(CountRowStatus).map((status) => [status, { type: 'integer' }]))),
    notices: list(object({ path: { ...text, description: '`column N`: a column that is not read.' }, message: text })),
    rows: {
      description: 'Every row but those that are the same or empty, which are only counted.',
      ...list(
        object({
          row: { type: 'integer', description: 'The line of the table, its headings being 1.' },
          status: { type: 'string', enum: Object.keys(CountRowStatus) },
          date: maybe('string', 'The day of counting.'),
          area: maybe('string', 'The county, or the whole country.'),
          system: maybe('string', 'Who counted.'),
          of: maybe('string', 'What is counted.'),
          ...figure,
          before: {
            anyOf: [object({ ...figure, reportedBy: text, reportedAt: text }), { type: 'null' }],
            description: 'What is kept now, by which role and when; null where the count is new.',
          },
          problems: list(object({ column: maybe('integer', 'From 1.'), heading: text, message: text })),
        }),
      ),
    },
    seen: { ...text, description: 'Send it along with apply: what is stored is what was seen.' },
  }),
};

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const refused = (description: string): Schema => ({
  description,
  content: { 'application/json': { schema: reference('errors') } },
});

const upload: Schema = {
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description:
        'CSV, as /api/v1/youth-counts.csv or /api/v1/templates/youth-counts.csv give it: at most 5,000 rows.',
    },
    do: {
      type: 'string',
      enum: ['preview', 'apply'],
      default: 'preview',
      description: 'preview: what each row would do. apply: store what is new and changed, all or none.',
    },
    seen: { ...text, description: 'With apply: `seen` of the preview.' },
  },
};

/** `POST /api/v1/youth-counts/imports`. */
export const countImportsPath: Schema = {
  post: {
    operationId: 'api_v1_youth_counts_imports',
    summary: 'What a file of counts of youths would change, and storing it.',
    description:
      'For those who may hand in counts of their county: by the session of this service’s own page, or a bearer token. Counts stand beside those of the published documents and never change them. Rows without a figure say nothing. Small numbers are hidden from everybody else, as in every answer.',
    parameters: [
      { name: 'Idempotency-Key', in: 'header', schema: text, description: 'With apply: the same key is done once.' },
    ],
    requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } },
    responses: {
      '200': {
        description: 'The preview, or how many counts were entered and changed.',
        content: {
          'application/json': {
            schema: { oneOf: [reference('count-import-preview'), reference('import-applied')] },
          },
        },
      },
      '400': refused('The file, a heading or a part cannot be used; every problem is named with its place.'),
      '401': refused('Nobody is signed in.'),
      '403': refused('The role may hand in counts nowhere.'),
      '409': refused('Nothing is stored: the counts were changed since the preview. Or the key was used otherwise.'),
      '503': refused('Other files are being read.'),
    },
  },
};
