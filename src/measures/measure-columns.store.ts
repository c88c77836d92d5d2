import type { EntitySchemaColumnOptions } from 'typeorm';
import { isoTime } from '../platform/database/iso-time.js';
import { type Field, mayBeNull } from './fields/field.js';
import { storedFields } from './fields/fields.js';
import type { Measure } from './measure.js';

/** The columns of `measure`, one for each field that is not derived, named after it: `countyNumber` is `county_number`. */
export const measureColumns = Object.fromEntries(
  storedFields.map(([name, field]) => [
    name,
    { ...columnOf(field), name: name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`) },
  ]),
) as Record<keyof Measure, EntitySchemaColumnOptions>;

function columnOf(field: Field): EntitySchemaColumnOptions {
  const nullable = mayBeNull(field);
  switch (field.kind) {
    case 'ID':
      return { type: 'uuid', primary: true, primaryKeyConstraintName: 'measure_pk' };
    case 'CODES':
    case 'LINKS':
    case 'PERIODS':
      return { type: 'text', array: true, nullable };
    case 'ANSWERS':
    case 'PROVENANCE':
      return { type: 'jsonb', nullable };
    case 'INTEGER':
      return { type: 'integer', nullable };
    case 'BOOLEAN':
      return { type: 'boolean', nullable };
    case 'TIME':
      return { type: 'timestamptz', nullable, transformer: isoTime };
    default:
      return { type: 'text', nullable };
  }
}
