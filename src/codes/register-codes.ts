import type { Label } from '../platform/language.js';

/** Codes of the living register's own form, beside those that NOVA's form asked for (`measure-codes.ts`). */

/** Where a measure is in its life (status): only the published are found, listed and counted. */
export const MeasureStatus = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', CLOSED: 'CLOSED' } as const;
export type MeasureStatus = keyof typeof MeasureStatus;

export const measureStatusLabels: Readonly<Record<MeasureStatus, Label>> = {
  DRAFT: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  PUBLISHED: { nb: 'Publisert', nn: 'Publisert', en: 'Published' },
  CLOSED: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
};

/** Why a measure is closed (grunn til avslutning). */
export const CloseReason = {
  ENDED: 'ENDED',
  MERGED: 'MERGED',
  NOT_A_MEASURE: 'NOT_A_MEASURE',
  NO_FUNDING: 'NO_FUNDING',
  OTHER: 'OTHER',
} as const;
export type CloseReason = keyof typeof CloseReason;

/**
 * Dokumentasjon: what a youth can take away from a measure.
 * Source: NOVA-13/13 ch. 2 and 4.2 (fagbrev, praksisbrev, kompetansebevis, modulbevis, truckførerbevis, attest).
 */
export const Credential = {
  TRADE_CERTIFICATE: 'TRADE_CERTIFICATE',
  CERTIFICATE_OF_PRACTICE: 'CERTIFICATE_OF_PRACTICE',
  CERTIFICATE_OF_COMPETENCE: 'CERTIFICATE_OF_COMPETENCE',
  MODULE_CERTIFICATE: 'MODULE_CERTIFICATE',
  OPERATOR_LICENCE: 'OPERATOR_LICENCE',
  REFERENCE: 'REFERENCE',
} as const;
export type Credential = keyof typeof Credential;

export const credentialLabels: Readonly<Record<Credential, Label>> = {
  TRADE_CERTIFICATE: { nb: 'Fagbrev eller svennebrev', nn: 'Fagbrev eller sveinebrev', en: 'Trade certificate' },
  CERTIFICATE_OF_PRACTICE: { nb: 'Praksisbrev', nn: 'Praksisbrev', en: 'Practice certificate' },
  CERTIFICATE_OF_COMPETENCE: { nb: 'Kompetansebevis', nn: 'Kompetansebevis', en: 'Certificate of competence' },
  MODULE_CERTIFICATE: {
    nb: 'Karakter i enkeltfag eller modulbevis',
    nn: 'Karakter i einskildfag eller modulbevis',
    en: 'Grade in single subjects or module certificate',
  },
  OPERATOR_LICENCE: {
    nb: 'Førerbevis for maskin (for eksempel truck)',
    nn: 'Førarbevis for maskin (til dømes truck)',
    en: 'Operator licence (such as forklift)',
  },
  REFERENCE: { nb: 'Attest eller kursbevis', nn: 'Attest eller kursbevis', en: 'Reference or course certificate' },
};

/** Kriterium: all four must hold for a measure to be in the register. Source: NOVA-13/13 ch. 3.1, the four points. */
export const InclusionCriterion = {
  AGAINST_DROPOUT: 'AGAINST_DROPOUT',
  ACTIVE_PARTICIPATION: 'ACTIVE_PARTICIPATION',
  AGES_15_TO_21: 'AGES_15_TO_21',
  SYSTEMATIC_MODEL: 'SYSTEMATIC_MODEL',
} as const;
export type InclusionCriterion = keyof typeof InclusionCriterion;

export const inclusionCriterionLabels: Readonly<Record<InclusionCriterion, Label>> = {
  AGAINST_DROPOUT: {
    nb: 'Skal redusere frafall, eller hjelpe ungdom utenfor over i opplæring, aktivitet eller arbeid',
    nn: 'Skal redusere fråfall, eller hjelpe ungdom utanfor over i opplæring, aktivitet eller arbeid',
    en: 'Meant to reduce dropout, or to help youth outside into training, activity or work',
  },
  ACTIVE_PARTICIPATION: {
    nb: 'Ungdommen deltar aktivt',
    nn: 'Ungdommen deltek aktivt',
    en: 'The youth takes an active part',
  },
  AGES_15_TO_21: {
    nb: 'Har deltakere mellom 15 og 21 år',
    nn: 'Har deltakarar mellom 15 og 21 år',
    en: 'Has participants between 15 and 21',
  },
  SYSTEMATIC_MODEL: {
    nb: 'Har en viss varighet og er del av en systematisk modell eller et program',
    nn: 'Varer ei viss tid og er del av ein systematisk modell eller eit program',
    en: 'Lasts some time and is part of a systematic model or programme',
  },
};

/**
 * Opplysninger som kan deles: the kinds of personal data that whoever runs a measure may be told of a youth who is referred.
 * Ours, after the list that NAV keeps for each of its measures. Only what is necessary may be shared: Regulation (EU)
 * 2016/679 art. 5 no. 1 c; of health only with a basis in art. 9.
 */
export const ShareableData = {
  NAME: 'NAME',
  CONTACT: 'CONTACT',
  AGE: 'AGE',
  EDUCATION: 'EDUCATION',
  WORK_EXPERIENCE: 'WORK_EXPERIENCE',
  LANGUAGE: 'LANGUAGE',
  SUPPORT_NEEDS: 'SUPPORT_NEEDS',
  HEALTH: 'HEALTH',
} as const;
export type ShareableData = keyof typeof ShareableData;

export const shareableDataLabels: Readonly<Record<ShareableData, Label>> = {
  NAME: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  CONTACT: { nb: 'Telefon eller e-post', nn: 'Telefon eller e-post', en: 'Telephone or e-mail' },
  AGE: { nb: 'Alder', nn: 'Alder', en: 'Age' },
  EDUCATION: { nb: 'Skolegang', nn: 'Skulegang', en: 'Schooling' },
  WORK_EXPERIENCE: { nb: 'Arbeidserfaring og kurs', nn: 'Arbeidsrøynsle og kurs', en: 'Work experience and courses' },
  LANGUAGE: { nb: 'Språk', nn: 'Språk', en: 'Languages' },
  SUPPORT_NEEDS: { nb: 'Behov for hjelp', nn: 'Behov for hjelp', en: 'Needs for support' },
  HEALTH: { nb: 'Helse', nn: 'Helse', en: 'Health' },
};

/** Unntak: what was left out of the register. Source: NOVA-13/13 ch. 3.1, the last paragraph. */
export const Exclusion = {
  SUMMER_OFFER: 'SUMMER_OFFER',
  ORDINARY_PUPILS: 'ORDINARY_PUPILS',
  NO_PARTICIPANTS: 'NO_PARTICIPANTS',
} as const;
export type Exclusion = keyof typeof Exclusion;

export const exclusionLabels: Readonly<Record<Exclusion, Label>> = {
  SUMMER_OFFER: { nb: 'Sommerjobb eller sommerskole', nn: 'Sommarjobb eller sommarskule', en: 'Summer job or school' },
  ORDINARY_PUPILS: {
    nb: 'Gjelder først og fremst elever i ordinær undervisning (fravær, svake prestasjoner)',
    nn: 'Gjeld først og fremst elevar i ordinær undervisning (fråvær, svake prestasjonar)',
    en: 'Mainly about pupils in ordinary teaching (absence, weak results)',
  },
  NO_PARTICIPANTS: {
    nb: 'Er ikke en aktivitet som ungdom kan være deltaker i',
    nn: 'Er ikkje ein aktivitet som ungdom kan vere deltakar i',
    en: 'Not an activity that youth can take part in',
  },
};
