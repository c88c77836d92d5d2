import type { Label } from '../../platform/language.js';

export const SurveyErratumKind = {
  /** A figure that must be another. */
  MISPRINT: 'MISPRINT',
  /** Parts that miss their sum by one, as rounded figures do. */
  ROUNDING: 'ROUNDING',
  /** Two places of the report that say different things; nothing tells which is right. */
  CONTRADICTION: 'CONTRADICTION',
} as const;
export type SurveyErratumKind = keyof typeof SurveyErratumKind;

/** A known slip of a printed table; what is printed stays as printed. */
export interface SurveyErratum {
  readonly code: string;
  readonly table: string;
  readonly kind: SurveyErratumKind;
  /** The row or column that does not add up, and what it adds to; null where the slip is another. */
  readonly sum: { readonly line: string; readonly adds: number } | null;
  readonly text: Label;
}

const rounded = (code: string, table: string, line: string, adds: number): SurveyErratum => ({
  code,
  table,
  kind: 'ROUNDING',
  sum: { line, adds },
  text: {
    nb: `«${line}» går opp i ${adds}, ikke 100; trolig avrunding.`,
    nn: `«${line}» går opp i ${adds}, ikkje 100; truleg avrunding.`,
    en: `«${line}» adds to ${adds}, not 100; rounding, most likely.`,
  },
});

const contradiction = (code: string, table: string, nb: string, nn: string, en: string): SurveyErratum => ({
  code,
  table,
  kind: 'CONTRADICTION',
  sum: null,
  text: { nb, nn, en },
});

