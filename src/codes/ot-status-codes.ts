import type { Label } from '../platform/language.js';

/**
 * OT status codes (OT-statuskoder), keyed by version and code because codes were redefined. Sources: version 2011 from
 * KD-2011, the slide with status per 2011-01-01; version 2024 from Vestfold-2024, annex 2 (the same codes as
 * Utdanningsdirektoratet's list, in force from 2011-09-15, changed 2016-07-01 and 2021). `-IM` and `_IM` are both
 * printed; `_IM` is used here. Two printed slips of the annex are mended: 5.8 «private», 5.9 that ends with a slash.
 */
export const OtCodeVersion = {
  /** Before the revision of 15 September 2011. */
  Y2011: 'Y2011',
  /** In force from 15 September 2011, as Utdanningsdirektoratet gives it (updated April 2021). */
  SEPTEMBER_2011: 'SEPTEMBER_2011',
  Y2024: 'Y2024',
} as const;
export type OtCodeVersion = keyof typeof OtCodeVersion;

export interface OtStatusCode {
  readonly code: string;
  /** As numbered in the list, `3.3`. */
  readonly position: string;
  readonly group: number;
  readonly label: Label;
}

const codes2024: readonly OtStatusCode[] = [
  {
    position: '1.1',
    code: 'OTUK',
    group: 1,
    label: { nb: 'Ukjent aktivitet', nn: 'Ukjend aktivitet', en: 'Unknown activity' },
  },
  {
    position: '2.1',
    code: 'OTOV',
    group: 2,
    label: { nb: 'Oppfølging og veiledning', nn: 'Oppfølging og rettleiing', en: 'Follow-up and guidance' },
  },
  {
    position: '3.1',
    code: 'OTOA',
    group: 3,
    label: {
      nb: 'Opplæring og arbeidspraksis i regi av fylket',
      nn: 'Opplæring og arbeidspraksis i regi av fylket',
      en: 'Training and work practice by the county',
    },
  },
  {
    position: '3.2',
    code: 'OTAP',
    group: 3,
    label: {
      nb: 'Arbeidspraksis eller annet tiltak i regi av NAV',
      nn: 'Arbeidspraksis eller anna tiltak i regi av NAV',
      en: 'Work practice or other measure by NAV',
    },
  },
  {
    position: '3.3',
    code: 'OTKO',
    group: 3,
    label: {
      nb: 'Kombinasjonstiltak - fylkeskommunen og NAV',
      nn: 'Kombinasjonstiltak - fylkeskommunen og NAV',
      en: 'Combined measure by the county and NAV',
    },
  },
  { position: '3.4', code: 'OTAR', group: 3, label: { nb: 'I arbeid', nn: 'I arbeid', en: 'In work' } },
  { position: '3.5', code: 'OTEV', group: 3, label: { nb: 'Elev', nn: 'Elev', en: 'Pupil' } },
  {
    position: '3.6',
    code: 'OTVF',
    group: 3,
    label: {
      nb: 'Elev ved en privat videregående skole',
      nn: 'Elev ved ein privat vidaregåande skule',
      en: 'Pupil at a private upper secondary school',
    },
  },
  {
    position: '3.7',
    code: 'OTLL',
    group: 3,
    label: {
      nb: 'Lærling/lærekandidat/praksisbrevkandidat',
      nn: 'Lærling/lærekandidat/praksisbrevkandidat',
      en: 'Apprentice, training candidate or practice certificate candidate',
    },
  },
  {
    position: '4.1',
    code: 'OTNO',
    group: 4,
    label: { nb: 'Takket nei til oppfølging', nn: 'Takka nei til oppfølging', en: 'Declined follow-up' },
  },
  {
    position: '4.2',
    code: 'OTMI',
    group: 4,
    label: { nb: 'Er i militæret', nn: 'Er i militæret', en: 'In military service' },
  },
  {
    position: '4.3',
    code: 'OTBA',
    group: 4,
    label: { nb: 'Har omsorg for barn', nn: 'Har omsorg for barn', en: 'Cares for children' },
  },
  {
    position: '4.4',
    code: 'OTSY',
    group: 4,
    label: { nb: 'Er syk/i institusjon', nn: 'Er sjuk/i institusjon', en: 'Ill or in an institution' },
  },
  {
    position: '4.5',
    code: 'OTIF',
    group: 4,
    label: { nb: 'Ikke-formell opplæring', nn: 'Ikkje-formell opplæring', en: 'Non-formal training' },
  },
  {
    position: '5.1',
    code: 'ELGS_IM',
    group: 5,
    label: {
      nb: 'Elev i grunnskolen, men OT jobber forebyggende',
      nn: 'Elev i grunnskulen, men OT jobbar førebyggjande',
      en: 'Pupil in lower secondary, OT works preventively',
    },
  },
  {
    position: '5.2',
    code: 'ELVG_IM',
    group: 5,
    label: {
      nb: 'Elev/lærling/lærekandidat, OT jobber forebyggende',
      nn: 'Elev/lærling/lærekandidat, OT jobbar førebyggjande',
      en: 'Pupil, apprentice or training candidate, OT works preventively',
    },
  },
  {
    position: '5.3',
    code: 'OTFA_IM',
    group: 5,
    label: { nb: 'Flyttet til et annet fylke', nn: 'Flytta til eit anna fylke', en: 'Moved to another county' },
  },
  {
    position: '5.4',
    code: 'OTFU_IM',
    group: 5,
    label: {
      nb: 'Flyttet til/oppholder seg i utlandet',
      nn: 'Flytta til/oppheld seg i utlandet',
      en: 'Moved or staying abroad',
    },
  },
  {
    position: '5.5',
    code: 'FEIL',
    group: 5,
    label: {
      nb: 'Registrert i OT ved en feil',
      nn: 'Registrert i OT ved ein feil',
      en: 'Registered with OT by mistake',
    },
  },
  {
    position: '5.6',
    code: 'OTAR_IM',
    group: 5,
    label: { nb: 'Er i arbeid', nn: 'Er i arbeid', en: 'In work, without help of OT' },
  },
  {
    position: '5.7',
    code: 'OTEV_IM',
    group: 5,
    label: { nb: 'Er elev', nn: 'Er elev', en: 'Pupil, without help of OT' },
  },
  {
    position: '5.8',
    code: 'OTVF_IM',
    group: 5,
    label: {
      nb: 'Er elev ved en privat videregående skole',
      nn: 'Er elev ved ein privat vidaregåande skule',
      en: 'Pupil at a private school, without help of OT',
    },
  },
  {
    position: '5.9',
    code: 'OTLL_IM',
    group: 5,
    label: {
      nb: 'Er lærling/lærekandidat/praksisbrevkandidat',
      nn: 'Er lærling/lærekandidat/praksisbrevkandidat',
      en: 'Apprentice or candidate, without help of OT',
    },
  },
];

