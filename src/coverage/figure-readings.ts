import type { Label } from '../platform/language.js';
import { percentOf } from './rounding.js';

/** One way to read a printed figure that can be read in several (lesning). The report does not settle which is meant. */
export interface FigureReading {
  /** `A` or `B`. */
  readonly key: string;
  readonly text: Label;
  readonly count: number;
  readonly base: number;
  /** The figure under this reading, in the unit of its cell. */
  readonly figure: number | null;
}

const guessed: Readonly<Record<'A' | 'B', Label>> = {
  A: {
    nb: 'Lesning A: trykt N (51, 32, 50, 133) gjelder også de tre første innholdene. Fire tiltak med læreplanmål mangler svar; «112 av 137» i teksten stemmer. Radene i registeret er laget etter A.',
    nn: 'Lesing A: trykt N (51, 32, 50, 133) gjeld òg dei tre første innhalda. Fire tiltak med læreplanmål manglar svar; «112 av 137» i teksten stemmer. Radene i registeret er laga etter A.',
    en: 'Reading A: the printed N (51, 32, 50, 133) holds for the first three contents too. Four measures with curriculum goals have no answer; "112 of 137" in the text agrees. The rows of the register follow A.',
  },
  B: {
    nb: 'Lesning B: alle 137 svarte på de tre første innholdene, som fotnote 6 sier. Da stemmer alle prosentene og alle åtte eksakte p-verdier i tabell 4-11 og 4-12 (Kruskal–Wallis), men ikke trykt N og «112 av 137».',
    nn: 'Lesing B: alle 137 svarte på dei tre første innhalda, som fotnote 6 seier. Då stemmer alle prosentane og alle åtte eksakte p-verdiar i tabell 4-11 og 4-12 (Kruskal–Wallis), men ikkje trykt N og «112 av 137».',
    en: 'Reading B: all 137 answered the first three contents, as footnote 6 says. All percents and all eight exact p-values of tables 4-11 and 4-12 then agree (Kruskal–Wallis), but not the printed N and "112 of 137".',
  },
};

type Counts = readonly [curriculum: number, otherDocumented: number, none: number, total: number];

const basesOf: Readonly<Record<'A' | 'B', Counts>> = { A: [51, 32, 50, 133], B: [55, 32, 50, 137] };

/** The counts of the first three rows of table 4-12 under both readings. Source: docs/decisions/0021, R6. */
export const contentReadings: Readonly<Record<string, Readonly<Record<'A' | 'B', Counts>>>> = {
  SYSTEMATIC_GUIDANCE: { A: [39, 29, 44, 112], B: [42, 29, 44, 115] },
  LONG_TERM_PLAN: { A: [38, 26, 40, 104], B: [41, 26, 40, 107] },
  PARENT_COOPERATION: { A: [18, 15, 14, 47], B: [19, 15, 14, 48] },
};

const competenceColumns = ['CURRICULUM', 'OTHER_DOCUMENTED', 'NONE', 'TOTAL'];

function inTable412(row: string, column: string): readonly FigureReading[] {
  const readings = contentReadings[row];
  const at = competenceColumns.indexOf(column);
  if (readings === undefined || at < 0) return [];
  return (['A', 'B'] as const).map((key) => {
    const [count, base] = [readings[key][at] as number, basesOf[key][at] as number];
    return { key, text: guessed[key], count, base, figure: percentOf(count, base) };
  });
}

const inText: Readonly<Record<string, readonly FigureReading[]>> = {
  P8: [
    { key: 'A', text: guessed.A, count: 112, base: 133, figure: 112 },
    { key: 'B', text: guessed.B, count: 115, base: 137, figure: 115 },
  ],
  P10: [
    {
      key: 'A',
      text: {
        nb: 'Lesning A: setningen gjelder de 128 tiltakene i tabell 4-4, med OT eller NAV. Da er den sann.',
        nn: 'Lesing A: setninga gjeld dei 128 tiltaka i tabell 4-4, med OT eller NAV. Då er ho sann.',
        en: 'Reading A: the sentence is about the 128 measures of table 4-4, with OT or NAV. Then it is true.',
      },
      count: 0,
      base: 128,
      figure: 0,
    },
    {
      key: 'B',
      text: {
        nb: 'Lesning B: setningen gjelder alle 137 tiltak. Da gir tabell 4-3 (18) og 4-4 (16) to med PPT uten OT.',
        nn: 'Lesing B: setninga gjeld alle 137 tiltak. Då gir tabell 4-3 (18) og 4-4 (16) to med PPT utan OT.',
        en: 'Reading B: the sentence is about all 137 measures. Then tables 4-3 (18) and 4-4 (16) give two with PPT without OT.',
      },
      count: 2,
      base: 137,
      figure: 2,
    },
  ],
  P15: [
    {
      key: 'A',
      text: {
        nb: 'Lesning A: læreplanmål for alle deltakerne, 55 av 137.',
        nn: 'Lesing A: læreplanmål for alle deltakarane, 55 av 137.',
        en: 'Reading A: curriculum goals for all participants, 55 of 137.',
      },
      count: 55,
      base: 137,
      figure: percentOf(55, 137),
    },
    {
      key: 'B',
      text: {
        nb: 'Lesning B: læreplanmål «som del av målsettingen», for alle eller noen av deltakerne, 77 av 137.',
        nn: 'Lesing B: læreplanmål «som del av målsettingen», for alle eller nokre av deltakarane, 77 av 137.',
        en: 'Reading B: curriculum goals "as part of the aim", for all or some participants, 77 of 137.',
      },
      count: 77,
      base: 137,
      figure: percentOf(77, 137),
    },
  ],
};

/** The readings of a printed figure, where there are several; else none. Source: docs/decisions/0021, R5, R6 and R9. */
export function readingsOf(table: string, row: string, column: string): readonly FigureReading[] {
  if (table === '4-12') return inTable412(row, column);
  return table === 'prose' ? (inText[row] ?? []) : [];
}
