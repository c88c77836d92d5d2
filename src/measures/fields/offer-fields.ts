import {
  credentialLabels,
  exclusionLabels,
  inclusionCriterionLabels,
  measureStatusLabels,
  shareableDataLabels,
} from '../../codes/register-codes.js';
import type { Measure, SetByRegister } from '../measure.js';
import type { FieldFor } from './field.js';
import { days, hoursAWeek, places, same, weeks, years } from './labels.js';

const askedIn = ['REGISTER_2026'] as const;

/** A week has 168 hours; a working week with travel and lessons stays well below 60. */
const weeklyHours = [0, 60] as const;

type OfferField =
  | 'ageFrom'
  | 'ageTo'
  | 'freePlaces'
  | 'weeklyHoursSchool'
  | 'weeklyHoursAlternative'
  | 'weeklyHoursEnterprise'
  | 'credentials'
  | 'duration'
  | 'capacity'
  | 'startsWithin'
  | 'periods'
  | 'links'
  | 'youthTextNb'
  | 'youthTextNn'
  | 'standardNavMeasure'
  | 'contact'
  | 'mayBeShared'
  | 'inclusionCriteria'
  | 'exclusions';

/** What only the living register's own form asks: whom it takes, what a youth gets, how soon, whether it belongs here. */
export const offerFields = {
  ageFrom: {
    kind: 'INTEGER',
    askedIn,
    label: { nb: 'Tar inn fra alder', nn: 'Tek inn frå alder', en: 'Takes in from age' },
    note: 'Youngest age taken in, whole years, included.',
    range: [0, 120],
    unit: years,
    matched: {},
  },
  ageTo: {
    kind: 'INTEGER',
    askedIn,
    label: {
      nb: 'Tar inn til og med alder',
      nn: 'Tek inn til og med alder',
      en: 'Takes in up to and including age',
    },
    note: 'Oldest age taken in, whole years, included.',
    range: [0, 120],
    unit: years,
    matched: {},
  },
  freePlaces: {
    kind: 'INTEGER',
    askedIn,
    label: { nb: 'Ledige plasser', nn: 'Ledige plassar', en: 'Free places' },
    range: [0, 10_000],
    unit: places,
    matched: {},
  },
  weeklyHoursSchool: {
    kind: 'INTEGER',
    askedIn,
    label: { nb: 'Tid i skole', nn: 'Tid i skule', en: 'Time in school' },
    range: weeklyHours,
    unit: hoursAWeek,
  },
  weeklyHoursAlternative: {
    kind: 'INTEGER',
    askedIn,
    label: {
      nb: 'Tid på alternativ læringsarena',
      nn: 'Tid på alternativ læringsarena',
      en: 'Time on an alternative arena',
    },
    range: weeklyHours,
    unit: hoursAWeek,
  },
  weeklyHoursEnterprise: {
    kind: 'INTEGER',
    askedIn,
    label: { nb: 'Tid i bedrift', nn: 'Tid i bedrift', en: 'Time in an enterprise' },
    range: weeklyHours,
    unit: hoursAWeek,
  },
  credentials: {
    kind: 'CODES',
    askedIn,
    label: { nb: 'Dokumentasjon ungdommen får', nn: 'Dokumentasjon ungdommen får', en: 'What the youth can show' },
    note: 'Empty where recorded that there is nothing to show.',
    codes: credentialLabels,
    searchedAs: 'topic',
  },
  duration: {
    kind: 'INTEGER',
    askedIn,
    label: { nb: 'Varighet', nn: 'Kor lenge det varer', en: 'Duration' },
    note: 'Weeks.',
    range: [1, 520],
    unit: weeks,
  },
  capacity: {
    kind: 'INTEGER',
    askedIn,
    label: { nb: 'Plasser i alt', nn: 'Plassar i alt', en: 'Places in all' },
    range: [0, 10_000],
    unit: places,
  },
  startsWithin: {
    kind: 'INTEGER',
    askedIn,
    label: { nb: 'Kan starte innen', nn: 'Kan starte innan', en: 'Can start within' },
    note: 'Days from referral.',
    range: [0, 730],
    unit: days,
  },
  periods: {
    kind: 'PERIODS',
    askedIn,
    label: { nb: 'Tar ikke inn nye', nn: 'Tek ikkje inn nye', en: 'Closed to new participants' },
    note: 'Periods closed to new participants, both days included: `2026-12-20/2027-01-05`. Empty where there is none.',
    most: 10,
  },
  links: {
    kind: 'LINKS',
    askedIn,
    label: { nb: 'Lenker', nn: 'Lenkjer', en: 'Links' },
    most: 5,
  },
  youthTextNb: {
    kind: 'TEXT',
    askedIn,
    label: {
      nb: 'Tekst til ungdommen, bokmål',
      nn: 'Tekst til ungdommen, bokmål',
      en: 'Text for the youth, in Bokmål',
    },
    limit: 500,
    searchedAs: 'text',
  },
  youthTextNn: {
    kind: 'TEXT',
    askedIn,
    label: {
      nb: 'Tekst til ungdommen, nynorsk',
      nn: 'Tekst til ungdommen, nynorsk',
      en: 'Text for the youth, in Nynorsk',
    },
    limit: 500,
    searchedAs: 'text',
  },
  standardNavMeasure: {
    kind: 'ANSWER',
    askedIn,
    label: { nb: 'Standard NAV-tiltak', nn: 'Standard NAV-tiltak', en: 'Standard NAV measure' },
  },
  contact: {
    kind: 'TEXT',
    askedIn,
    label: { nb: 'Kontakt', nn: 'Kontakt', en: 'Contact' },
    note: 'A function and a shared mailbox, never a person.',
    limit: 200,
  },
  mayBeShared: {
    kind: 'CODES',
    askedIn,
    label: {
      nb: 'Opplysninger tiltaket trenger om ungdommen',
      nn: 'Opplysningar tiltaket treng om ungdommen',
      en: 'What the measure needs to know of a youth',
    },
    note: 'Kinds of personal data that whoever refers may hand on; empty where none. Never the data themselves.',
    codes: shareableDataLabels,
  },
  inclusionCriteria: {
    kind: 'CODES',
    askedIn,
    label: { nb: 'Kriterier', nn: 'Kriterium', en: 'Criteria' },
    note: 'All four must hold. NOVA-13/13 ch. 3.1.',
    codes: inclusionCriterionLabels,
  },
  exclusions: {
    kind: 'CODES',
    askedIn,
    label: { nb: 'Unntak', nn: 'Unntak', en: 'Exclusions' },
    note: 'What has any of these is not in the register. NOVA-13/13 ch. 3.1.',
    codes: exclusionLabels,
  },
} as const satisfies { readonly [Name in OfferField]: FieldFor<Measure[Name]> };

