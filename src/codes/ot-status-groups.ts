import type { Label } from '../platform/language.js';
import type { OtCodeVersion } from './ot-status-codes.js';

/** A main group of OT status codes: what its youths do, and whether they are in the target group of OT. */
export interface OtStatusGroup {
  readonly group: number;
  /** Null where the source prints no name. */
  readonly label: Label | null;
  readonly description: Label | null;
  /** Null where the source does not say. */
  readonly inTargetGroup: boolean | null;
}

/** Names and meanings of the groups since 15 September 2011. Source: Vestfold-2024, annex 2 and its chapter on status. */
const groupsSince2011: readonly OtStatusGroup[] = [
  {
    group: 1,
    label: { nb: 'Ukjent aktivitet', nn: 'Ukjend aktivitet', en: 'Unknown activity' },
    description: {
      nb: 'Ungdom som OT ikke har fått tak i.',
      nn: 'Ungdom som OT ikkje har fått tak i.',
      en: 'Youth whom OT has not reached.',
    },
    inTargetGroup: true,
  },
  {
    group: 2,
    label: {
      nb: 'Under oppfølging og veiledning',
      nn: 'Under oppfølging og rettleiing',
      en: 'Under follow-up and guidance',
    },
    description: {
      nb: 'Ungdom som OT følger opp og veileder.',
      nn: 'Ungdom som OT følgjer opp og rettleier.',
      en: 'Youth whom OT follows up and guides.',
    },
    inTargetGroup: true,
  },
  {
    group: 3,
    label: { nb: 'I aktivitet', nn: 'I aktivitet', en: 'In activity' },
    description: {
      nb: 'Ungdom i tiltak hos OT eller NAV, eller som OT har formidlet til ordinært arbeid eller til opplæring i skole eller bedrift.',
      nn: 'Ungdom i tiltak hos OT eller NAV, eller som OT har formidla til ordinært arbeid eller til opplæring i skule eller bedrift.',
      en: 'Youth in a measure of OT or NAV, or helped by OT into ordinary work or training in school or enterprise.',
    },
    inTargetGroup: true,
  },
  {
    group: 4,
    label: { nb: 'Avklart', nn: 'Avklart', en: 'Settled' },
    description: {
      nb: 'Ungdom som er hjemme med barn, har takket nei, er syke eller i institusjon, går på folkehøgskole eller annen ikke-formell opplæring, eller er i militæret.',
      nn: 'Ungdom som er heime med barn, har takka nei, er sjuke eller i institusjon, går på folkehøgskule eller anna ikkje-formell opplæring, eller er i militæret.',
      en: 'Youth at home with children, who declined, are ill or in an institution, in folk high school or other non-formal training, or in military service.',
    },
    inTargetGroup: true,
  },
  {
    group: 5,
    label: {
      nb: 'Tilmeldt, men ikke i målgruppen (IM)',
      nn: 'Meld til OT, men ikkje i målgruppa (IM)',
      en: 'Registered, but not in the target group (IM)',
    },
    description: {
      nb: 'Ungdom i opplæring eller ordinært arbeid uten at OT har medvirket, som har flyttet eller er feilregistrert, og elever og lærlinger som OT arbeider forebyggende med.',
      nn: 'Ungdom i opplæring eller ordinært arbeid utan at OT har medverka, som har flytta eller er feilregistrerte, og elevar og lærlingar som OT arbeider førebyggjande med.',
      en: 'Youth in training or ordinary work without the help of OT, who have moved or were registered by mistake, and pupils and apprentices OT works preventively with.',
    },
    inTargetGroup: false,
  },
];

/** KD-2011 prints no names; it says that groups 4, 5 and 6 are not in the target group of OT, and nothing of 7. */
const groupsOf2011: readonly OtStatusGroup[] = [1, 2, 3, 4, 5, 6, 7].map((group) => ({
  group,
  label: null,
  description: null,
  inTargetGroup: group === 7 ? null : group < 4,
}));

export const otStatusGroups: Readonly<Record<OtCodeVersion, readonly OtStatusGroup[]>> = {
  Y2011: groupsOf2011,
  SEPTEMBER_2011: groupsSince2011,
  Y2024: groupsSince2011,
};

/** What tells a code from another of nearly the same name, in the lists since 15 September 2011. */
export const otCodeNotes: Readonly<Record<string, Label>> = {
  OTAR: {
    nb: 'I arbeid som OT eller NAV har hjulpet til.',
    nn: 'I arbeid som OT eller NAV har hjelpt til.',
    en: 'In work that OT or NAV helped find.',
  },
  OTAR_IM: {
    nb: 'I arbeid uten hjelp fra OT eller NAV; ikke i målgruppen.',
    nn: 'I arbeid utan hjelp frå OT eller NAV; ikkje i målgruppa.',
    en: 'In work without the help of OT or NAV; not in the target group.',
  },
  OTEV: {
    nb: 'Elev etter hjelp fra OT.',
    nn: 'Elev etter hjelp frå OT.',
    en: 'Pupil with the help of OT.',
  },
  OTEV_IM: {
    nb: 'Elev uten hjelp fra OT; ikke i målgruppen.',
    nn: 'Elev utan hjelp frå OT; ikkje i målgruppa.',
    en: 'Pupil without the help of OT; not in the target group.',
  },
  OTVF: {
    nb: 'Elev ved en privat skole etter hjelp fra OT.',
    nn: 'Elev ved ein privat skule etter hjelp frå OT.',
    en: 'Pupil at a private school with the help of OT.',
  },
  OTVF_IM: {
    nb: 'Elev ved en privat skole uten hjelp fra OT; ikke i målgruppen.',
    nn: 'Elev ved ein privat skule utan hjelp frå OT; ikkje i målgruppa.',
    en: 'Pupil at a private school without the help of OT; not in the target group.',
  },
  OTLL: {
    nb: 'Lærling, lærekandidat eller praksisbrevkandidat etter hjelp fra OT.',
    nn: 'Lærling, lærekandidat eller praksisbrevkandidat etter hjelp frå OT.',
    en: 'Apprentice or candidate with the help of OT.',
  },
  OTLL_IM: {
    nb: 'Lærling, lærekandidat eller praksisbrevkandidat uten hjelp fra OT; ikke i målgruppen.',
    nn: 'Lærling, lærekandidat eller praksisbrevkandidat utan hjelp frå OT; ikkje i målgruppa.',
    en: 'Apprentice or candidate without the help of OT; not in the target group.',
  },
};
