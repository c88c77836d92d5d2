import type { Schema } from '../api/measure-schema.js';

const header = (name: string, description: string): object => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

/** The shape of a message: an item of the feed of changes. */
export const changeItemSchema: Schema = {
  type: 'object',
  required: ['id', 'url', 'title', 'content_text', 'date_published', 'authors', 'tags', '_tiltaksregister'],
  properties: {
    id: { type: 'string', description: 'The measure and the version that the change made: `urn:uuid:…#3`.' },
    url: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    content_text: { type: 'string' },
    date_published: { type: 'string', format: 'date-time' },
    authors: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    tags: { type: 'array', items: { type: 'string' } },
    _tiltaksregister: {
      type: 'object',
      required: ['kind', 'measure', 'version', 'county', 'dataset', 'fields'],
      properties: {
        kind: { type: 'string' },
        measure: { type: 'string', format: 'uuid' },
        version: { type: 'integer' },
        county: { type: ['string', 'null'] },
        dataset: { type: 'string' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              field: { type: 'string' },
              label: { type: 'string' },
              before: { type: 'string' },
              after: { type: 'string' },
            },
          },
        },
      },
    },
  },
};

/** What receivers are sent. OpenAPI 3.1.0, `webhooks`. */
export const webhooksDescribed: Schema = {
  change: {
    post: {
      operationId: 'webhook_change',
      summary: 'A measure is new, changed, closed, opened again or taken out.',
      description: 'Signed by https://www.standardwebhooks.com with the secret that createWebhook shows.',
      parameters: [
        header('webhook-id', 'The same however often the change is sent: leave out what was seen.'),
        header('webhook-timestamp', 'When it was sent, in seconds since 1970.'),
        header('webhook-signature', '`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; several with spaces.'),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/change-item' } } },
      },
      responses: {
        '2XX': { description: 'Taken. The body is not read; nor are redirects followed.' },
        '410': { description: 'Nothing more is sent until somebody sends again.' },
      },
    },
  },
};
