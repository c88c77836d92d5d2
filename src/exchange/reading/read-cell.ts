import type { Field } from '../../measures/fields/field.js';
import { perObject } from '../../platform/async/memoize.js';
import type { Message } from '../../platform/errors.js';
import { separator } from '../table/cells.js';
import { labelsOf } from '../table/columns.js';
import { textOfCell } from '../table/guard.js';
import { saysNone, saysNotRecorded } from '../table/marks.js';
import { provenanceOfText } from '../table/provenance-text.js';
import { notAnAnswer, notProvenance, notWhole, unknownCodeIn } from './messages.js';

/** What a cell says: nothing, a value (null: not recorded), or what is wrong with it. */
export type Reading = { readonly nothing: true } | { readonly value: unknown } | { readonly message: Message };

const nothing: Reading = { nothing: true };

/** How yes and no are written in Norwegian and English spreadsheets. */
const answers: Readonly<Record<string, boolean>> = {
  ja: true,
  j: true,
  x: true,
  yes: true,
  y: true,
  true: true,
  sant: true,
  '1': true,
  nei: false,
  n: false,
  no: false,
  false: false,
  usant: false,
  '0': false,
};

/** Reads a cell of any field but a county, which depends on its division. `cell` is as it stands in the file. */
export function readCell(field: Field, cell: string): Reading {
  if (cell === '' || (field.kind !== 'TEXT' && cell.trim() === '')) return nothing;
  if (saysNotRecorded(cell)) return { value: isAnswer(field) ? 'NOT_RECORDED' : null };
  switch (field.kind) {
    case 'ANSWER':
    case 'ANSWERS':
      return readAnswer(cell, 'YES', 'NO');
    case 'BOOLEAN':
      return readAnswer(cell, true, false);
    case 'CODE':
      return readCode(field, textOfCell(cell));
    case 'CODES':
      return readCodes(field, cell);
    case 'INTEGER':
      return readWhole(cell);
    case 'SCHOOL_YEAR':
      return { value: schoolYearOf(textOfCell(cell).trim()) };
    case 'LINKS':
      return saysNone(cell) ? { value: [] } : { value: linksOf(textOfCell(cell)) };
    case 'PERIODS':
      return saysNone(cell) ? { value: [] } : { value: periodsOf(textOfCell(cell)) };
    case 'PROVENANCE':
      return readProvenance(textOfCell(cell));
    case 'ID':
      return { value: cell.trim().toLowerCase() };
    case 'COUNTY':
      return { value: textOfCell(cell).trim() };
    case 'TEXT':
    case 'TIME':
      return { value: textOfCell(cell) };
  }
}

/** Separated as codes are, or by line breaks; an address itself may hold the sign between them. */
const linksOf = (text: string): readonly string[] =>
  text.split(/\s+\|\s+|\s*\n\s*/).filter((link) => link.trim() !== '');

/** `2026-12-20/2027-01-05`, or `20.12.2026–05.01.2027` as spreadsheets write days; what is neither is left for the checks. */
function periodsOf(text: string): readonly string[] {
  const parts = text.split(new RegExp(`[${separator};\\n]`)).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split(/\s*[/–]\s*|\s+-\s+/)
        .map(dayOf)
        .join('/'),
    );
}

function dayOf(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const isAnswer = ({ kind }: Field): boolean => kind === 'ANSWER' || kind === 'ANSWERS';

function readAnswer(cell: string, yes: unknown, no: unknown): Reading {
  const said = cell.trim().toLowerCase();
  if (!Object.hasOwn(answers, said)) return { message: notAnAnswer };
  return { value: answers[said] === true ? yes : no };
}

type Coded = Extract<Field, { kind: 'CODE' | 'CODES' }>;

function readCode(field: Coded, text: string): Reading {
  const code = codeOf(field, text);
  return code === null ? { message: listed(field) } : { value: code };
}

/** Separated by `|`, a semicolon or a line break, in any order; the register keeps the order of the codes. */
function readCodes(field: Coded, cell: string): Reading {
  if (saysNone(cell)) return { value: [] };
  const parts = textOfCell(cell).split(new RegExp(`[${separator};\\n]`));
  const codes = parts.filter((part) => part.trim() !== '').map((part) => codeOf(field, part));
  if (codes.includes(null)) return { message: listed(field) };
  return { value: Object.keys(field.codes).filter((code) => codes.includes(code)) };
}

const listed = ({ codes }: Coded): Message => unknownCodeIn(Object.keys(codes).slice(0, 30));

const key = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const codesByKey = perObject((field: Coded): ReadonlyMap<string, string> => {
  const labels = Object.entries(labelsOf(field) ?? {});
  return new Map(labels.flatMap(([code, label]) => [code, ...Object.values(label)].map((one) => [key(one), code])));
});

/** The code that a text is, or is the label of in any language; null where there is none. */
function codeOf(field: Coded, text: string): string | null {
  return codesByKey(field).get(key(text)) ?? null;
}

/** `12`, `12,0`, `12.0` and `1 000`. */
function readWhole(cell: string): Reading {
  const text = cell.replace(/[\s\u00a0\u202f]/g, '');
  return /^[+-]?\d{1,9}(?:[.,]0+)?$/.test(text) ? { value: Number(text.replace(/[.,].*/, '')) } : { message: notWhole };
}

/**
 * `2012/13`, `2012/2013` or `2012-13` as the register writes it; a day is the school year it lies in, which begins on
 * 1 August as schools count it (no source of ours prints the day). Anything else is left as it is, for the checks to refuse.
 */
function schoolYearOf(text: string): string {
  const [, year, next] = /^(\d{4})\s*[/–-]\s*(?:\d\d)?(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return `${year}/${next}`;
  const [, day, month, ofYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (day === undefined || Number(month) > 12 || Number(day) > 31) return text;
  const first = Number(ofYear) - (Number(month) >= 8 ? 0 : 1);
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

function readProvenance(text: string): Reading {
  const entries = provenanceOfText(text);
  return entries === null ? { message: notProvenance } : { value: entries };
}
