import { CountyDivision } from '../../codes/county-divisions.js';
import { language, type Operation } from '../api/operation.js';

const parameters = [
  { ...language, name: 'language', description: 'The language of the report; goes before Accept-Language.' },
  {
    name: 'division',
    in: 'query',
    description: 'The division that the county belongs to; for the country, the division of its counties.',
    schema: { type: 'string', enum: Object.keys(CountyDivision) },
  },
  {
    name: 'dataset',
    in: 'query',
    description: 'The measures counted: the reconstruction of 2012/13 unless another is named.',
    schema: { type: 'string', maxLength: 60 },
  },
];
const pdf = { 'application/pdf': { type: 'string', contentMediaType: 'application/pdf' } };

/** The reports as PDF. */
export const reportOperations: readonly Operation[] = [
  {
    path: '/api/v1/reports/county/{number}.pdf',
    summary: 'What a county offers and lacks, with need beside it, as tagged PDF.',
    parameters: [
      {
        name: 'number',
        in: 'path',
        required: true,
        description: "A county's number or name; of the newest division that has it unless one is named.",
        schema: { type: 'string', maxLength: 60 },
      },
      ...parameters,
    ],
    contents: pdf,
  },
  {
    path: '/api/v1/reports/nation.pdf',
    summary: 'The same for the whole country, as tagged PDF.',
    parameters,
    contents: pdf,
  },
];
