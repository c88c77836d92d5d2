import { EnrolmentCode, enrolmentCodeLabels } from '../../codes/enrolment-codes.js';
import { otStatusCodes } from '../../codes/ot-status-codes.js';
import { otStatusGroups } from '../../codes/ot-status-groups.js';
import type { Language } from '../../platform/language.js';
import { labelOf } from '../../statistics/count-labels.js';
import { inAll, inTargetGroup, type YouthCount } from '../../statistics/youth-count.js';
import { byteOrderMark, csvLine } from '../files/csv.js';
import { type CountField, countFields } from './count-columns.js';

const columns: readonly CountField[] = ['date', 'county', 'system', 'dimension', 'key', 'label', 'persons', 'why'];

type What = Pick<YouthCount, 'dimension' | 'key'>;

/** Everything that is counted on a day of today's codes, a row each. */
const what: readonly What[] = [
  { dimension: 'ALL', key: inAll },
  { dimension: 'TARGET_GROUP', key: inTargetGroup },
  ...otStatusGroups.Y2024.map(({ group }): What => ({ dimension: 'STATUS_GROUP', key: String(group) })),
  ...otStatusCodes.Y2024.map(({ code }): What => ({ dimension: 'STATUS_CODE', key: code })),
  ...Object.keys(EnrolmentCode).map((key): What => ({ dimension: 'ENROLMENT_CODE', key })),
];

/** A CSV to fill in: one area on one day. A row left without a figure says nothing. */
export function countTemplate(language: Language): string {
  const headings = columns.map((field) => countFields[field][language]);
  const lines = what.map(({ dimension, key }) => {
    const label =
      dimension === 'ENROLMENT_CODE'
        ? enrolmentCodeLabels[key as EnrolmentCode]
        : labelOf({ dimension, key, codeVersion: 'Y2024' } as YouthCount);
    return ['', '', '', dimension, key, label[language], '', ''];
  });
  return byteOrderMark + [headings, ...lines].map(csvLine).join('');
}
