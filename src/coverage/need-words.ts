import type { County } from '../codes/counties.js';
import type { Label, Language } from '../platform/language.js';
import { countSystemLabels, whyUnknownLabels } from '../statistics/count-labels.js';
import { locatorInLanguage } from '../statistics/count-words.js';
import type { CountyNote } from './county-notes.js';
import { type Need, perThousand } from './need.js';
import type { Supply } from './supply.js';
import type { TargetMatrix } from './target-matrix.js';

/** Need beside supply in one area. */
export interface NeedRow {
  /** Null for the whole country. */
  readonly county: County | null;
  readonly need: Need;
  readonly supply: Supply;
  /** How the county came about from those the measures were recorded in; null within one division. */
  readonly note: CountyNote | null;
  /** Who of the area had not answered when a mapped year was frozen; its measures are then only some of them. */
  readonly unanswered: Label | null;
}

/** What to bear in mind with a row: why there is no figure, on which other days there is one, and how the county came about. */
function noteOf({ need, note, unanswered }: NeedRow, language: Language): string | null {
  const days = need.youths === null && need.otherDays.length > 0 ? counted(need.otherDays)[language] : null;
  const why = need.why === null ? null : `${whyUnknownLabels[need.why][language]}.`;
  const came = note === null || note.relation === 'EXACT' ? null : note.text[language];
  const borders = need.relation === 'MAIN_SUCCESSOR' && came === null ? otherBorders[language] : null;
  const said = [unanswered?.[language] ?? null, why, days, borders, came].filter((text) => text !== null);
  return said.length === 0 ? null : said.join(' ');
}

const otherBorders: Label = {
  nb: 'Ungdommene er talt i et fylke der noen kommuner er andre.',
  nn: 'Ungdommane er talde i eit fylke der nokre kommunar er andre.',
  en: 'The youths were counted in a county some of whose municipalities are others.',
};

const counted = (days: readonly string[]): Label => ({
  nb: `Talt ${days.join(', ')}.`,
  nn: `Talt ${days.join(', ')}.`,
  en: `Counted on ${days.join(', ')}.`,
});

export function needInLanguage(row: NeedRow, language: Language) {
  const { need, supply } = row;
  return {
    county: row.county,
    ...supply,
    perThousand: row.unanswered === null ? perThousand(supply.measures, need) : null,
    youths: need.youths,
    unknown: need.unknown,
    unknownShare: need.unknownShare,
    date: need.date,
    system: need.system,
    systemLabel: need.system === null ? null : countSystemLabels[need.system][language],
    why: need.why,
    whyText: need.why === null ? null : whyUnknownLabels[need.why][language],
    relation: need.relation,
    source: need.source,
    locator:
      need.source === null || need.locator === null
        ? null
        : locatorInLanguage({ source: need.source, locator: need.locator }, language),
    others: need.others.map((other) => ({
      ...other,
      systemLabel: countSystemLabels[other.system][language],
      locator: locatorInLanguage(other, language),
    })),
    otherDays: [...need.otherDays],
    note: noteOf(row, language),
  };
}

/** A matrix with the datasets counted, and how many measures the filter could not decide. */
export interface AskedMatrix {
  readonly matrix: TargetMatrix;
  readonly datasets: readonly string[];
  readonly undecided: number;
  /** Who had not answered when a mapped year was frozen; else null. */
  readonly unanswered: Label | null;
}

const inferred: Label = {
  nb: 'Kategorien er utledet av det som er registrert; skjemaet spurte ikke. Målgruppe er ikke registrert for noe tiltak i kilden, og matrisen i kilden er tom.',
  nn: 'Kategorien er utleidd av det som er registrert; skjemaet spurde ikkje. Målgruppe er ikkje registrert for noko tiltak i kjelda, og matrisa i kjelda er tom.',
  en: 'The category is inferred from what is recorded; the form did not ask. The source records no target group for any measure, and its matrix is empty.',
};

export function matrixInLanguage({ matrix, datasets, undecided, unanswered }: AskedMatrix, language: Language) {
  const lines = <Key extends string>(
    all: readonly { key: Key; label: Label; certain: number; notRecorded: number }[],
  ) => all.map((line) => ({ ...line, label: line.label[language] }));
  return {
    total: matrix.total,
    groups: lines(matrix.groups),
    categories: lines(matrix.categories),
    noCategory: matrix.noCategory,
    cells: [...matrix.cells],
    datasets: [...datasets],
    notRecorded: undecided,
    caution: [unanswered, inferred].flatMap((text) => text?.[language] ?? []).join(' '),
  };
}
