import { findCounty, findCountyIn } from '../../codes/counties.js';
import type { CountyDivision } from '../../codes/county-divisions.js';
import type { Field } from '../../measures/fields/field.js';
import { draftFields, type FieldName, fields } from '../../measures/fields/fields.js';
import type { FormVersion } from '../../measures/fields/form-version.js';
import { answerTo, type ContentAnswer, type Measure } from '../../measures/measure.js';
import { canonical } from '../../platform/canonical.js';
import { textMessage } from '../../platform/door/free-text.js';
import type { Message } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import type { Column } from '../table/columns.js';
import { sameOnceSaved } from '../table/saved.js';
import { askedProblem, formVersionOf } from './form-asked.js';
import { codeAndLabelDiffer, unknownCountyIn } from './messages.js';
import { type Reading, readCell } from './read-cell.js';
import type { CellProblem, SaidRow } from './said.js';

/** Finds the measure that a row is about, by what its cells say; null where it is new. */
export type Recognise = (id: string | null, dataset: string | null, key: string | null) => Measure | null;

/** What one column of a row says. */
interface Told {
  readonly column: Column;
  readonly place: number;
  readonly value: unknown;
}

const drafted: ReadonlySet<FieldName> = new Set(draftFields.map(([name]) => name));

/** Reads rows of a table whose columns are known. */
export class RowReader {
  private readonly read: readonly (readonly [column: Column, at: number])[];

  constructor(
    private readonly columns: readonly (Column | null)[],
    private readonly recognise: Recognise,
    private readonly language: Language,
  ) {
    this.read = columns.flatMap((column, at) => (column !== null && isRead(column) ? [[column, at] as const] : []));
  }

  row(cells: readonly string[], row: number): SaidRow {
    const problems: CellProblem[] = [];
    const told: Told[] = [];
    for (const [column, at] of this.read) {
      const reading = readTold(column, cells[at] ?? '');
      if ('message' in reading) problems.push(this.problem(column, at, reading.message));
      else if ('value' in reading) told.push({ column, place: at, value: reading.value });
    }
    const before = this.recognise(textIn(told, 'id'), textIn(told, 'dataset'), textIn(told, 'key'));
    const basedOn = this.basedOn(cells);
    const formVersion = this.formVersion(cells, problems);
    for (const { column, place, value } of told) {
      const message = askedProblem(formVersion, column.field, column.code, value);
      if (message !== null) problems.push(this.problem(column, place, message));
    }
    const fresh = before !== null && (basedOn === null || basedOn === before.version);
    const said = new Map<FieldName, unknown>();
    for (const same of grouped(this.withCounty(asRegistered(told, before), before, problems))) {
      const [first] = same as [Told];
      const value = agreed(same, fresh ? currentOf(before, first.column) : undefined);
      if (value === undefined) problems.push(this.problem(first.column, first.place, codeAndLabelDiffer));
      else addTo(said, first.column, value, before);
    }
    return { row, said, problems, basedOn, formVersion };
  }

  private problem(column: Column, at: number, message: Message): CellProblem {
    return { column: at + 1, heading: column.heading[this.language], message };
  }

  private basedOn(cells: readonly string[]): number | null {
    const at = this.columns.findIndex((column) => column?.field === 'version');
    const text = cells[at]?.trim() ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  }

  /** Code and label say the same, or one of them is left out. */
  private formVersion(cells: readonly string[], problems: CellProblem[]): FormVersion | null {
    const said = new Set<FormVersion>();
    for (const [at, column] of this.columns.entries()) {
      if (column?.field !== 'formVersion') continue;
      const version = formVersionOf(cells[at] ?? '');
      if (typeof version === 'string') said.add(version);
      else if (version !== null) problems.push(this.problem(column, at, version.message));
      if (said.size > 1) problems.push(this.problem(column, at, codeAndLabelDiffer));
    }
    return [...said][0] ?? null;
  }

  /** Counties as numbers of the row's division, or of the newest that has them; that division is then said too. */
  private withCounty(told: readonly Told[], before: Measure | null, problems: CellProblem[]): readonly Told[] {
    const saidDivision = told.find(({ column }) => column.field === 'countyDivision');
    const kept = saidDivision === undefined ? (before?.countyDivision ?? null) : saidDivision.value;
    return told.flatMap((one): readonly Told[] => {
      if (one.column.field !== 'countyNumber' || one.value === null) return [one];
      const division = (kept ?? findCounty(String(one.value))?.division ?? null) as CountyDivision | null;
      const county = division === null ? null : findCountyIn(division, String(one.value));
      if (county === null) {
        problems.push(this.problem(one.column, one.place, unknownCountyIn));
        return [];
      }
      const number = { ...one, value: county.number };
      if (kept !== null) return [number];
      return [number, { ...one, column: divisionColumn(one.column), value: county.division }];
    });
  }
}

/** Said by the county, which stands in the division it was found in. */
const divisionColumn = (column: Column): Column => ({ ...column, field: 'countyDivision' });

/** Where only a spreadsheet's way of saving texts lies between a cell and the register, the register's own. */
function asRegistered(told: readonly Told[], before: Measure | null): readonly Told[] {
  if (before === null) return told;
  return told.map((one) => {
    if (!textual.has((fields[one.column.field] as Field).kind)) return one;
    const current = currentOf(before, one.column);
    return sameOnceSaved(one.value, current) ? { ...one, value: current } : one;
  });
}

const textual: ReadonlySet<Field['kind']> = new Set(['TEXT', 'LINKS', 'PROVENANCE']);

/** Columns that a measure is made from; a dataset's label is only for people. */
function isRead({ field, says }: Column): boolean {
  return drafted.has(field) && !(says === 'LABEL' && (fields[field] as Field).kind === 'TEXT');
}

function readTold({ field: name }: Column, cell: string): Reading {
  const message = textMessage(cell);
  return message === null ? readCell(fields[name] as Field, cell) : { message };
}

function textIn(told: readonly Told[], name: FieldName): string | null {
  const found = told.find(({ column }) => column.field === name)?.value;
  return typeof found === 'string' ? found : null;
}

/** What is said of the same thing: the code and the label of a field, or of one of its codes. */
function grouped(told: readonly Told[]): readonly (readonly Told[])[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = `${one.column.field}.${one.column.code ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/**
 * What code and label say together. Where they differ and one says what the register says, somebody changed the other;
 * undefined where that does not settle it.
 */
function agreed(told: readonly Told[], current: unknown): unknown {
  const values = new Map(told.map(({ value }) => [canonical(value), value]));
  if (values.size > 1 && current !== undefined) values.delete(canonical(current));
  return values.size === 1 ? [...values.values()][0] : undefined;
}

function currentOf(measure: Measure, { field, code }: Column): unknown {
  if (code === null) return measure[field as keyof Measure];
  return answerTo(measure, code as ContentAnswer['content']);
}

/** One answer of several changes only itself; no county has no division. */
function addTo(said: Map<FieldName, unknown>, { field, code }: Column, value: unknown, before: Measure | null): void {
  if (code === null) {
    said.set(field, value);
    if (field === 'countyNumber' && value === null) said.set('countyDivision', null);
    return;
  }
  const described = fields[field] as Field;
  const codes = 'codes' in described ? Object.keys(described.codes) : [];
  const answers = (said.get(field) ??
    codes.map((content) => ({
      content,
      answer: before === null ? 'NOT_RECORDED' : answerTo(before, content as ContentAnswer['content']),
    }))) as readonly ContentAnswer[];
  said.set(
    field,
    answers.map((one) => (one.content === code ? { ...one, answer: value } : one)),
  );
}