/** Reviewed by hand against the report; a test holds the list to every sum that fails. Source of each: the table itself. */
export const surveyErrata: readonly SurveyErratum[] = [
  rounded('S1', '5-4', 'Lærebedriftene', 99),
  rounded('S2', '5-5', 'Oppfylling av læreplanmål (helt eller delvis)', 101),
  rounded('S3', '5-6', 'Oppfylling av læreplanmål (helt eller delvis)', 99),
  contradiction(
    'S4',
    '5-6',
    'Kapittel 5.4 sier 32 prosent om læreplanmål; tabellen gir 9 + 27 = 36.',
    'Kapittel 5.4 seier 32 prosent om læreplanmål; tabellen gir 9 + 27 = 36.',
    'Chapter 5.4 says 32 percent of curriculum goals; the table gives 9 + 27 = 36.',
  ),
  {
    code: 'S5',
    table: '6-1',
    kind: 'MISPRINT',
    sum: { line: 'Ett år eller mer', adds: 110 },
    text: {
      nb: '«Ett år eller mer» går opp i 110: 31 må være 21 (72 + 21 + 7 = 100). N 224 + 58 er 282, trykt er 283.',
      nn: '«Ett år eller mer» går opp i 110: 31 må vere 21 (72 + 21 + 7 = 100). N 224 + 58 er 282, trykt er 283.',
      en: '«Ett år eller mer» adds to 110: 31 must be 21 (72 + 21 + 7 = 100). N 224 + 58 is 282, 283 is printed.',
    },
  },
  rounded('S6', '6-2', 'Mindre enn ett år', 101),
  contradiction(
    'S7',
    '6-2',
    'N 224 + 58 er 282, trykt er 277.',
    'N 224 + 58 er 282, trykt er 277.',
    'N 224 + 58 is 282, 277 is printed.',
  ),
  rounded('S8', '6-3', 'Mindre enn ett år', 99),
  contradiction(
    'S9',
    '6-3',
    'N 226 + 58 er 284, trykt er 283.',
    'N 226 + 58 er 284, trykt er 283.',
    'N 226 + 58 is 284, 283 is printed.',
  ),
  contradiction(
    'S10',
    '6-11',
    '«Ja» og «Nei» under motivet om å fullføre videregående ser ut til å ha byttet plass: tabell 6-5 gir 43 prosent av 280, om lag 120, og teksten sier at de med motivet er litt oftere svært fornøyd.',
    '«Ja» og «Nei» under motivet om å fullføre vidaregåande ser ut til å ha bytt plass: tabell 6-5 gir 43 prosent av 280, om lag 120, og teksten seier at dei med motivet er litt oftare svært nøgde.',
    '«Ja» and «Nei» under the motive of completing upper secondary look exchanged: table 6-5 gives 43 percent of 280, about 120, and the text says that those with the motive are very satisfied slightly more often.',
  ),
  rounded('S11', '6-12', 'Det sosiale miljøet', 101),
  contradiction(
    'S12',
    '6-14',
    '80–91 prosent tror det blir lettere å få jobb; tabell 6-13 har 78 for alle. Tabellene kan ikke ha samme grunnlag.',
    '80–91 prosent trur det blir lettare å få jobb; tabell 6-13 har 78 for alle. Tabellane kan ikkje ha same grunnlag.',
    '80–91 percent think it will be easier to get a job; table 6-13 has 78 for all. The tables cannot have the same base.',
  ),
  contradiction(
    'S13',
    '6-15',
    'N er 76 for 20–21 år og 134, 74 og 54 etter jobb eller skoleplass; tabell 6-11 har 77 og 146, 78 og 58.',
    'N er 76 for 20–21 år og 134, 74 og 54 etter jobb eller skuleplass; tabell 6-11 har 77 og 146, 78 og 58.',
    'N is 76 for 20–21 years and 134, 74 and 54 by job or school; table 6-11 has 77 and 146, 78 and 58.',
  ),
  contradiction(
    'S14',
    '7-3',
    'Siste rad går opp i 99. Teksten kaller tabellen 6-2.',
    'Siste rad går opp i 99. Teksten kallar tabellen 6-2.',
    'The last row adds to 99. The text calls the table 6-2.',
  ),
  contradiction(
    'S15',
    '7-4',
    'Radene går opp i 103 og 101; hvilket tall som er feil for skolelederne, sier rapporten ikke.',
    'Radene går opp i 103 og 101; kva tal som er feil for skuleleiarane, seier rapporten ikkje.',
    'The rows add to 103 and 101; the report does not tell which figure of the school leaders is wrong.',
  ),
  contradiction(
    'S16',
    '8-1',
    'N er 259 ledere i ungdomsskolen; kapittel 3.3 sier 260.',
    'N er 259 leiarar i ungdomsskulen; kapittel 3.3 seier 260.',
    'N is 259 leaders of lower secondary schools; chapter 3.3 says 260.',
  ),
  rounded('S17', '8-2', 'Ansatte i NAV', 101),
  contradiction(
    'S18',
    '8-5',
    'Veid sammen gir 65 og 37 prosent 54; tabell 8-2 har 43 for NAV. Tittelen er den samme som for tabell 8-3 og passer ikke.',
    'Vege saman gir 65 og 37 prosent 54; tabell 8-2 har 43 for NAV. Tittelen er den same som for tabell 8-3 og passar ikkje.',
    'Weighed together 65 and 37 percent give 54; table 8-2 has 43 for NAV. The title is that of table 8-3 and does not fit.',
  ),
  contradiction(
    'S19',
    '9-1',
    'Svarene går opp i 34, N er 32; noen kan ha gitt to svar.',
    'Svara går opp i 34, N er 32; nokre kan ha gitt to svar.',
    'The answers add to 34, N is 32; some may have given two answers.',
  ),
  {
    code: 'S20',
    table: '9-2',
    kind: 'CONTRADICTION',
    sum: { line: 'Antall', adds: 40 },
    text: {
      nb: 'Begrunnelsene går opp i 40, trykt er 39.',
      nn: 'Grunngivingane går opp i 40, trykt er 39.',
      en: 'The reasons add to 40, 39 is printed.',
    },
  },
  rounded('S21', '9-3', 'Ansatte i NAV og andre steder', 101),
  contradiction(
    'S22',
    '9-7',
    'Om konkrete verktøy sier teksten 36 prosent i stor grad og 10 i liten grad; tabellen har 35 og 32.',
    'Om konkrete verktøy seier teksten 36 prosent i stor grad og 10 i liten grad; tabellen har 35 og 32.',
    'Of concrete tools the text says 36 percent to a great extent and 10 to a small; the table has 35 and 32.',
  ),
  contradiction(
    'S23',
    '9-15',
    'Teksten sier 40 prosent i OT om veiledning av enkeltungdom; tabellen har 42.',
    'Teksten seier 40 prosent i OT om rettleiing av enkeltungdom; tabellen har 42.',
    'The text says 40 percent in OT of guiding single youths; the table has 42.',
  ),
  contradiction(
    'S24',
    '9-16',
    'Teksten sier ti svar under «annet»; tabellen har 12.',
    'Teksten seier ti svar under «anna»; tabellen har 12.',
    'The text says ten answers under «other»; the table has 12.',
  ),
];
