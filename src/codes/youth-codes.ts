import type { Label } from '../platform/language.js';

/** What a youth wants (ungdommens egne mål); the person's own goal goes before any group figure. */
export const YouthGoal = {
  COMPLETE_UPPER_SECONDARY: 'COMPLETE_UPPER_SECONDARY',
  VOCATIONAL_CERTIFICATE: 'VOCATIONAL_CERTIFICATE',
  BASIC_COMPETENCE: 'BASIC_COMPETENCE',
  ORDINARY_JOB: 'ORDINARY_JOB',
  WORK_PRACTICE: 'WORK_PRACTICE',
  DAILY_STRUCTURE: 'DAILY_STRUCTURE',
  MOTIVATION: 'MOTIVATION',
} as const;
export type YouthGoal = keyof typeof YouthGoal;

export const youthGoalLabels: Readonly<Record<YouthGoal, Label>> = {
  COMPLETE_UPPER_SECONDARY: {
    nb: 'Fullføre videregående opplæring',
    nn: 'Fullføre vidaregåande opplæring',
    en: 'Complete upper secondary education',
  },
  VOCATIONAL_CERTIFICATE: {
    nb: 'Fagbrev/yrkeskompetanse',
    nn: 'Fagbrev/yrkeskompetanse',
    en: 'Vocational certificate',
  },
  BASIC_COMPETENCE: { nb: 'Grunnkompetanse', nn: 'Grunnkompetanse', en: 'Basic competence' },
  ORDINARY_JOB: { nb: 'Vanlig jobb', nn: 'Vanleg jobb', en: 'Ordinary job' },
  WORK_PRACTICE: { nb: 'Arbeidspraksis', nn: 'Arbeidspraksis', en: 'Work practice' },
  DAILY_STRUCTURE: { nb: 'Struktur i hverdagen', nn: 'Struktur i kvardagen', en: 'Structure in daily life' },
  MOTIVATION: { nb: 'Motivasjon og avklaring', nn: 'Motivasjon og avklaring', en: 'Motivation and clarification' },
};

/** What a youth needs help with (behov); health is a need, never a lower expectation. */
export const YouthNeed = { HEALTH: 'HEALTH', HOUSING_ECONOMY: 'HOUSING_ECONOMY', SOCIAL: 'SOCIAL' } as const;
export type YouthNeed = keyof typeof YouthNeed;

export const youthNeedLabels: Readonly<Record<YouthNeed, Label>> = {
  HEALTH: { nb: 'Helse', nn: 'Helse', en: 'Health' },
  HOUSING_ECONOMY: { nb: 'Bolig og økonomi', nn: 'Bustad og økonomi', en: 'Housing and economy' },
  SOCIAL: { nb: 'Sosialt', nn: 'Sosialt', en: 'Social' },
};