const codes2011: readonly OtStatusCode[] = [
  {
    position: '1.1',
    code: 'OTUK',
    group: 1,
    label: { nb: 'Skal følges opp', nn: 'Skal følgjast opp', en: 'To be followed up' },
  },
  {
    position: '1.2',
    code: 'OTOV',
    group: 1,
    label: {
      nb: 'Under oppfølging og veiledning',
      nn: 'Under oppfølging og rettleiing',
      en: 'Under follow-up and guidance',
    },
  },
  {
    position: '1.3',
    code: 'OTOI',
    group: 1,
    label: { nb: 'Oppfølging i institusjon', nn: 'Oppfølging i institusjon', en: 'Followed up in an institution' },
  },
  {
    position: '1.4',
    code: 'OTHL',
    group: 1,
    label: { nb: 'Ungdom er helt ledig', nn: 'Ungdommen er heilt ledig', en: 'Wholly unemployed' },
  },
  { position: '1.5', code: 'OTSY', group: 1, label: { nb: 'Ungdom er syk', nn: 'Ungdommen er sjuk', en: 'Ill' } },
  {
    position: '2.1',
    code: 'OTOA',
    group: 2,
    label: {
      nb: 'Opplæring og praksis i regi av fylket',
      nn: 'Opplæring og praksis i regi av fylket',
      en: 'Training and practice by the county',
    },
  },
  {
    position: '2.2',
    code: 'OTAP',
    group: 2,
    label: { nb: 'Tiltak i regi av NAV', nn: 'Tiltak i regi av NAV', en: 'Measure by NAV' },
  },
  { position: '2.3', code: 'OTAR', group: 2, label: { nb: 'I arbeid', nn: 'I arbeid', en: 'In work' } },
  {
    position: '2.4',
    code: 'OTIK',
    group: 2,
    label: {
      nb: 'Ikke-kompetansegivende utdanning',
      nn: 'Ikkje-kompetansegivande utdanning',
      en: 'Education without formal competence',
    },
  },
  {
    position: '3.1',
    code: 'OTMI',
    group: 3,
    label: { nb: 'Er i militæret', nn: 'Er i militæret', en: 'In military service' },
  },
  { position: '3.2', code: 'OTBA', group: 3, label: { nb: 'Har barn', nn: 'Har barn', en: 'Has children' } },
  {
    position: '3.3',
    code: 'OTFA',
    group: 3,
    label: { nb: 'Flyttet til annet fylke', nn: 'Flytta til anna fylke', en: 'Moved to another county' },
  },
  { position: '3.4', code: 'OTFU', group: 3, label: { nb: 'Er i utlandet', nn: 'Er i utlandet', en: 'Abroad' } },
  {
    position: '3.5',
    code: 'OTNO',
    group: 3,
    label: { nb: 'Har takket nei til oppfølging', nn: 'Har takka nei til oppfølging', en: 'Declined follow-up' },
  },
  {
    position: '4.1',
    code: 'OTVE',
    group: 4,
    label: {
      nb: 'Elev ved VGS i eget fylke',
      nn: 'Elev ved VGS i eige fylke',
      en: 'Upper secondary pupil in own county',
    },
  },
  {
    position: '4.2',
    code: 'OTVA',
    group: 4,
    label: {
      nb: 'Elev ved VGS i annet fylke',
      nn: 'Elev ved VGS i anna fylke',
      en: 'Upper secondary pupil in another county',
    },
  },
  {
    position: '4.3',
    code: 'OTVU',
    group: 4,
    label: {
      nb: 'Videregående utdanning i utlandet',
      nn: 'Vidaregåande utdanning i utlandet',
      en: 'Upper secondary abroad',
    },
  },
  {
    position: '4.4',
    code: 'OTVF',
    group: 4,
    label: {
      nb: 'Elev ved privatskole (VGS)',
      nn: 'Elev ved privatskule (VGS)',
      en: 'Pupil at a private upper secondary school',
    },
  },
  {
    position: '4.5',
    code: 'OTLE',
    group: 4,
    label: { nb: 'Læreplass i eget fylke', nn: 'Læreplass i eige fylke', en: 'Apprenticeship in own county' },
  },
  {
    position: '4.6',
    code: 'OTLA',
    group: 4,
    label: { nb: 'Læreplass i annet fylke', nn: 'Læreplass i anna fylke', en: 'Apprenticeship in another county' },
  },
  {
    position: '4.7',
    code: 'OTLK',
    group: 4,
    label: { nb: 'Lærekandidat', nn: 'Lærekandidat', en: 'Training candidate' },
  },
  {
    position: '5',
    code: 'ELEV',
    group: 5,
    label: {
      nb: 'Elev med forebyggende tiltak',
      nn: 'Elev med førebyggjande tiltak',
      en: 'Pupil with preventive measures',
    },
  },
  {
    position: '6',
    code: 'FEIL',
    group: 6,
    label: {
      nb: 'Registrert i OT ved en feil',
      nn: 'Registrert i OT ved ein feil',
      en: 'Registered with OT by mistake',
    },
  },
  // The slide prints no code for its last line, «Ukjent statuskode» (12 youths); UKJENT is ours.
  {
    position: '7',
    code: 'UKJENT',
    group: 7,
    label: { nb: 'Ukjent statuskode', nn: 'Ukjend statuskode', en: 'Unknown status code' },
  },
];

