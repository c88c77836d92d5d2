import type { EntitySchemaColumnOptions } from 'typeorm';
import type { Field } from './fields/field.js';
import { storedFields } from './fields/fields.js';
import type { Measure } from './measure.js';

export const isoTime = { to: (value: string) => value, from: (value: Date) => value.toISOString() };

/** The columns of `measure`, one for each field that is not derived, named after it: `countyNumber` is `county_number`. */
export const measureColumns = Object.fromEntries(
  storedFields.map(([name, field]) => [
    name,
    { ...columnOf(field), name: name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`) },
  ]),
) as Record<keyof Measure, EntitySchemaColumnOptions>;

/** Nullable where a source may not say; an answer then says so itself. */
function columnOf(field: Field): EntitySchemaColumnOptions {
  switch (field.kind) {
    case 'ID':
      return { type: 'uuid', primary: true, primaryKeyConstraintName: 'measure_pk' };
    case 'TEXT':
    case 'CODE':
      return { type: 'text', nullable: field.required === undefined };
    case 'SCHOOL_YEAR':
    case 'COUNTY':
      return { type: 'text', nullable: true };
    case 'CODES':
      return { type: 'text', array: true, nullable: true };
    case 'ANSWER':
      return { type: 'text' };
    case 'ANSWERS':
    case 'PROVENANCE':
      return { type: 'jsonb' };
    case 'INTEGER':
      return { type: 'integer', nullable: field.setByRegister === undefined };
    case 'BOOLEAN':
      return { type: 'boolean', nullable: true };
    case 'TIME':
      return { type: 'timestamptz', transformer: isoTime };
  }
}
