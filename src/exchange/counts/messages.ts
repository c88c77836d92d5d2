import type { Message } from '../../platform/errors.js';
import type { Label } from '../../platform/language.js';

/** What people are told of a file of counts. None repeats the value it complains about. */

/** The most rows of a file: every code in every county on some seven days of counting. */
export const mostCountRows = 5_000;

export const tooManyCounts: Message = {
  nb: `Filen er for stor. Bruk høyst ${mostCountRows} rader; del den opp etter telledag.`,
  nn: `Fila er for stor. Bruk høgst ${mostCountRows} rader; del henne opp etter teljedag.`,
  en: `The file is too large. Use at most ${mostCountRows} rows; divide it by day of counting.`,
};

export const csvOnly: Message = {
  nb: 'Filen er ikke CSV. Lagre regnearket som CSV, eller bruk malen.',
  nn: 'Fila er ikkje CSV. Lagre reknearket som CSV, eller bruk malen.',
  en: 'The file is not CSV. Save the spreadsheet as CSV, or use the template.',
};

export const neededHeading = (fields: readonly Label[]): Message => {
  const listed = (language: keyof Label): string => fields.map((field) => `«${field[language]}»`).join(' / ');
  return {
    nb: `Kolonnen ${listed('nb')} mangler. Last ned malen for å se overskriftene.`,
    nn: `Kolonnen ${listed('nn')} manglar. Last ned malen for å sjå overskriftene.`,
    en: `The column ${listed('en')} is missing. Download the template to see the headings.`,
  };
};

export const writeDate: Message = {
  nb: 'Skriv dagen som 2024-11-15 eller 15.11.2024.',
  nn: 'Skriv dagen som 2024-11-15 eller 15.11.2024.',
  en: 'Write the day as 2024-11-15 or 15.11.2024.',
};

export const notYetCounted: Message = {
  nb: 'Dagen har ikke vært ennå. Rett datoen.',
  nn: 'Dagen har ikkje vore enno. Rett datoen.',
  en: 'The day has not been yet. Correct the date.',
};

export const noCountingDay: Message = {
  nb: 'Utdanningsdirektoratet teller 15. november, 15. februar og 15. juni. Rett dagen, eller si at noen andre talte.',
  nn: 'Utdanningsdirektoratet tel 15. november, 15. februar og 15. juni. Rett dagen, eller sei at nokon andre talde.',
  en: 'The directorate counts on 15 November, 15 February and 15 June. Correct the day, or say that somebody else counted.',
};

export const whichArea: Message = {
  nb: 'Skriv fylket, eller «Hele landet».',
  nn: 'Skriv fylket, eller «Heile landet».',
  en: 'Write the county, or “The whole country”.',
};

export const otherDivision: Message = {
  nb: 'Fylket hører ikke til fylkesinndelingen som gjaldt denne dagen. Bruk fylket slik det var da.',
  nn: 'Fylket høyrer ikkje til fylkesinndelinga som galdt denne dagen. Bruk fylket slik det var då.',
  en: 'The county is not of the division in force on this day. Use the county as it was then.',
};

export const countiesDiffer: Message = {
  nb: 'Fylkesnummeret og fylkesnavnet er ikke samme fylke. Rett det ene, eller tøm det.',
  nn: 'Fylkesnummeret og fylkesnamnet er ikkje same fylke. Rett det eine, eller tøm det.',
  en: 'The county’s number and name are not the same county. Correct one of them, or clear it.',
};

export const whichKey: Message = {
  nb: 'Skriv koden som er talt. Kodene for dagen står i malen og under codeLists.',
  nn: 'Skriv koden som er talt. Kodane for dagen står i malen og under codeLists.',
  en: 'Write the code that is counted. The codes of the day are in the template and under codeLists.',
};

export const onlyYouths: Message = {
  nb: 'Her tas bare antall ungdommer imot. La prosent og eksamener stå tomme; andeler regnes ut.',
  nn: 'Her blir berre talet på ungdommar teke imot. Lat prosent og eksamenar stå tomme; delar blir rekna ut.',
  en: 'Only numbers of youths are taken here. Leave percent and exams empty; shares are worked out.',
};

export const wholesOnly: Message = {
  nb: 'For hele landet tas bare alle tilmeldte og målgruppen imot. Legg inn kodene fylke for fylke.',
  nn: 'For heile landet blir berre alle tilmelde og målgruppa tekne imot. Legg inn kodane fylke for fylke.',
  en: 'For the whole country only all registered and the target group are taken. Hand in the codes county by county.',
};

export const figureAndReason: Message = {
  nb: 'Raden har både et tall og en grunn til at det mangler. Behold én av dem.',
  nn: 'Rada har både eit tal og ein grunn til at det manglar. Ta vare på éin av dei.',
  en: 'The row has both a figure and a reason why it is missing. Keep one of them.',
};

export const sameCountAsRow = (row: number): Message => ({
  nb: `Den samme tellingen for samme dag står også i rad ${row}. Behold én av dem.`,
  nn: `Den same teljinga for same dag står òg i rad ${row}. Ta vare på éi av dei.`,
  en: `The same count for the same day also stands in row ${row}. Keep one of them.`,
});

export const notYourCount: Message = {
  nb: 'Rollen din kan ikke legge inn tellinger for dette området. Be fylket selv eller nasjonal redaktør om det.',
  nn: 'Rolla di kan ikkje leggje inn teljingar for dette området. Be fylket sjølv eller nasjonal redaktør om det.',
  en: 'Your role cannot hand in counts of this area. Ask the county itself or a national editor.',
};

export const publishedStays: Message = {
  nb: 'Raden er fra et publisert dokument, og det endres ikke. Tøm kilden for å legge din egen telling ved siden av.',
  nn: 'Rada er frå eit publisert dokument, og det blir ikkje endra. Tøm kjelda for å leggje di eiga teljing ved sida av.',
  en: 'The row is from a published document, which is not changed. Clear the source to put your own count beside it.',
};

export const partsDiffer = (added: number): Message => ({
  nb: `Delene går ikke opp i summen: de er ${added} til sammen. Rett summen eller delene.`,
  nn: `Delane går ikkje opp i summen: dei er ${added} til saman. Rett summen eller delane.`,
  en: `The parts do not add up to the total: they are ${added} together. Correct the total or the parts.`,
});

export const seeAgain: Message = {
  nb: 'Send med «seen» fra forhåndsvisningen: det som lagres, må være sett først.',
  nn: 'Send med «seen» frå førehandsvisinga: det som blir lagra, må vere sett først.',
  en: 'Send “seen” of the preview along: what is stored must have been looked at first.',
};

export const previewOrApply: Message = {
  nb: 'Skriv preview eller apply.',
  nn: 'Skriv preview eller apply.',
  en: 'Write preview or apply.',
};

export const unknownCountPart: Message = {
  nb: 'Delen er ukjent. Bruk file, do og seen, hver én gang.',
  nn: 'Delen er ukjend. Bruk file, do og seen, kvar éin gong.',
  en: 'The part is unknown. Use file, do and seen, each once.',
};
