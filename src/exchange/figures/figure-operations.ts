import { filters, language, type Operation } from '../api/operation.js';
import { countParameters } from './count-figures.js';
import { coverageParameters } from './coverage-figures.js';
import { describedParameter } from './parameters.js';

const tables = [
  {
    name: 'coverage',
    about: 'What is offered and what is lacking, by any two attributes',
    parameters: [...coverageParameters.map(describedParameter), ...filters],
  },
  {
    name: 'youth-counts',
    about: 'How many youths, by day, area and source; fewer than five are never shown',
    parameters: countParameters.map(describedParameter),
  },
];

const countTemplate: Operation = {
  path: '/api/v1/templates/youth-counts.csv',
  summary: 'An empty table of counts of youths to fill in and hand to /api/v1/youth-counts/imports.',
  parameters: [language],
  contents: { 'text/csv': { type: 'string' } },
};

/** Tables of figures. */
export const figureOperations: readonly Operation[] = [
  countTemplate,
  ...tables.flatMap(({ name, about, parameters }): readonly Operation[] => [
    {
      path: `/api/v1/${name}.csv`,
      summary: `${about}. CSV, a line for each cell.`,
      parameters: [language, ...parameters],
      contents: { 'text/csv': { type: 'string' } },
    },
    {
      path: `/api/v1/${name}.json`,
      summary: `${about}. JSON-stat 2.0.`,
      parameters: [language, ...parameters],
      contents: { 'application/json': { type: 'object' } },
    },
  ]),
];
