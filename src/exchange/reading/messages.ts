import type { Message } from '../../platform/errors.js';

/** Every message about a file that is read to people. None repeats the value it complains about. */

export const notATable: Message = {
  nb: 'Filen kan ikke leses. Bruk CSV, XLSX eller JSON.',
  nn: 'Fila kan ikkje lesast. Bruk CSV, XLSX eller JSON.',
  en: 'The file cannot be read. Use CSV, XLSX or JSON.',
};

export const noSuchFile: Message = {
  nb: 'Filen finnes ikke, eller kan ikke leses.',
  nn: 'Fila finst ikkje, eller kan ikkje lesast.',
  en: 'The file does not exist, or cannot be read.',
};

export const cannotWrite: Message = {
  nb: 'Filen finnes fra før, eller kan ikke skrives. Velg et annet navn.',
  nn: 'Fila finst frå før, eller kan ikkje skrivast. Vel eit anna namn.',
  en: 'The file exists already, or cannot be written. Choose another name.',
};

export const tooLarge = (megabytes: number, inflated: number): Message => ({
  nb: `Filen er for stor. En XLSX-fil kan være ${megabytes} MB, og ${inflated} MB utpakket; del den opp.`,
  nn: `Fila er for stor. Ei XLSX-fil kan vere ${megabytes} MB, og ${inflated} MB utpakka; del henne opp.`,
  en: `The file is too large. An XLSX file can be ${megabytes} MB, and ${inflated} MB unpacked; divide it.`,
});

export const textTooLarge = (megabytes: number, rows: number): Message => ({
  nb: `Filen er for stor. Bruk høyst ${megabytes} MB og ${rows} rader.`,
  nn: `Fila er for stor. Bruk høgst ${megabytes} MB og ${rows} rader.`,
  en: `The file is too large. Use at most ${megabytes} MB and ${rows} rows.`,
});

export const activeContent: Message = {
  nb: 'Arbeidsboken har makroer, innebygde filer eller lenker til andre arbeidsbøker. Lagre den uten, som vanlig .xlsx.',
  nn: 'Arbeidsboka har makroar, innebygde filer eller lenkjer til andre arbeidsbøker. Lagre henne utan, som vanleg .xlsx.',
  en: 'The workbook has macros, embedded files or links to other workbooks. Save it without them, as plain .xlsx.',
};

export const brokenWorkbook: Message = {
  nb: 'Arbeidsboken er skadet eller avbrutt. Lagre den på nytt.',
  nn: 'Arbeidsboka er skadd eller avbroten. Lagre henne på nytt.',
  en: 'The workbook is damaged or cut off. Save it again.',
};

export const brokenCsv: Message = {
  nb: 'Raden kan ikke leses: et anførselstegn mangler eller står galt, eller raden er for lang.',
  nn: 'Rada kan ikkje lesast: eit hermeteikn manglar eller står gale, eller rada er for lang.',
  en: 'The row cannot be read: a quotation mark is missing or misplaced, or the row is too long.',
};

export const brokenJson: Message = {
  nb: 'JSON-filen kan ikke leses. Den skal ha en liste «measures», som /api/v1/measures.json, eller tjenester i HSDS 3.0: en, en liste eller en side.',
  nn: 'JSON-fila kan ikkje lesast. Ho skal ha ei liste «measures», som /api/v1/measures.json, eller tenester i HSDS 3.0: ei, ei liste eller ei side.',
  en: 'The JSON file cannot be read. It must have a list “measures”, like /api/v1/measures.json, or services of HSDS 3.0: one, a list or a page.',
};

export const noRows: Message = {
  nb: 'Filen har ingen rader under overskriftene.',
  nn: 'Fila har ingen rader under overskriftene.',
  en: 'The file has no rows below its headings.',
};

export const tooManyColumns = (most: number): Message => ({
  nb: `Filen har for mange kolonner. Bruk høyst ${most}.`,
  nn: `Fila har for mange kolonnar. Bruk høgst ${most}.`,
  en: `The file has too many columns. Use at most ${most}.`,
});

export const doubleHeading = (first: number): Message => ({
  nb: `Overskriften står også i kolonne ${first}. Ta bort den ene.`,
  nn: `Overskrifta står òg i kolonne ${first}. Ta bort den eine.`,
  en: `The heading also stands in column ${first}. Take one of them away.`,
});

export const noNameHeading: Message = {
  nb: 'Ingen kolonne heter Navn eller Id. Uten en av dem kan ingen rad kjennes igjen.',
  nn: 'Ingen kolonne heiter Namn eller Id. Utan ein av dei kan inga rad kjennast att.',
  en: 'No column is called Name or Id. Without one of them no row can be recognised.',
};

export const unknownHeading: Message = {
  nb: 'Overskriften er ukjent. Kolonnen blir ikke lest.',
  nn: 'Overskrifta er ukjend. Kolonnen blir ikkje lesen.',
  en: 'The heading is unknown. The column is not read.',
};

export const closeHeading = (meant: string): Message => ({
  nb: `Overskriften ligner på «${meant}». Menes den? Kolonnen blir ikke lest før det er bekreftet.`,
  nn: `Overskrifta liknar på «${meant}». Er det ho som er meint? Kolonnen blir ikkje lesen før det er stadfesta.`,
  en: `The heading is close to “${meant}”. Is that meant? The column is not read until it is confirmed.`,
});

