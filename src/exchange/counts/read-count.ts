import { type County, findCountyIn } from '../../codes/counties.js';
import { type CountyDivision, divisionPeriods, divisions } from '../../codes/county-divisions.js';
import { EnrolmentCode, enrolmentCodeLabels } from '../../codes/enrolment-codes.js';
import { OtCodeVersion } from '../../codes/ot-status-codes.js';
import type { Message } from '../../platform/errors.js';
import type { Label, Language } from '../../platform/language.js';
import {
  codeVersionOn,
  importedDimensions,
  importedReasons,
  importedSource,
  importedSystems,
} from '../../statistics/imported-count.js';
import { type CountSystem, WhyUnknown, type YouthCount, YouthDimension } from '../../statistics/youth-count.js';
import { figureWords } from '../figures/words.js';
import { unknownValue, wholeNumber } from '../messages.js';
import type { CellProblem } from '../reading/said.js';
import { textOfCell } from '../table/guard.js';
import { type CountField, countFields } from './count-columns.js';
import {
  countiesDiffer,
  figureAndReason,
  onlyYouths,
  otherDivision,
  whichArea,
  whichKey,
  writeDate,
} from './messages.js';

/** The most youths a count can have: all of that age in the country are fewer. */
const mostYouths = 1_000_000;

/** A row as it was read: a count, as far as nothing is wrong with it. */
export interface SaidCount {
  readonly row: number;
  /** Null where a problem leaves it open what is counted. */
  readonly count: YouthCount | null;
  /** That it has neither a figure nor a reason: then it says nothing. */
  readonly empty: boolean;
  /** The document that the row says it is from; empty where it says none. Never shown. */
  readonly source: string;
  readonly problems: readonly CellProblem[];
}

/** Reads the rows of a file by its columns. Pure: what is kept already is held against it later. */
export class CountReader {
  constructor(
    private readonly columns: readonly (CountField | null)[],
    private readonly language: Language,
  ) {}

  row(cells: readonly string[], row: number): SaidCount {
    const problems: CellProblem[] = [];
    const cell = (field: CountField): string => textOfCell(cells[this.columns.indexOf(field)] ?? '').trim();
    const wrong = (field: CountField, message: Message): null => {
      problems.push(this.problem(field, message));
      return null;
    };
    const date = dateOf(cell('date')) ?? wrong('date', writeDate);
    const system = systemOf(cell('system')) ?? wrong('system', unknownValue(importedSystems));
    const what = whatOf(cell('dimension'), cell('key'), cell('label'));
    if ('message' in what) wrong(what.field, what.message);
    const area = date === null ? null : areaOf(date, cell('countyNumber'), cell('county'), cell('division'));
    if (area !== null && 'message' in area) wrong(area.field, area.message);
    const version = cell('codeVersion');
    if (version !== '' && !Object.hasOwn(OtCodeVersion, version)) {
      wrong('codeVersion', unknownValue(Object.keys(OtCodeVersion)));
    }
    const figure = this.figure(cell, wrong);
    const empty = (['persons', 'percent', 'exams', 'why'] as const).every((field) => cell(field) === '');
    const said = { row, empty, source: cell('source'), problems };
    if (date === null || system === null || area === null || 'message' in area || 'message' in what) {
      return { ...said, count: null };
    }
    const coded = what.dimension === 'STATUS_CODE' || what.dimension === 'STATUS_GROUP';
    const list = Object.hasOwn(OtCodeVersion, version) ? (version as OtCodeVersion) : codeVersionOn(date);
    const codeVersion = coded ? list : null;
    const rest = { printedDate: null, percent: null, exams: null, derived: false, source: importedSource, locator: '' };
    return { ...said, count: { date, system, county: area.county, ...what, codeVersion, ...figure, ...rest } };
  }

  problem(field: CountField, message: Message): CellProblem {
    const at = this.columns.indexOf(field);
    return { column: at < 0 ? null : at + 1, heading: countFields[field][this.language], message };
  }

  private figure(
    cell: (field: CountField) => string,
    wrong: (field: CountField, message: Message) => null,
  ): Pick<YouthCount, 'persons' | 'why'> {
    for (const field of ['percent', 'exams'] as const) if (cell(field) !== '') wrong(field, onlyYouths);
    const text = cell('persons').replace(/[\s\u00a0\u202f]/g, '');
    const number = /^\d{1,9}(?:[.,]0+)?$/.test(text) ? Number(text.replace(/[.,].*/, '')) : null;
    const fits = text === '' || (number !== null && number <= mostYouths);
    const persons = fits ? number : wrong('persons', wholeNumber(0, mostYouths));
    const reason = cell('why').toUpperCase();
    const known = Object.hasOwn(WhyUnknown, reason);
    if (reason !== '' && !known) wrong('why', unknownValue(importedReasons));
    if (reason !== '' && text !== '') wrong('why', figureAndReason);
    return { persons, why: known ? (reason as WhyUnknown) : null };
  }
}