/** The codes are those of 2024; one is worded otherwise. Source: Utdanningsdirektoratet, Kodeverk for oppfølgingstjenesten. */
const codesSeptember2011: readonly OtStatusCode[] = codes2024.map((entry) =>
  entry.code === 'OTKO'
    ? {
        ...entry,
        label: {
          nb: 'Kombinasjonstiltak - fylkeskommunen(/kommunen) og NAV',
          nn: 'Kombinasjonstiltak - fylkeskommunen(/kommunen) og NAV',
          en: 'Combined measure by the county (or municipality) and NAV',
        },
      }
    : entry,
);

export const otStatusCodes: Readonly<Record<OtCodeVersion, readonly OtStatusCode[]>> = {
  Y2011: codes2011,
  SEPTEMBER_2011: codesSeptember2011,
  Y2024: codes2024,
};

/** Whether a code of the 2024 list is meant, with `-` or `_`, in any case; the code as listed, or null. */
export function findOtStatusCode(text: string): OtStatusCode | null {
  const wanted = text.trim().toUpperCase().replaceAll('-', '_');
  return codes2024.find((entry) => entry.code === wanted) ?? null;
}

/** How a code of 2011 carries over to 2024. SPLIT: its figures cannot be divided; INFERENCE: our best reading; NONE: no counterpart. */
export const OtCodeMappingKind = {
  SAME: 'SAME',
  RENAME: 'RENAME',
  MERGE: 'MERGE',
  SPLIT: 'SPLIT',
  MOVED: 'MOVED',
  INFERENCE: 'INFERENCE',
  NONE: 'NONE',
} as const;
export type OtCodeMappingKind = keyof typeof OtCodeMappingKind;

