import type { Label } from '../../platform/language.js';
import type { LinkHealth } from '../links/link-health.js';
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
  /** What would make it better, or why it is not judged; null where it is whole or does not apply. */
  readonly note: Label | null;
}

/** What is known of a link; see links/link-health.ts. */
type HealthOf = (link: string) => LinkHealth;

/** Days after which an entry is to be confirmed: a school year and the summer. */
export const confirmedWithinDays = 365;

/** Whether nobody who answers for a measure has said within the year that it is as recorded. */
export function isToConfirm({ assuredAt }: Pick<Measure, 'assuredAt'>, today: string): boolean {
  return assuredAt === null || daysBetween(assuredAt, today) > confirmedWithinDays;
}

/**
 * The quality of an entry on a day. The formula is public: each criterion counts alike, one that does not apply counts not
 * at all, nor one that is not known. Only what counties enter is judged: what printed sources say is not kept by anybody.
 */
export function qualityOf(measure: Measure, today: string, healthOf: HealthOf): Quality | null {
  if (measure.dataset !== livingRegister) return null;
  const criteria = [...criteriaOf(measure, today), linksCriterion(measure, healthOf)];
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

/** The share of the links that answer, of those of which it is known; the note names those that do not. */
function linksCriterion({ links }: Measure, healthOf: HealthOf): QualityCriterion {
  const all = links ?? [];
  const dead = all.filter((link) => healthOf(link) === 'DEAD');
  const known = all.filter((link) => healthOf(link) !== 'NOT_KNOWN').length;
  const score = known === 0 ? null : 1 - dead.length / known;
  const found = criterion('LINKS_ALIVE', score);
  if (all.length > 0 && known === 0) return { ...found, note: linksNotChecked };
  return found.note === null ? found : { ...found, note: followedBy(found.note, ` ${dead.join(' ')}`) };
}

function followedBy({ nb, nn, en }: Label, end: string): Label {
  return { nb: nb + end, nn: nn + end, en: en + end };
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

const linksNotChecked: Label = {
  nb: 'Lenkene er ikke kontrollert.',
  nn: 'Lenkjene er ikkje kontrollerte.',
  en: 'The links have not been checked.',
};

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
  LINKS_ALIVE: [
    { nb: 'Lenker som virker', nn: 'Lenkjer som verkar', en: 'Links that work' },
    {
      nb: 'Rett eller fjern det som ikke svarer:',
      nn: 'Rett eller fjern det som ikkje svarar:',
      en: 'Mend or remove what does not answer:',
    },
  ],
  DOCUMENTATION: [
    { nb: 'Hva ungdommen får med seg', nn: 'Kva ungdommen får med seg', en: 'What the youth takes away' },
    { nb: 'Fyll ut dokumentasjonen.', nn: 'Fyll ut dokumentasjonen.', en: 'Fill in the documentation.' },
  ],
} as const satisfies Readonly<Record<string, readonly [Label, Label]>>;
