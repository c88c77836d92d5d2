import type { Message } from '../platform/errors.js';

/** What a file of youths is refused with, in one place. None repeats what a file says. */

export const noFile: Message = {
  nb: 'Filen kan ikke leses.',
  nn: 'Fila kan ikkje lesast.',
  en: 'The file cannot be read.',
};

export const brokenCsv: Message = {
  nb: 'Filen er ikke gyldig CSV fra denne linjen. Se etter et anførselstegn som ikke er lukket.',
  nn: 'Fila er ikkje gyldig CSV frå denne linja. Sjå etter eit hermeteikn som ikkje er lukka.',
  en: 'The file is not valid CSV from this line on. Look for a quote that is not closed.',
};

export const emptyFile: Message = {
  nb: 'Filen er tom.',
  nn: 'Fila er tom.',
  en: 'The file is empty.',
};

export const doubleColumn: Message = {
  nb: 'Kolonnen står to ganger.',
  nn: 'Kolonna står to gonger.',
  en: 'The column stands twice.',
};

export const wrongLength: Message = {
  nb: 'Raden har ikke like mange celler som overskriften.',
  nn: 'Rada har ikkje like mange celler som overskrifta.',
  en: 'The row does not have as many cells as the header.',
};

export const unreadable: Message = {
  nb: 'Teksten er ikke UTF-8. Lagre filen som CSV i UTF-8.',
  nn: 'Teksten er ikkje UTF-8. Lagre fila som CSV i UTF-8.',
  en: 'The text is not UTF-8. Save the file as CSV in UTF-8.',
};

export const notANumber: Message = {
  nb: 'Skriv et helt tall, eller la cellen stå tom.',
  nn: 'Skriv eit heilt tal, eller lat cella stå tom.',
  en: 'Write a whole number, or leave the cell empty.',
};

export const notAnAnswer: Message = {
  nb: 'Skriv ja eller nei, eller la cellen stå tom.',
  nn: 'Skriv ja eller nei, eller lat cella stå tom.',
  en: 'Write yes or no, or leave the cell empty.',
};

export const unknownCode: Message = {
  nb: 'Koden finnes ikke i kodelisten. Flere koder skilles med |, og - betyr ingen.',
  nn: 'Koden finst ikkje i kodelista. Fleire kodar blir skilde med |, og - tyder ingen.',
  en: 'The code is not in the code list. Several codes are separated by |, and - means none.',
};

export const unknownColumn = (known: readonly string[]): Message => ({
  nb: `Ukjent kolonne. Filen kan bare ha ${known.join(', ')}: ingen navn, ingen fødselsnummer.`,
  nn: `Ukjend kolonne. Fila kan berre ha ${known.join(', ')}: ingen namn, ingen fødselsnummer.`,
  en: `Unknown column. The file may only have ${known.join(', ')}: no names, no identity numbers.`,
});
