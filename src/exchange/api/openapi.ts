import { FormVersion } from '../../measures/fields/form-version.js';
import { countImportSchemas, countImportsPath } from '../counts/counts-openapi.js';
import { feedOperations } from '../feeds/feed-operations.js';
import { figureOperations } from '../figures/figure-operations.js';
import { FileFormat, mediaTypes } from '../files/formats.js';
import { hsdsOperations } from '../hsds/hsds-operations.js';
import { hsdsSchemas } from '../hsds/hsds-profile.js';
import { reportOperations } from '../reports/report-operations.js';
import { changeItemSchema, webhooksDescribed } from '../webhooks/webhooks-openapi.js';
import { importSchemas, importsPath } from './imports-openapi.js';
import { measureDraftSchema, measureSchema, measuresFileSchema, type Schema } from './measure-schema.js';
import { filters, language, type Operation } from './operation.js';

/** The schemas of everything that is read or handed in, by name: `/api/schemas/NAME.json`. */
export const schemas: Readonly<Record<string, Schema>> = {
  measure: measureSchema,
  'measure-draft': measureDraftSchema,
  'measures-file': measuresFileSchema,
  ...hsdsSchemas,
  ...importSchemas,
  ...countImportSchemas,
  'change-item': changeItemSchema,
  errors: {
    type: 'object',
    required: ['errors'],
    properties: {
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['message', 'extensions'],
          properties: {
            message: { type: 'string' },
            extensions: {
              type: 'object',
              required: ['code'],
              properties: {
                code: { type: 'string' },
                problems: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['path', 'message'],
                    properties: { path: { type: 'string' }, message: { type: 'string' } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** A schema as a document of its own. */
export function schemaDocument(name: string, origin: string): Schema | null {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema === undefined) return null;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}/api/schemas/${name}.json`,
    ...schema,
  };
}

const formVersion = {
  name: 'form',
  in: 'query',
  description: 'The version of the form; the one in use where left out.',
  schema: { type: 'string', enum: Object.keys(FormVersion) },
};

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const bare = (mediaType: string): string => mediaType.split(';')[0] ?? mediaType;

const files: readonly Operation[] = Object.values(FileFormat).map((format) => ({
  path: `/api/v1/measures.${format}`,
  summary: `The measures of a filter as ${format}.`,
  parameters: [language, ...filters],
  contents: { [bare(mediaTypes[format])]: format === 'json' ? reference('measures-file') : { type: 'string' } },
}));

/** Every address that is read over plain HTTP. */
export const operations: readonly Operation[] = [
  ...files,
  ...(['csv', 'xlsx'] as const).map((format) => ({
    path: `/api/v1/templates/measures.${format}`,
    summary: `An empty table to fill in and hand to the import, as ${format}.`,
    parameters: [language, formVersion],
    contents: { [bare(mediaTypes[format])]: { type: 'string' } },
  })),
  ...reportOperations,
  ...(['ttl', 'jsonld'] as const).flatMap((format) => [
    linked(`/api/v1/codes.${format}`, `Every code list as SKOS, as ${format}.`, format),
    linked(`/api/v1/dataset.${format}`, `The register as a dataset by DCAT-AP-NO, as ${format}.`, format),
  ]),
  ...feedOperations,
  ...figureOperations,
  ...hsdsOperations,
];

function linked(path: string, summary: string, format: 'ttl' | 'jsonld'): Operation {
  return { path, summary, parameters: [], contents: { [bare(mediaTypes[format])]: { type: 'string' } } };
}

/** The description of files and feeds. OpenAPI 3.1.0; GraphQL is described by its own schema. */
export function openApi(origin: string, version: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'tiltaksregister: files and feeds',
      version,
      description:
        'What the GraphQL API at /graphql says, as files. Rows that are invented are marked; what is not recorded has a ' +
        'mark of its own and is never no. Every answer has a tag: ask again with If-None-Match.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    paths: {
      ...Object.fromEntries(operations.map((operation) => [operation.path, pathItem(operation)])),
      '/api/v1/imports': importsPath,
      '/api/v1/youth-counts/imports': countImportsPath,
    },
    webhooks: webhooksDescribed,
    components: { schemas },
  };
}

function pathItem({ path, summary, parameters, contents }: Operation): Schema {
  const refused = (description: string): Schema => ({
    description,
    content: { 'application/json': { schema: reference('errors') } },
  });
  const content = Object.fromEntries(Object.entries(contents).map(([type, schema]) => [type, { schema }]));
  return {
    get: {
      operationId: path.replace(/[^a-z0-9]+/gi, '_').replace(/^_|_$/g, ''),
      summary,
      parameters,
      responses: {
        '200': { description: summary, content },
        '304': { description: 'The copy that If-None-Match names is the same.' },
        '400': refused('A parameter cannot be used; every problem is named with its parameter.'),
        ...(path.includes('{') ? { '404': refused('There is none, or it was taken out of the register.') } : {}),
        '503': refused('Too many files are being made, or the measures are not loaded yet.'),
      },
    },
  };
}
