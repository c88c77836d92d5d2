import type { Label } from '../platform/language.js';

/** A cell that an error of the source explains, with the live figure it explains: any other figure is unexplained. */
export interface ExplainedCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly printed: number;
  readonly live: number;
}

/** A known misprint or contradiction in NOVA-13/13 (kildefeil): a reviewed list, never a tolerance. */
export interface SourceError {
  readonly code: string;
  readonly text: Label;
  readonly cells: readonly ExplainedCell[];
}

const cell = (table: string, row: string, column: string, printed: number, live: number): ExplainedCell => ({
  table,
  row,
  column,
  printed,
  live,
});

const said = (row: string, printed: number, live: number): ExplainedCell => cell('prose', row, 'FIGURE', printed, live);

export const sourceErrors: readonly SourceError[] = [
  {
    code: 'R1',
    text: {
      nb: 'Cellene i tabell 4-2 går ikke opp: raden Aust-Agder blir 4 der det står 3, kolonnene alternativ og kombinasjon treffer ikke summene, og alle celler blir 138. Minste retting er lagt til Aust-Agder og Oslo; hvilke celler som er feil, kan ikke avgjøres.',
      nn: 'Cellene i tabell 4-2 går ikkje opp: rada Aust-Agder blir 4 der det står 3, kolonnane alternativ og kombinasjon treffer ikkje summane, og alle celler blir 138. Minste retting er lagd til Aust-Agder og Oslo; kva celler som er feil, kan ikkje avgjerast.',
      en: 'The cells of table 4-2 do not add up: row Aust-Agder gives 4 where 3 is printed, columns alternative and combination miss their sums, and all cells give 138. The smallest repair is put in Aust-Agder and Oslo; which cells are wrong cannot be decided.',
    },
    cells: [
      cell('4-2', '09', 'ENTERPRISE', 3, 2),
      cell('4-2', '03', 'ALTERNATIVE_ARENA', 11, 9),
      cell('4-2', '03', 'ENTERPRISE', 6, 7),
      cell('4-2', '03', 'ENTERPRISE_AND_ALTERNATIVE', 3, 4),
    ],
  },
  {
    code: 'R2',
    text: {
      nb: 'Tabell 4-3 gir 64 tiltak med bedrift, tabell 4-10 gir N=65. Ingen hele tall gir prosentene i 4-10 av 64; 65 gir dem alle, og 65 av 137 er også 47 prosent.',
      nn: 'Tabell 4-3 gir 64 tiltak med bedrift, tabell 4-10 gir N=65. Ingen heile tal gir prosentane i 4-10 av 64; 65 gir dei alle, og 65 av 137 er òg 47 prosent.',
      en: 'Table 4-3 gives 64 measures with enterprises, table 4-10 gives N=65. No whole numbers give the percents of 4-10 out of 64; 65 gives them all, and 65 of 137 is 47 percent too.',
    },
    cells: [cell('4-3', 'ENTERPRISE', 'COUNT', 64, 65)],
  },
  {
    code: 'R3',
    text: {
      nb: 'Teksten gir 8, 23 og 59 prosent med én, to og tre eller flere aktører: til sammen 90. Bare 33 i stedet for 23 går opp og passer med «ett av ti» og «seks av ti».',
      nn: 'Teksten gir 8, 23 og 59 prosent med éin, to og tre eller fleire aktørar: til saman 90. Berre 33 i staden for 23 går opp og passar med «ett av ti» og «seks av ti».',
      en: 'The text gives 8, 23 and 59 percent with one, two and three or more actors: 90 together. Only 33 instead of 23 adds up and agrees with "one in ten" and "six in ten".',
    },
    cells: [said('P6_TWO', 23, 33)],
  },
  {
    code: 'R4',
    text: {
      nb: 'Rapporten har rundet to ganger: først til én desimal, så til hele prosent.',
      nn: 'Rapporten har runda to gonger: først til éin desimal, så til heile prosent.',
      en: 'The report rounded twice: first to one decimal, then to whole percent.',
    },
    cells: [
      cell('4-4', 'PPT', 'BOTH', 16, 15),
      cell('4-7', 'NO', 'FOR_ALL', 26, 25),
      cell('4-10', 'COUNTY_EDUCATION_YES', 'NONE', 32, 31),
      cell('4-10', 'MUNICIPAL_BODIES_NO', 'OTHER_DOCUMENTED', 15, 14),
      cell('4-11', 'WORK_PRACTICE', 'TOTAL', 75, 74),
    ],
  },
  {
    code: 'R4',
    text: {
      nb: 'Prosenten er trykt slik at fordelingen blir 100; det eneste antallet som passer, rundes til ett mer eller ett mindre.',
      nn: 'Prosenten er trykt slik at fordelinga blir 100; det einaste talet som passar, blir runda til éin meir eller éin mindre.',
      en: 'The percent is printed so that the distribution gives 100; the only count that fits rounds to one more or one less.',
    },
    cells: [
      cell('4-7', 'YES', 'FOR_ALL', 74, 75),
      cell('4-10', 'NAV_NO', 'NONE', 20, 19),
      cell('4-10', 'MUNICIPAL_BODIES_NO', 'NONE', 32, 33),
    ],
  },
  {
    code: 'R6',
    text: {
      nb: 'N-raden i tabell 4-12 kan ikke gjelde alle seks innhold: Oslo ble ikke spurt om de tre siste (fotnote 6), så grunnlaget der er 51, 16, 45 og 112. For de tre første finnes to lesninger, A og B, og rapporten avgjør ikke mellom dem.',
      nn: 'N-rada i tabell 4-12 kan ikkje gjelde alle seks innhald: Oslo vart ikkje spurt om dei tre siste (fotnote 6), så grunnlaget der er 51, 16, 45 og 112. For dei tre første finst to lesingar, A og B, og rapporten avgjer ikkje mellom dei.',
      en: 'The N row of table 4-12 cannot hold for all six contents: Oslo was not asked about the last three (footnote 6), so their base is 51, 16, 45 and 112. For the first three there are two readings, A and B, and the report does not settle which.',
    },
    cells: [
      cell('4-12', 'N', 'OTHER_DOCUMENTED', 32, 16),
      cell('4-12', 'N', 'NONE', 50, 45),
      cell('4-12', 'N', 'TOTAL', 133, 112),
    ],
  },
  {
    code: 'R7',
    text: {
      nb: 'Teksten under tabell 4-1 gir kombinasjon 24 prosent; tabellen gir 26 (35 av 137).',
      nn: 'Teksten under tabell 4-1 gir kombinasjon 24 prosent; tabellen gir 26 (35 av 137).',
      en: 'The text under table 4-1 gives the combination 24 percent; the table gives 26 (35 of 137).',
    },
    cells: [said('P16', 24, 26)],
  },
  {
    code: 'R8',
    text: {
      nb: 'Teksten sier rundt 40 prosent med dokumentert kompetanse i bedrift og kombinasjon; tabell 4-9 gir 61 og 63. Rundt 40 er andelen med læreplanmål.',
      nn: 'Teksten seier rundt 40 prosent med dokumentert kompetanse i bedrift og kombinasjon; tabell 4-9 gir 61 og 63. Rundt 40 er delen med læreplanmål.',
      en: 'The text says about 40 percent give documented competence in enterprise and combination; table 4-9 gives 61 and 63. About 40 is the share with curriculum goals.',
    },
    cells: [said('P17_ENTERPRISE', 4, 6), said('P17_COMBINATION', 4, 6)],
  },
  {
    code: 'R9',
    text: {
      nb: 'Kapittel 5 gir 38 prosent, og «litt under halvparten», med læreplanmål. Tabell 4-6 gir 55 av 137 for alle deltakere (40 prosent) og 77 når målene bare gjelder noen (56 prosent); ingen av dem er 38 eller litt under halvparten.',
      nn: 'Kapittel 5 gir 38 prosent, og «litt under halvparten», med læreplanmål. Tabell 4-6 gir 55 av 137 for alle deltakarar (40 prosent) og 77 når måla berre gjeld nokre (56 prosent); ingen av dei er 38 eller litt under halvparten.',
      en: 'Chapter 5 gives 38 percent, and "slightly under half", with curriculum goals. Table 4-6 gives 55 of 137 for all participants (40 percent) and 77 with those for some only (56 percent); neither is 38 or slightly under half.',
    },
    cells: [said('P15', 38, 40), said('P20', 1, 0)],
  },
  {
    code: 'R10',
    text: {
      nb: 'Teksten sier drøyt halvparten i Telemark; tabell 4-8 gir 7 av 15.',
      nn: 'Teksten seier drygt halvparten i Telemark; tabell 4-8 gir 7 av 15.',
      en: 'The text says slightly more than half in Telemark; table 4-8 gives 7 of 15.',
    },
    cells: [said('P18_08', 1, 0)],
  },
];