/** `2024-11-15`, or `15.11.2024` as spreadsheets write it; null where it is no day. */
function dateOf(text: string): string | null {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const date = year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(date)) return null;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null;
}

/** A count of one's own where nothing is said. The document of 2011 is read, too: it is in the export. */
function systemOf(text: string): CountSystem | null {
  if (text === '') return 'COUNTY_CASE';
  const code = text.toUpperCase();
  return code === 'KD_2011' ? 'KD_2011' : (importedSystems.find((one) => one === code) ?? null);
}

interface Wrong {
  readonly field: CountField;
  readonly message: Message;
}

const dimensionNames: ReadonlyMap<string, YouthDimension> = new Map(
  Object.values(YouthDimension).map((dimension) => [dimension, dimension]),
);

/** What is counted; a code that only one dimension has needs no more. */
function whatOf(said: string, code: string, label: string): Pick<YouthCount, 'dimension' | 'key'> | Wrong {
  const dimension = said === '' ? dimensionOf(code) : (dimensionNames.get(said.toUpperCase()) ?? null);
  if (dimension === null) {
    return said === ''
      ? { field: 'key', message: whichKey }
      : { field: 'dimension', message: unknownValue(importedDimensions) };
  }
  if (dimension === 'ALL' || dimension === 'TARGET_GROUP') {
    return code === '' || code.toUpperCase() === dimension
      ? { dimension, key: dimension }
      : { field: 'key', message: whichKey };
  }
  const enrolled = dimension === 'ENROLMENT_CODE' ? enrolmentOf(code === '' ? label : code) : null;
  const key = enrolled ?? code.toUpperCase().replaceAll('-', '_');
  return key === '' ? { field: 'key', message: whichKey } : { dimension, key };
}

function dimensionOf(code: string): YouthDimension | null {
  const upper = code.toUpperCase();
  if (upper === 'ALL' || upper === 'TARGET_GROUP') return upper;
  if (enrolmentOf(code) !== null) return 'ENROLMENT_CODE';
  if (/^\d$/.test(upper)) return 'STATUS_GROUP';
  return /^[A-Z]{4}/.test(upper) ? 'STATUS_CODE' : null;
}

function enrolmentOf(text: string): string | null {
  const said = text.toLowerCase();
  const labels = Object.entries(enrolmentCodeLabels);
  const found = labels.find(([code, label]) =>
    [code, ...Object.values(label)].some((one) => one.toLowerCase() === said),
  );
  return found !== undefined && Object.hasOwn(EnrolmentCode, found[0]) ? found[0] : null;
}

const nation: ReadonlySet<string> = new Set(
  [...Object.values(figureWords.norway satisfies Label), 'NO'].map((one) => one.toLowerCase()),
);

/** The county in the division of the day, or in the one that is named. */
function areaOf(
  date: string,
  number: string,
  name: string,
  division: string,
): { readonly county: YouthCount['county'] } | Wrong {
  if (number === '' && name === '') return { field: 'county', message: whichArea };
  if (nation.has((name || number).toLowerCase())) {
    return number === '' || name === '' ? { county: null } : { field: 'countyNumber', message: countiesDiffer };
  }
  if (division !== '' && !divisions.some((one) => one === division)) {
    return { field: 'division', message: unknownValue(divisions) };
  }
  const asked = division === '' ? divisionOn(date) : (division as CountyDivision);
  const byNumber = number === '' ? null : findCountyIn(asked, number);
  const byName = name === '' ? null : findCountyIn(asked, name);
  if (number !== '' && byNumber === null) return { field: 'countyNumber', message: otherDivision };
  if (name !== '' && byName === null) return { field: 'county', message: otherDivision };
  if (byNumber !== null && byName !== null && byNumber !== byName) return { field: 'county', message: countiesDiffer };
  const county = (byNumber ?? byName) as County;
  return { county: { division: county.division, number: county.number } };
}

const divisionOn = (date: string): CountyDivision =>
  divisions.find((division) => {
    const { from, to } = divisionPeriods[division];
    return (from === null || date >= from) && (to === null || date <= to);
  }) as CountyDivision;
