import type { Message } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import type { RowStatus } from '../reading/preview.js';

const preview = 'npm run cli -- import FILE --dry-run [--as ROLE] [--dataset NAME] [--close-headings] [--json]';
const apply =
  'npm run cli -- import FILE --as "COUNTY_LEADER 39" --by WHO [--rows 2-20,23] [--wrong FILE] [--close-headings]';

export const usage: Message = {
  nb: `Bruk: ${preview}
      ${apply}
  Med --dry-run: viser rad for rad hva filen ville endre. Ingenting blir lagret. CSV, XLSX eller JSON, som /api/v1/measures.* gir den, eller tjenester i HSDS 3.0.
  Uten: lagrer det som er nytt og endret, alt eller ingenting.
  --as ROLE          rollen det lagres i, som i historikken: NATIONAL_EDITOR, eller COUNTY_LEADER og fylkesnumre
  --by WHO           hvem eller hva som gjør det; står i revisjonsloggen
  --rows LIST        bare disse radene, også mulige dubletter
  --wrong FILE       legger radene med feil i en fil, til retting
  --dataset NAME     datasettet til nye tiltak som ikke nevner noe; bare med --dry-run uten --as
  --close-headings   les også kolonner med overskrifter som bare ligner
  --json             alt om hver rad, som JSON`,
  nn: `Bruk: ${preview}
      ${apply}
  Med --dry-run: viser rad for rad kva fila ville endre. Ingenting blir lagra. CSV, XLSX eller JSON, som /api/v1/measures.* gir henne, eller tenester i HSDS 3.0.
  Utan: lagrar det som er nytt og endra, alt eller ingenting.
  --as ROLE          rolla det blir lagra i, som i historikken: NATIONAL_EDITOR, eller COUNTY_LEADER og fylkesnummer
  --by WHO           kven eller kva som gjer det; står i revisjonsloggen
  --rows LIST        berre desse radene, òg moglege dublettar
  --wrong FILE       legg radene med feil i ei fil, til retting
  --dataset NAME     datasettet til nye tiltak som ikkje nemner noko; berre med --dry-run utan --as
  --close-headings   les òg kolonnar med overskrifter som berre liknar
  --json             alt om kvar rad, som JSON`,
  en: `Usage: ${preview}
       ${apply}
  With --dry-run: shows row by row what the file would change. Nothing is stored. CSV, XLSX or JSON, as /api/v1/measures.* gives it, or services of HSDS 3.0.
  Without: stores what is new and changed, all or nothing.
  --as ROLE          the role it is stored in, as history has it: NATIONAL_EDITOR, or COUNTY_LEADER and county numbers
  --by WHO           who or what does it; written in the audit log
  --rows LIST        only these rows, possible duplicates too
  --wrong FILE       puts the rows with errors in a file, to correct
  --dataset NAME     the dataset of new measures that name none; only with --dry-run and without --as
  --close-headings   read columns whose headings are only close, too
  --json             everything about each row, as JSON`,
};

const statuses: Readonly<Record<RowStatus, Message>> = {
  NEW: { nb: 'nye', nn: 'nye', en: 'new' },
  CHANGED: { nb: 'endret', nn: 'endra', en: 'changed' },
  SAME: { nb: 'uendret', nn: 'uendra', en: 'the same' },
  POSSIBLE_DUPLICATE: { nb: 'mulige dubletter', nn: 'moglege dublettar', en: 'possible duplicates' },
  ERROR: { nb: 'med feil', nn: 'med feil', en: 'with errors' },
};

export function sums(counts: Readonly<Record<RowStatus, number>>, language: Language): string {
  const parts = Object.entries(counts).map(([status, count]) => `${count} ${statuses[status as RowStatus][language]}`);
  return `${parts.join(', ')}.`;
}

export const row = (number: number): Message => ({ nb: `Rad ${number}`, nn: `Rad ${number}`, en: `Row ${number}` });

export const meanwhile: Message = {
  nb: 'endret i registeret siden filen ble laget',
  nn: 'endra i registeret sidan fila blei laga',
  en: 'changed in the register since the file was made',
};

export const looksLike: Message = { nb: 'ligner på', nn: 'liknar på', en: 'looks like' };

export const stored = (entered: number, changed: number): Message => ({
  nb: `Lagret: ${entered} nye, ${changed} endret.`,
  nn: `Lagra: ${entered} nye, ${changed} endra.`,
  en: `Stored: ${entered} new, ${changed} changed.`,
});

export const wrongSaved = (count: number): Message => ({
  nb: `${count} rader med feil er lagt i filen.`,
  nn: `${count} rader med feil er lagde i fila.`,
  en: `${count} rows with errors are in the file.`,
});

export const readSoFar = (done: number, all: number): Message => ({
  nb: `${done} av ${all} rader`,
  nn: `${done} av ${all} rader`,
  en: `${done} of ${all} rows`,
});

export const cancelled: Message = {
  nb: 'Avbrutt. Ingenting er lagret.',
  nn: 'Avbrote. Ingenting er lagra.',
  en: 'Cancelled. Nothing is stored.',
};
