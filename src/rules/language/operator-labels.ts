import type { Label } from '../../platform/language.js';
import type { FieldType, Operator } from './vocabulary.js';

type Labels = Partial<Record<Operator, Label>>;

const plain: Labels = {
  '=': { nb: 'er', nn: 'er', en: 'is' },
  '!=': { nb: 'er ikke', nn: 'er ikkje', en: 'is not' },
  in: { nb: 'er', nn: 'er', en: 'is' },
  notIn: { nb: 'er verken', nn: 'er verken', en: 'is neither' },
};

const labels: Readonly<Record<FieldType, Labels>> = {
  INTEGER: {
    '=': { nb: 'er nøyaktig', nn: 'er nøyaktig', en: 'is exactly' },
    '!=': { nb: 'er noe annet enn', nn: 'er noko anna enn', en: 'is anything but' },
    '<': { nb: 'er under', nn: 'er under', en: 'is below' },
    '<=': { nb: 'er høyst', nn: 'er høgst', en: 'is at most' },
    '>': { nb: 'er over', nn: 'er over', en: 'is above' },
    '>=': { nb: 'er minst', nn: 'er minst', en: 'is at least' },
  },
  BOOLEAN: {
    '=': { nb: 'er besvart med', nn: 'er svart på med', en: 'is answered with' },
    '!=': { nb: 'er ikke besvart med', nn: 'er ikkje svart på med', en: 'is not answered with' },
  },
  CODE: plain,
  CODES: {
    hasAny: { nb: 'omfatter', nn: 'omfattar', en: 'include' },
    hasAll: { nb: 'omfatter både', nn: 'omfattar både', en: 'include both' },
    hasNone: { nb: 'omfatter ikke', nn: 'omfattar ikkje', en: 'do not include' },
    isEmpty: {
      nb: 'er tomme (spurt, men ingen nevnt):',
      nn: 'er tomme (spurt, men ingen nemnde):',
      en: 'are empty (asked, none named):',
    },
  },
  COUNTY: { overlaps: { nb: 'dekker', nn: 'dekkjer', en: 'covers' } },
};

/** How an operator reads between a field and what it is compared with. */
export function operatorLabel(type: FieldType, operator: Operator): Label {
  const label = labels[type][operator];
  if (label === undefined) throw new Error('a field is compared with an operator it does not have');
  return label;
}
