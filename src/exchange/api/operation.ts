import { filterParameters } from '../files/filter-query.js';
import type { Schema } from './measure-schema.js';

/** An address that is read. */
export interface Operation {
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly object[];
  readonly contents: Readonly<Record<string, Schema>>;
}

/** What every address reads. */
export const language = {
  name: 'lang',
  in: 'query',
  description: 'The language of headings and labels; goes before Accept-Language.',
  schema: { type: 'string', enum: ['nb', 'nn', 'en'] },
};

/** The filters of the measures, as parameters. */
export const filters: readonly object[] = filterParameters.map(({ name, description, values, kind }) => {
  if (kind === 'AGE') return { name, in: 'query', description, schema: { type: 'integer', minimum: 0, maximum: 120 } };
  const value =
    values === null || kind === 'CONTENTS' ? { type: 'string', maxLength: 60 } : { type: 'string', enum: values };
  if (kind === 'ONE' || kind === 'BOOLEAN') return { name, in: 'query', description, schema: value };
  return { name, in: 'query', description, explode: false, schema: { type: 'array', maxItems: 100, items: value } };
});
