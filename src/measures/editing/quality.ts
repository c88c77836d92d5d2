import type { Label } from '../../platform/language.js';
import { livingRegister, type Measure } from '../measure.js';
import { formItems } from './entry.js';

/** How well an entry is kept (kvalitet): the mean of its criteria that apply, 0 to 1. */
export interface Quality {
  readonly score: number;
  readonly criteria: readonly QualityCriterion[];
}

export interface QualityCriterion {
  readonly key: string;
  /** 0 to 1; null where it does not apply. */
  readonly score: number | null;
  readonly label: Label;
  /** What would make it better; null where it is whole or does not apply. */
  readonly note: Label | null;
}

/** Days after which an entry is to be confirmed: a school year and the summer. */
export const confirmedWithinDays = 365;

/** Whether nobody who answers for a measure has said within the year that it is as recorded. */
export function isToConfirm({ assuredAt }: Pick<Measure, 'assuredAt'>, today: string): boolean {
  return assuredAt === null || daysBetween(assuredAt, today) > confirmedWithinDays;
}

/**
 * The quality of an entry on a day. The formula is public: each criterion counts alike, one that does not apply counts not
 * at all. Only what counties enter is judged: what printed sources say is not kept by anybody.
 */
export function qualityOf(measure: Measure, today: string): Quality | null {
  if (measure.dataset !== livingRegister) return null;
  const criteria = criteriaOf(measure, today);
  const scores = criteria.flatMap(({ score }) => score ?? []);
  return { score: scores.reduce((sum, score) => sum + score, 0) / scores.length, criteria };
}

function criteriaOf(measure: Measure, today: string): readonly QualityCriterion[] {
  const answered = formItems.filter(([name]) => isAnswered(measure[name])).length / formItems.length;
  const texts = [measure.youthTextNb, measure.youthTextNn].filter((text) => text !== null).length / 2;
  const { ageFrom, ageTo } = measure;
  return [
    criterion('CONFIRMED', isToConfirm(measure, today) ? 0 : 1),
    criterion('ITEMS_ANSWERED', answered),
    criterion('TEXT_FOR_YOUTH', texts),
    criterion('WHO_MAY_COME', ageFrom !== null && ageTo !== null ? 1 : 0),
    criterion('HOW_SOON', measure.startsWithin !== null ? 1 : 0),
    criterion('CONTACT', measure.contact !== null || (measure.links ?? []).length > 0 ? 1 : 0),
    criterion(
      'DOCUMENTATION',
      measure.curriculumGoal === 'NONE' && measure.otherDocumentedCompetence === 'NO'
        ? null
        : measure.credentials === null
          ? 0
          : 1,
    ),
  ];
}

function criterion(key: keyof typeof texts, score: number | null): QualityCriterion {
  const [label, note] = texts[key];
  return { key, score, label, note: score === null || score === 1 ? null : note };
}

function isAnswered(value: unknown): boolean {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.some((one: { answer?: string }) => one.answer !== 'NOT_RECORDED');
  }
  return value !== null && value !== 'NOT_RECORDED' && value !== '';
}

/** Whole days from one moment to another, both ISO 8601. */
function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const texts = {
  CONFIRMED: [
    { nb: 'Bekreftet siste år', nn: 'Stadfesta siste år', en: 'Confirmed within a year' },
    { nb: 'Bekreft at det stemmer.', nn: 'Stadfest at det stemmer.', en: 'Confirm that it is right.' },
  ],
  ITEMS_ANSWERED: [
    { nb: 'Spørsmål som er besvart', nn: 'Spørsmål som er svara på', en: 'Questions answered' },
    { nb: 'Svar på flere av spørsmålene.', nn: 'Svar på fleire av spørsmåla.', en: 'Answer more of the questions.' },
  ],
  TEXT_FOR_YOUTH: [
    {
      nb: 'Tekst til ungdommen, bokmål og nynorsk',
      nn: 'Tekst til ungdommen, bokmål og nynorsk',
      en: 'Text for the youth, Bokmål and Nynorsk',
    },
    { nb: 'Skriv den som mangler.', nn: 'Skriv den som manglar.', en: 'Write the one that is missing.' },
  ],
  WHO_MAY_COME: [
    { nb: 'Aldersgrenser', nn: 'Aldersgrenser', en: 'Age limits' },
    { nb: 'Fyll ut begge aldersgrensene.', nn: 'Fyll ut begge aldersgrensene.', en: 'Fill in both age limits.' },
  ],
  HOW_SOON: [
    { nb: 'Når en ungdom kan starte', nn: 'Når ein ungdom kan starte', en: 'How soon a youth can start' },
    { nb: 'Fyll ut «Kan starte innen».', nn: 'Fyll ut «Kan starte innan».', en: 'Fill in “Can start within”.' },
  ],
  CONTACT: [
    { nb: 'Hvor man spør', nn: 'Kvar ein spør', en: 'Where to ask' },
    { nb: 'Legg inn kontakt eller lenke.', nn: 'Legg inn kontakt eller lenkje.', en: 'Add a contact or a link.' },
  ],
  DOCUMENTATION: [
    { nb: 'Hva ungdommen får med seg', nn: 'Kva ungdommen får med seg', en: 'What the youth takes away' },
    { nb: 'Fyll ut dokumentasjonen.', nn: 'Fyll ut dokumentasjonen.', en: 'Fill in the documentation.' },
  ],
} as const satisfies Readonly<Record<string, readonly [Label, Label]>>;