/** What the register keeps of how it keeps a measure. */
export const keepingFields = {
  status: {
    kind: 'CODE',
    label: { nb: 'Status', nn: 'Status', en: 'Status' },
    required: true,
    setByRegister: true,
    codes: measureStatusLabels,
  },
  formVersion: {
    kind: 'CODE',
    label: { nb: 'Skjemaversjon', nn: 'Skjemaversjon', en: 'Form version' },
    note: 'The form that was filled in; null where none was.',
    setByRegister: true,
    codes: { NOVA_2012: same('NOVA 2012'), OSLO_DRAFT_2012: same('Oslo 2012'), REGISTER_2026: same('2026') },
  },
  assuredAt: {
    kind: 'TIME',
    orNever: true,
    label: { nb: 'Sist bekreftet', nn: 'Sist stadfesta', en: 'Last confirmed' },
    note: 'ISO 8601, UTC.',
    setByRegister: true,
  },
  assuredBy: {
    kind: 'TEXT',
    limit: 100,
    label: { nb: 'Bekreftet av', nn: 'Stadfesta av', en: 'Confirmed by' },
    note: 'A role and its counties, such as COUNTY_LEADER 39. Never a person.',
    setByRegister: true,
  },
  version: {
    kind: 'INTEGER',
    label: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
    setByRegister: true,
    range: [1, 2_147_483_647],
  },
  updatedAt: {
    kind: 'TIME',
    label: { nb: 'Sist endret', nn: 'Sist endra', en: 'Last changed' },
    note: 'ISO 8601, UTC.',
    setByRegister: true,
  },
} as const satisfies { readonly [Name in SetByRegister]: FieldFor<Measure[Name]> };
