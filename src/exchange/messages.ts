import type { Message } from '../platform/errors.js';

/** Every message of files and feeds to people. None repeats the value it complains about. */

export const unknownParameter = (known: readonly string[]): Message => ({
  nb: `Parameteren finnes ikke. Bruk ${known.join(', ')}.`,
  nn: `Parameteren finst ikkje. Bruk ${known.join(', ')}.`,
  en: `The parameter is unknown. Use ${known.join(', ')}.`,
});

export const unknownValue = (known: readonly string[]): Message => ({
  nb: `Verdien finnes ikke. Bruk ${known.join(', ')}.`,
  nn: `Verdien finst ikkje. Bruk ${known.join(', ')}.`,
  en: `The value is unknown. Use ${known.join(', ')}.`,
});

export const onlyOnce: Message = {
  nb: 'Parameteren kan bare stå én gang.',
  nn: 'Parameteren kan berre stå éin gong.',
  en: 'The parameter can be given only once.',
};

export const trueOrFalse: Message = {
  nb: 'Skriv true eller false.',
  nn: 'Skriv true eller false.',
  en: 'Write true or false.',
};

export const wholeYears: Message = {
  nb: 'Skriv alderen som et helt antall år.',
  nn: 'Skriv alderen som eit heilt tal år.',
  en: 'Write the age as whole years.',
};

export const contentAs: Message = {
  nb: 'Skriv innholdet som KODE:SVAR, for eksempel TREATMENT:YES eller TREATMENT:NO:NOT_RECORDED.',
  nn: 'Skriv innhaldet som KODE:SVAR, til dømes TREATMENT:YES eller TREATMENT:NO:NOT_RECORDED.',
  en: 'Write the content as CODE:ANSWER, such as TREATMENT:YES or TREATMENT:NO:NOT_RECORDED.',
};

export const longQuery = (values: number, characters: number): Message => ({
  nb: `Bruk høyst ${values} verdier på høyst ${characters} tegn.`,
  nn: `Bruk høgst ${values} verdiar på høgst ${characters} teikn.`,
  en: `Use at most ${values} values of at most ${characters} characters.`,
});

export const unknownLanguage: Message = {
  nb: 'Språket er nb, nn eller en.',
  nn: 'Språket er nb, nn eller en.',
  en: 'The language is nb, nn or en.',
};

export const tooManyAtOnce: Message = {
  nb: 'For mange filer lages samtidig. Prøv igjen om litt.',
  nn: 'For mange filer blir laga samstundes. Prøv igjen om litt.',
  en: 'Too many files are being made at once. Try again in a moment.',
};

/** What the second sheet of a workbook says of the first. */
export const aboutTheFile = {
  sheets: [
    { nb: 'Tiltak', nn: 'Tiltak', en: 'Measures' },
    { nb: 'Om filen', nn: 'Om fila', en: 'About the file' },
  ],
  lines: [
    {
      nb: 'Rader med Ja i kolonnen «Oppdiktet rad» er laget slik at de trykte tabellene kommer ut; de sier ikke noe om et virkelig tiltak.',
      nn: 'Rader med Ja i kolonnen «Oppdikta rad» er laga slik at dei trykte tabellane kjem ut; dei seier ikkje noko om eit verkeleg tiltak.',
      en: 'Rows with Yes in the column “Invented row” were made so that the printed tables come out; they say nothing of a real measure.',
    },
    {
      nb: '«Ikke registrert» betyr at kilden ikke sier noe, og er ikke det samme som nei. En tom celle sier ingenting.',
      nn: '«Ikkje registrert» tyder at kjelda ikkje seier noko, og er ikkje det same som nei. Ei tom celle seier ingenting.',
      en: '“Not recorded” means that the source says nothing, and is not the same as no. An empty cell says nothing.',
    },
    {
      nb: "En apostrof (') foran en tekst hindrer at regnearket tar den for en formel, og tas bort når filen leses inn igjen.",
      nn: "Ein apostrof (') føre ein tekst hindrar at reknearket tek han for ein formel, og blir teken bort når fila blir lesen inn att.",
      en: "An apostrophe (') before a text keeps a spreadsheet from taking it for a formula, and is taken away when the file is read in again.",
    },
    {
      nb: 'Hvor hvert felt kommer fra, står i den siste delen av tabellen: felt, art og kilde.',
      nn: 'Kvar kvart felt kjem frå, står i den siste delen av tabellen: felt, art og kjelde.',
      en: 'Where each field comes from stands in the last part of the table: field, kind and source.',
    },
  ],
} as const;

