import { ChangeKind } from '../../measures/editing/history.js';
import { filters, language, type Operation } from '../api/operation.js';
import { feedLimits, usualKinds } from './feed-question.js';

const parameters = [
  language,
  {
    name: 'kinds',
    in: 'query',
    description: `What changes did; ${usualKinds.join(', ')} unless others are asked for.`,
    explode: false,
    schema: { type: 'array', items: { type: 'string', enum: Object.keys(ChangeKind) } },
  },
  { name: 'since', in: 'query', description: 'Changed at this day or time, or later.', schema: { type: 'string' } },
  {
    name: 'limit',
    in: 'query',
    description: `${feedLimits.usual} unless another number is asked for.`,
    schema: { type: 'integer', minimum: feedLimits.least, maximum: feedLimits.most },
  },
  {
    name: 'after',
    in: 'query',
    description: 'Where a page goes on, as `next_url` (or the link `next`) has it.',
    schema: { type: 'string' },
  },
  ...filters,
];

/** The feeds of changes. */
export const feedOperations: readonly Operation[] = [
  {
    path: '/api/v1/changes.json',
    summary: 'New, changed and closed measures of a filter, the newest first. JSON Feed 1.1.',
    parameters,
    contents: { 'application/feed+json': { type: 'object' } },
  },
  {
    path: '/api/v1/changes.atom',
    summary: 'The same as Atom 1.0.',
    parameters,
    contents: { 'application/atom+xml': { type: 'string' } },
  },
];