export const unknownField: Message = {
  nb: 'Feltet finnes ikke på et tiltak.',
  nn: 'Feltet finst ikkje på eit tiltak.',
  en: 'A measure has no such field.',
};

export const unknownCodeIn = (labels: readonly string[]): Message => ({
  nb: `Verdien finnes ikke i kodelisten. Bruk ${labels.join(', ')}.`,
  nn: `Verdien finst ikkje i kodelista. Bruk ${labels.join(', ')}.`,
  en: `The value is not in the code list. Use ${labels.join(', ')}.`,
});

export const notWhole: Message = {
  nb: 'Skriv et helt tall.',
  nn: 'Skriv eit heilt tal.',
  en: 'Write a whole number.',
};

export const notAnAnswer: Message = {
  nb: 'Skriv ja, nei eller ikke registrert.',
  nn: 'Skriv ja, nei eller ikkje registrert.',
  en: 'Write yes, no or not recorded.',
};

export const unknownCountyIn: Message = {
  nb: 'Fylket finnes ikke i fylkesinndelingen. Bruk et fylkesnummer eller fylkesnavn.',
  nn: 'Fylket finst ikkje i fylkesinndelinga. Bruk eit fylkesnummer eller fylkesnamn.',
  en: 'There is no such county in the division. Use a county number or name.',
};

export const notLinks: Message = {
  nb: 'Skriv adresser som begynner med https://.',
  nn: 'Skriv adresser som byrjar med https://.',
  en: 'Write addresses that begin with https://.',
};

export const notProvenance: Message = {
  nb: 'Skriv en linje for hvert felt: felt: ART: kilde.',
  nn: 'Skriv ei linje for kvart felt: felt: ART: kjelde.',
  en: 'Write a line for each field: field: KIND: source.',
};

export const codeAndLabelDiffer: Message = {
  nb: 'Koden og teksten sier ikke det samme. Rett den ene, eller tøm den.',
  nn: 'Koden og teksten seier ikkje det same. Rett den eine, eller tøm han.',
  en: 'The code and the label do not say the same. Correct one of them, or clear it.',
};

export const sameAsRow = (row: number): Message => ({
  nb: `Det samme tiltaket står også i rad ${row}.`,
  nn: `Det same tiltaket står òg i rad ${row}.`,
  en: `The same measure also stands in row ${row}.`,
});

export const missingText: Message = {
  nb: 'Et nytt tiltak må ha denne opplysningen.',
  nn: 'Eit nytt tiltak må ha denne opplysninga.',
  en: 'A new measure must have this.',
};

export const movesDataset: Message = {
  nb: 'Et tiltak kan ikke flyttes til et annet datasett.',
  nn: 'Eit tiltak kan ikkje flyttast til eit anna datasett.',
  en: 'A measure cannot be moved to another dataset.',
};

export const notAskedInForm: Message = {
  nb: 'Skjemaet i denne versjonen spurte ikke om dette. Tøm cellen, eller rett skjemaversjonen.',
  nn: 'Skjemaet i denne versjonen spurde ikkje om dette. Tøm cella, eller rett skjemaversjonen.',
  en: 'The form of this version did not ask this. Clear the cell, or correct the form version.',
};

export const noSuchRow: Message = {
  nb: 'Filen har ingen slik rad.',
  nn: 'Fila har inga slik rad.',
  en: 'The file has no such row.',
};

export const wrongChoice: Message = {
  nb: 'Skriv radene som en JSON-liste: [2, 3] eller [[2, null], [3, 5]], med versjonen fra forhåndsvisningen.',
  nn: 'Skriv radene som ei JSON-liste: [2, 3] eller [[2, null], [3, 5]], med versjonen frå førehandsvisinga.',
  en: 'Write the rows as a JSON list: [2, 3] or [[2, null], [3, 5]], with the version of the preview.',
};

export const wrongUpload: Message = {
  nb: 'Send filen som multipart/form-data, i delen «file», høyst 20 MB.',
  nn: 'Send fila som multipart/form-data, i delen «file», høgst 20 MB.',
  en: 'Send the file as multipart/form-data, in the part “file”, at most 20 MB.',
};

export const whatToDo: Message = {
  nb: 'Skriv preview, apply eller wrong-rows.',
  nn: 'Skriv preview, apply eller wrong-rows.',
  en: 'Write preview, apply or wrong-rows.',
};

export const trueOrNothing: Message = {
  nb: 'Skriv true, eller la delen være.',
  nn: 'Skriv true, eller lat delen vere.',
  en: 'Write true, or leave the part out.',
};

export const unknownPart: Message = {
  nb: 'Delen er ukjent. Bruk file, do, rows og closeHeadings, hver én gang.',
  nn: 'Delen er ukjend. Bruk file, do, rows og closeHeadings, kvar éin gong.',
  en: 'The part is unknown. Use file, do, rows and closeHeadings, each once.',
};

export const otherSite: Message = {
  nb: 'Forespørselen kom ikke fra tjenestens egen side.',
  nn: 'Førespurnaden kom ikkje frå sida til tenesta sjølv.',
  en: 'The request did not come from the service’s own page.',
};

export const manyImports: Message = {
  nb: 'Andre filer blir lest akkurat nå. Prøv igjen om litt.',
  nn: 'Andre filer blir lesne akkurat no. Prøv igjen om litt.',
  en: 'Other files are being read right now. Try again in a moment.',
};
