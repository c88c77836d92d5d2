import { type EnrolmentCode, enrolmentCodeLabels } from '../codes/enrolment-codes.js';
import { otStatusCodes } from '../codes/ot-status-codes.js';
import { otStatusGroups } from '../codes/ot-status-groups.js';
import type { Label } from '../platform/language.js';
import type { CountSystem, WhyUnknown, YouthCount } from './youth-count.js';

export const countSystemLabels: Readonly<Record<CountSystem, Label>> = {
  KD_2011: { nb: 'Kunnskapsdepartementet 2011', nn: 'Kunnskapsdepartementet 2011', en: 'Ministry of Education 2011' },
  UDIR: { nb: 'Utdanningsdirektoratet', nn: 'Utdanningsdirektoratet', en: 'Directorate for Education' },
  VIGO_OT: { nb: 'Vigo OT', nn: 'Vigo OT', en: 'Vigo OT' },
  COUNTY_CASE: { nb: 'Fylkets egen sak', nn: 'Fylket si eiga sak', en: 'The county’s own case' },
};

export const whyUnknownLabels: Readonly<Record<WhyUnknown, Label>> = {
  NOT_PUBLISHED: { nb: 'Ikke publisert', nn: 'Ikkje publisert', en: 'Not published' },
  CUT_OFF: {
    nb: 'Kilden er kuttet før dette fylket',
    nn: 'Kjelda er kutta før dette fylket',
    en: 'The source is cut off before this county',
  },
  BLANK: { nb: 'Tom celle i kilden', nn: 'Tom celle i kjelda', en: 'Blank in the source' },
  SUPPRESSED: {
    nb: 'Skjult: færre enn fem, eller kunne røpet et slikt tall',
    nn: 'Skjult: færre enn fem, eller kunne røpt eit slikt tal',
    en: 'Hidden: fewer than five, or would give such a figure away',
  },
  PERCENT_ONLY: {
    nb: 'Kilden oppgir bare prosent',
    nn: 'Kjelda oppgir berre prosent',
    en: 'The source gives percent only',
  },
  OTHER_DIVISION: {
    nb: 'Talt i et fylke som er større eller senere delt',
    nn: 'Talt i eit fylke som er større eller seinare delt',
    en: 'Counted in a county that is larger or has since been divided',
  },
  PART_UNKNOWN: {
    nb: 'Ikke kjent for alle fylkene det består av',
    nn: 'Ikkje kjent for alle fylka det er sett saman av',
    en: 'Not known for all the counties it consists of',
  },
  NOT_COMPARABLE: {
    nb: 'Kodene den gangen sier det ikke',
    nn: 'Kodane den gongen seier det ikkje',
    en: 'The codes of the day do not say it',
  },
  NO_COUNT: { nb: 'Ingen telling', nn: 'Inga teljing', en: 'No count' },
};

/** What a county's service did in a school year. Source: Vestfold-2024 l.86–191. */
export const serviceLabels: Readonly<Record<string, Label>> = {
  FOLLOW_UP: { nb: 'Oppfølging og veiledning', nn: 'Oppfølging og rettleiing', en: 'Follow-up and guidance' },
  OWN_TRAINING: {
    nb: 'OTs egne opplæringstilbud',
    nn: 'OT sine eigne opplæringstilbod',
    en: 'Training offered by OT itself',
  },
  PREVENTIVE_WORK: {
    nb: 'Forebyggende arbeid med elever og lærlinger',
    nn: 'Førebyggjande arbeid med elevar og lærlingar',
    en: 'Preventive work with pupils and apprentices',
  },
  SUBJECT_TRAINING: { nb: 'Opplæring i fag', nn: 'Opplæring i fag', en: 'Training in subjects' },
  SAILING: { nb: 'Windjammer', nn: 'Windjammer', en: 'Windjammer' },
  EXAMS: { nb: 'Eksamener', nn: 'Eksamenar', en: 'Exams' },
  EXAMS_PASSED: { nb: 'Eksamener bestått', nn: 'Eksamenar bestått', en: 'Exams passed' },
  EXAMS_FAILED: { nb: 'Eksamener ikke bestått', nn: 'Eksamenar ikkje bestått', en: 'Exams not passed' },
  BACK_IN_TRAINING: { nb: 'Tilbake i opplæring', nn: 'Tilbake i opplæring', en: 'Back in training' },
  IN_WORK: { nb: 'I arbeid', nn: 'I arbeid', en: 'In work' },
  MORE_SUBJECTS: { nb: 'Fortsetter med fag hos OT', nn: 'Held fram med fag hos OT', en: 'Go on with subjects at OT' },
  OTHER_OFFERS: { nb: 'Andre tilbud hos OT', nn: 'Andre tilbod hos OT', en: 'Other offers at OT' },
  COMPLETED: {
    nb: 'Fullførte hele videregående',
    nn: 'Fullførte heile vidaregåande',
    en: 'Completed the whole of upper secondary',
  },
  BACK_IN_TRAINING_OR_WORK: {
    nb: 'Tilbake i opplæring eller arbeid',
    nn: 'Tilbake i opplæring eller arbeid',
    en: 'Back in training or work',
  },
};

const all: Label = { nb: 'Alle tilmeldte', nn: 'Alle tilmelde', en: 'All registered' };
const target: Label = { nb: 'Målgruppen', nn: 'Målgruppa', en: 'The target group' };

/** What a count is of. The groups of 2011 have no names in their source and are numbered. */
export function labelOf({ dimension, codeVersion, key }: YouthCount): Label {
  if (dimension === 'ALL') return all;
  if (dimension === 'TARGET_GROUP') return target;
  if (dimension === 'ENROLMENT_CODE') return enrolmentCodeLabels[key as EnrolmentCode];
  if (dimension === 'SERVICE') return serviceLabels[key] ?? plain(key);
  const version = codeVersion ?? 'Y2024';
  if (dimension === 'STATUS_CODE') return otStatusCodes[version].find(({ code }) => code === key)?.label ?? plain(key);
  const group = otStatusGroups[version].find((one) => String(one.group) === key);
  return group?.label ?? { nb: `Hovedgruppe ${key}`, nn: `Hovudgruppe ${key}`, en: `Group ${key}` };
}

const plain = (text: string): Label => ({ nb: text, nn: text, en: text });
