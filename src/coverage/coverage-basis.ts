import type { Dimension } from '../measures/dimensions.js';
import { reconstruction } from '../measures/measure.js';
import type { CompiledFilter } from '../measures/measure-filter.js';
import type { Label } from '../platform/language.js';
import { type CoverageDimension, severalValues } from './coverage-dimension.js';

/** What the figures of a cross table rest on (grunnlag). */
export const CoverageBasis = {
  /** The report prints this table, or one it can be read from; the figures are the report's, misprints repaired. */
  PUBLISHED: 'PUBLISHED',
  /** The report prints no such table: its sums hold, but how they meet in a cell was drawn when the rows were made. */
  RECONSTRUCTED: 'RECONSTRUCTED',
  /** Counted from measures as they were recorded, no row of them reconstructed. */
  RECORDED: 'RECORDED',
} as const;
export type CoverageBasis = keyof typeof CoverageBasis;

export interface BasisOfTable {
  readonly basis: CoverageBasis;
  /** The report's table that fixes the figures, `4-8`; null where none does. */
  readonly publishedTable: string | null;
  readonly caution: Label | null;
}

/** Which dimensions each printed table fixes together. Source: NOVA-13/13 ch. 4; what else is read from it, decision 0022. */
const fixedTogether: readonly (readonly [table: string, ...dimensions: readonly CoverageDimension[]])[] = [
  ['4-1', 'ARENA'],
  ['4-3', 'ACTOR'],
  ['4-5', 'RESOURCE_CONTRIBUTOR'],
  ['4-6', 'CURRICULUM_GOAL'],
  ['4-8', 'COUNTY', 'DOCUMENTED_COMPETENCE'],
  ['4-2', 'COUNTY', 'ARENA'],
  ['4-9', 'ARENA', 'DOCUMENTED_COMPETENCE'],
  ['4-7', 'OTHER_DOCUMENTED_COMPETENCE', 'DOCUMENTED_COMPETENCE'],
  ['4-11', 'GOAL', 'DOCUMENTED_COMPETENCE'],
  ['4-12', 'CONTENT', 'DOCUMENTED_COMPETENCE'],
  ['4-12', 'FOLLOW_UP_INTENSITY', 'DOCUMENTED_COMPETENCE'],
];

/** Dimensions in which all reconstructed rows are alike: they narrow to all of them or to none. */
const alike: ReadonlySet<string> = new Set(['DATASET', 'SCHOOL_YEAR', 'ACTIVE', 'TARGET_GROUP']);

/** What a table with these rows, columns and filter rests on. Several values of one field at once are never printed. */
export function basisOf(
  rows: CoverageDimension,
  columns: CoverageDimension | null,
  filter: CompiledFilter,
  datasets: readonly string[],
): BasisOfTable {
  if (!datasets.includes(reconstruction)) return { basis: 'RECORDED', publishedTable: null, caution: null };
  const crossed = [rows, ...(columns === null ? [] : [columns])];
  const narrowed = filter.clauses.map((clause) => dimensionOf(clause.dimension));
  const asked = [...new Set([...crossed, ...narrowed])].filter((dimension) => !alike.has(dimension));
  const fixed = fixedTogether.find(([, ...together]) => asked.every((one) => (together as string[]).includes(one)));
  const mixed = datasets.some((dataset) => dataset !== reconstruction);
  const meeting = columns === rows && severalValues.has(rows);
  if (fixed === undefined || mixed || meeting || severalAtOnce(crossed, filter)) {
    return { basis: 'RECONSTRUCTED', publishedTable: null, caution: drawn };
  }
  return { basis: 'PUBLISHED', publishedTable: fixed[0], caution: fixed[0] === '4-2' ? repaired : null };
}

/** A filter on a field with several values per measure, other than one value of it, asks how those values meet. */
function severalAtOnce(crossed: readonly CoverageDimension[], filter: CompiledFilter): boolean {
  const several = filter.clauses.filter(({ dimension }) => severalValues.has(dimensionOf(dimension)));
  const [only] = several;
  if (only === undefined) return false;
  const one = several.length === 1 && only.values.length === 1 && !only.notRecorded;
  return !one || (crossed as readonly string[]).includes(dimensionOf(only.dimension));
}

function dimensionOf(dimension: Dimension): string {
  return dimension.startsWith('CONTENT_') ? 'CONTENT' : dimension;
}

const drawn: Label = {
  nb: 'Rapporten trykker ingen slik tabell. Summene er rapportens, men hvordan de møtes i cellene, er trukket da radene ble rekonstruert, og sier ingenting om virkelige tiltak.',
  nn: 'Rapporten trykkjer ingen slik tabell. Summane er frå rapporten, men korleis dei møtest i cellene, vart trekt då radene vart rekonstruerte, og seier ingenting om verkelege tiltak.',
  en: 'The report prints no such table. The sums are the report’s, but how they meet in the cells was drawn when the rows were reconstructed, and says nothing of real measures.',
};

const repaired: Label = {
  nb: 'Tabell 4-2 går ikke opp som trykt; cellene for Oslo og Aust-Agder er rettet (R1), og rettingen kan ikke avgjøres sikkert.',
  nn: 'Tabell 4-2 går ikkje opp som trykt; cellene for Oslo og Aust-Agder er retta (R1), og rettinga kan ikkje avgjerast sikkert.',
  en: 'Table 4-2 does not add up as printed; the cells of Oslo and Aust-Agder are repaired (R1), and the repair cannot be settled for certain.',
};