export interface OtCodeMapping {
  readonly from: string;
  readonly to: readonly string[];
  readonly kind: OtCodeMappingKind;
}

/** This project's inference; no official table was found. OTKO of 2024 has no ancestor of its own in 2011. */
export const otCodeMappings: readonly OtCodeMapping[] = [
  { from: 'OTUK', to: ['OTUK'], kind: 'RENAME' },
  { from: 'OTOV', to: ['OTOV'], kind: 'SAME' },
  { from: 'OTOI', to: ['OTSY'], kind: 'MERGE' },
  { from: 'OTHL', to: ['OTOV'], kind: 'INFERENCE' },
  { from: 'OTSY', to: ['OTSY'], kind: 'MERGE' },
  { from: 'OTOA', to: ['OTOA'], kind: 'SAME' },
  { from: 'OTAP', to: ['OTAP', 'OTKO'], kind: 'SPLIT' },
  { from: 'OTAR', to: ['OTAR', 'OTAR_IM'], kind: 'SPLIT' },
  { from: 'OTIK', to: ['OTIF'], kind: 'RENAME' },
  { from: 'OTMI', to: ['OTMI'], kind: 'SAME' },
  { from: 'OTBA', to: ['OTBA'], kind: 'SAME' },
  { from: 'OTFA', to: ['OTFA_IM'], kind: 'MOVED' },
  { from: 'OTFU', to: ['OTFU_IM'], kind: 'MOVED' },
  { from: 'OTNO', to: ['OTNO'], kind: 'SAME' },
  { from: 'OTVE', to: ['OTEV', 'OTEV_IM'], kind: 'SPLIT' },
  { from: 'OTVA', to: ['OTEV_IM', 'OTFA_IM'], kind: 'INFERENCE' },
  { from: 'OTVU', to: ['OTFU_IM'], kind: 'INFERENCE' },
  { from: 'OTVF', to: ['OTVF', 'OTVF_IM'], kind: 'SPLIT' },
  { from: 'OTLE', to: ['OTLL', 'OTLL_IM'], kind: 'SPLIT' },
  { from: 'OTLA', to: ['OTLL_IM', 'OTFA_IM'], kind: 'INFERENCE' },
  { from: 'OTLK', to: ['OTLL', 'OTLL_IM'], kind: 'SPLIT' },
  { from: 'ELEV', to: ['ELVG_IM', 'ELGS_IM'], kind: 'SPLIT' },
  { from: 'FEIL', to: ['FEIL'], kind: 'SAME' },
  { from: 'UKJENT', to: [], kind: 'NONE' },
];
