import type { Label } from '../platform/language.js';

/** Tilmeldingskode: how a youth came to be registered with OT. Source: Vestfold-2024, table 1. */
export const EnrolmentCode = {
  NOT_APPLIED: 'NOT_APPLIED',
  DECLINED: 'DECLINED',
  LEFT: 'LEFT',
  OTHER_REASONS: 'OTHER_REASONS',
} as const;
export type EnrolmentCode = keyof typeof EnrolmentCode;

export const enrolmentCodeLabels: Readonly<Record<EnrolmentCode, Label>> = {
  NOT_APPLIED: { nb: 'Ikke søkt opplæring', nn: 'Ikkje søkt opplæring', en: 'Did not apply for training' },
  DECLINED: { nb: 'Takket nei til opplæring', nn: 'Takka nei til opplæring', en: 'Declined training' },
  LEFT: { nb: 'Avbrutt fra opplæring', nn: 'Avbrote opplæringa', en: 'Left training' },
  OTHER_REASONS: { nb: 'Andre grunner', nn: 'Andre grunnar', en: 'Other reasons' },
};
