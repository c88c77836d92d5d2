import type { FieldName } from '../../measures/fields/fields.js';
import type { Label } from '../../platform/language.js';
import { thesaurusEntries } from './thesaurus-entries.js';

/** A filter that a concept stands for; contents are given as `contents.<CODE>`. */
export interface ConceptFilter {
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * One concept of the field (begrep), as SKOS has it: every way people name it, and what a name leads to. A display label is
 * not a name by itself: «Alternativ læringsarena (ikke skole)» is not found by «skole».
 */
export interface Concept {
  /** Names in both written languages, one to five words each; inflected and joined forms follow from the dictionary. */
  readonly names: readonly string[];
  /** Codes it stands for: a measure that has one answers the question, and the filter is offered. */
  readonly filters: readonly ConceptFilter[];
  /** Other words that texts use for it. */
  readonly alsoSaid: readonly string[];
  /** A field that is asked about, rather than something to find: «ledige plasser». */
  readonly asks: FieldName | null;
  /** What the one who asked should know; null for most. */
  readonly notice: Label | null;
  /** Why, with the source where one says so. */
  readonly reason: string;
}

const navScheme = (nb: string, nn: string, en: string): Label => ({
  nb: `${nb} er et ordinært NAV-tiltak. Registeret har slike bare der fylket har meldt dem inn; NAV-kontoret kjenner de andre.`,
  nn: `${nn} er eit ordinært NAV-tiltak. Registeret har slike berre der fylket har meldt dei inn; NAV-kontoret kjenner dei andre.`,
  en: `${en} is an ordinary NAV measure. The register has such measures only where the county reported them; the NAV office knows the others.`,
});

/** What is said of things that this register does not hold, or does not hold as such. */
const notices: Readonly<Record<string, Label>> = {
  SUMMER: {
    nb: 'Sommerjobber og sommerskoler er ikke i registeret: kartleggingen tok bare med tiltak av en viss varighet. Se etter arbeidspraksis.',
    nn: 'Sommarjobbar og sommarskular er ikkje i registeret: kartlegginga tok berre med tiltak av ei viss lengd. Sjå etter arbeidspraksis.',
    en: 'Summer jobs and summer schools are not in the register: the survey took in only measures of some duration. Look for work practice.',
  },
  AFT: navScheme('AFT (arbeidsforberedende trening)', 'AFT (arbeidsførebuande trening)', 'AFT (work preparation)'),
  VTA: navScheme('VTA (varig tilrettelagt arbeid)', 'VTA (varig tilrettelagt arbeid)', 'VTA (permanent adapted work)'),
  IPS: navScheme('IPS (individuell jobbstøtte)', 'IPS (individuell jobbstøtte)', 'IPS (individual job support)'),
  WAGE_SUBSIDY: navScheme('Lønnstilskudd', 'Lønstilskot', 'Wage subsidy'),
  QUALIFICATION: navScheme('Kvalifiseringsprogrammet', 'Kvalifiseringsprogrammet', 'The qualification programme'),
  BENEFIT: {
    nb: 'Det er en ytelse, ikke et tiltak. NAV-kontoret svarer på det.',
    nn: 'Det er ei yting, ikkje eit tiltak. NAV-kontoret svarar på det.',
    en: 'That is a benefit, not a measure. The NAV office answers questions about it.',
  },
  FOLK_HIGH_SCHOOL: {
    nb: 'Folkehøgskoler er ikke tiltak i registeret.',
    nn: 'Folkehøgskular er ikkje tiltak i registeret.',
    en: 'Folk high schools are not measures in the register.',
  },
};

/** @throws Error on a line that cannot be read */
function conceptIn(line: string): Concept {
  const [, leadsTo = '', names = '', sign, words = '', reason = ''] =
    /^(?:([^:#]+): )?([^>=#]+?)(?: ([>=])([^#]*?))? # (.+)$/.exec(line) ?? [];
  const [kind = '', ...values] = leadsTo.split(' ');
  const [named, said] = [listIn(names), listIn(words)];
  const notice = kind === 'notice' ? notices[values[0] ?? ''] : null;
  if (named.length === 0 || notice === undefined)
    throw new Error(`the thesaurus has a line that cannot be read: ${line}`);
  return {
    names: named,
    filters: ['', 'asks', 'notice'].includes(kind) ? [] : [{ field: kind, values }],
    alsoSaid: sign === '=' ? [...named, ...said] : said,
    asks: kind === 'asks' ? (values[0] as FieldName) : null,
    notice,
    reason,
  };
}

function listIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Reviewed; longest names win where several fit. */
export const thesaurus: readonly Concept[] = thesaurusEntries
  .split('\n')
  .filter((line) => line !== '')
  .map(conceptIn);
