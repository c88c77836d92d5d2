import type { Label } from '../platform/language.js';

/** Målgruppe: A leaving, B out less than one year, C out one year or more. Source: KD-2011, the matrix slide. */
export const TargetGroup = { A: 'A', B: 'B', C: 'C' } as const;
export type TargetGroup = keyof typeof TargetGroup;

export const targetGroupLabels: Readonly<Record<TargetGroup, Label>> = {
  A: {
    nb: 'Elever som slutter (tiden rett før og etter frafallet)',
    nn: 'Elevar som sluttar (tida rett før og etter fråfallet)',
    en: 'Pupils who leave (just before and after dropping out)',
  },
  B: {
    nb: 'Ungdom som har vært ute inntil ett år',
    nn: 'Ungdom som har vore ute inntil eitt år',
    en: 'Youth who have been out up to one year',
  },
  C: {
    nb: 'Ungdom som har vært ute ett år eller mer',
    nn: 'Ungdom som har vore ute eitt år eller meir',
    en: 'Youth who have been out one year or more',
  },
};

/**
 * Tiltakskategori 1–3 of the same slide. The slide's matrix cells are empty: it states no rule for which category fits
 * which group, and the register's form did not ask for it. NONE is ours: recorded, and answering to none of the three.
 */
export const MeasureCategory = {
  CATEGORY_1: 'CATEGORY_1',
  CATEGORY_2: 'CATEGORY_2',
  CATEGORY_3: 'CATEGORY_3',
  NONE: 'NONE',
} as const;
export type MeasureCategory = keyof typeof MeasureCategory;

/** What can be recorded of a measure: one of the three, or several; recorded to be none of them, an empty list. */
export const RecordedCategory = {
  CATEGORY_1: 'CATEGORY_1',
  CATEGORY_2: 'CATEGORY_2',
  CATEGORY_3: 'CATEGORY_3',
} as const satisfies Partial<typeof MeasureCategory>;
export type RecordedCategory = keyof typeof RecordedCategory;

export const measureCategoryLabels: Readonly<Record<MeasureCategory, Label>> = {
  CATEGORY_1: {
    nb: '1 Kombinasjon av opplæring fra fylkeskommunen og arbeidsutplassering/arbeidsmarkedstiltak fra NAV',
    nn: '1 Kombinasjon av opplæring frå fylkeskommunen og arbeidsutplassering/arbeidsmarknadstiltak frå NAV',
    en: '1 Training from the county combined with work placement or labour-market measure from NAV',
  },
  CATEGORY_2: {
    nb: '2 Praksisorganisert opplæring fra fylkeskommunen mot grunnkompetanse (praksisbrev og lærekandidatløp)',
    nn: '2 Praksisorganisert opplæring frå fylkeskommunen mot grunnkompetanse (praksisbrev og lærekandidatløp)',
    en: '2 Practice-organised training from the county towards basic competence (practice certificate, training candidate)',
  },
  CATEGORY_3: {
    nb: '3 Arbeidsmarkedstiltak fra NAV i kombinasjon med opplæringselementer/-mål og oppfølging fra fylkeskommunen (OT)',
    nn: '3 Arbeidsmarknadstiltak frå NAV i kombinasjon med opplæringselement/-mål og oppfølging frå fylkeskommunen (OT)',
    en: '3 Labour-market measure from NAV with training elements or goals and follow-up from the county (OT)',
  },
  NONE: { nb: 'Ingen av de tre kategoriene', nn: 'Ingen av dei tre kategoriane', en: 'None of the three categories' },
};

const { NONE: _none, ...three } = measureCategoryLabels;
export const recordedCategoryLabels: Readonly<Record<RecordedCategory, Label>> = three;