/** What the other sheets of a template are called and say. */
export const aboutTheTemplate = {
  lists: { nb: 'Lister', nn: 'Lister', en: 'Lists' },
  lines: [
    {
      nb: 'Ett tiltak i hver rad på det første arket. Kolonner du ikke trenger, kan stå tomme; overskriftene må stå.',
      nn: 'Eitt tiltak i kvar rad på det første arket. Kolonnar du ikkje treng, kan stå tomme; overskriftene må stå.',
      en: 'One measure in each row of the first sheet. Columns you do not need can stay empty; the headings must stay.',
    },
    {
      nb: 'En tom celle sier ingenting. «Ikke registrert» sier at det ikke er kjent, og er ikke det samme som nei.',
      nn: 'Ei tom celle seier ingenting. «Ikkje registrert» seier at det ikkje er kjent, og er ikkje det same som nei.',
      en: 'An empty cell says nothing. “Not recorded” says that it is not known, and is not the same as no.',
    },
    {
      nb: 'Flere svar i samme celle skilles med |. Alt som kan velges, står på arket «Lister».',
      nn: 'Fleire svar i same celle blir skilde med |. Alt som kan veljast, står på arket «Lister».',
      en: 'Separate several answers in a cell by |. Everything that can be chosen is in the sheet “Lists”.',
    },
    {
      nb: 'Skriv ingen navn på personer, og ingen fødselsnumre.',
      nn: 'Skriv ingen namn på personar, og ingen fødselsnummer.',
      en: 'Write no names of persons, and no national identity numbers.',
    },
  ],
} as const;

export const noSuchSchema: Message = {
  nb: 'Skjemaet finnes ikke. Se /api/openapi.json.',
  nn: 'Skjemaet finst ikkje. Sjå /api/openapi.json.',
  en: 'There is no such schema. See /api/openapi.json.',
};

export const wholeNumber = (least: number, most: number): Message => ({
  nb: `Skriv et helt tall fra ${least} til ${most}.`,
  nn: `Skriv eit heilt tal frå ${least} til ${most}.`,
  en: `Write a whole number from ${least} to ${most}.`,
});

export const dayOrTime: Message = {
  nb: 'Skriv en dag eller et tidspunkt, for eksempel 2026-08-01 eller 2026-08-01T12:00:00Z.',
  nn: 'Skriv ein dag eller eit tidspunkt, til dømes 2026-08-01 eller 2026-08-01T12:00:00Z.',
  en: 'Write a day or a time, such as 2026-08-01 or 2026-08-01T12:00:00Z.',
};

export const writeUuid: Message = {
  nb: 'Skriv id-en som en uuid med små bokstaver.',
  nn: 'Skriv id-en som ein uuid med små bokstavar.',
  en: 'Write the id as a uuid in lower case.',
};

export const noSuchObject: Message = {
  nb: 'Den finnes ikke, eller er tatt ut av registeret.',
  nn: 'Den finst ikkje, eller er teken ut av registeret.',
  en: 'There is none, or it was taken out of the register.',
};

export const noSuchReport: Message = {
  nb: 'Rapporten finnes ikke. Skriv fylkets nummer og .pdf, for eksempel /api/v1/reports/county/40.pdf.',
  nn: 'Rapporten finst ikkje. Skriv nummeret til fylket og .pdf, til dømes /api/v1/reports/county/40.pdf.',
  en: 'There is no such report. Write the number of the county and .pdf, such as /api/v1/reports/county/40.pdf.',
};

export const pdfTooSlow: Message = {
  nb: 'PDF-en tok for lang tid å lage. Prøv igjen, eller skriv ut siden.',
  nn: 'PDF-en tok for lang tid å lage. Prøv igjen, eller skriv ut sida.',
  en: 'The PDF took too long to make. Try again, or print the page.',
};

export const noPdfHere: Message = {
  nb: 'PDF kan ikke lages på denne maskinen. Skriv ut siden i stedet.',
  nn: 'PDF kan ikkje lagast på denne maskina. Skriv ut sida i staden.',
  en: 'PDF cannot be made on this machine. Print the page instead.',
};

export const writeDay: Message = {
  nb: 'Skriv en dag, for eksempel 2026-08-01.',
  nn: 'Skriv ein dag, til dømes 2026-08-01.',
  en: 'Write a day, such as 2026-08-01.',
};
