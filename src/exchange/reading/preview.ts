import { nameKey } from '../../codes/name-key.js';
import type { Catalogue } from '../../measures/catalogue.js';
import { draftOf } from '../../measures/draft.js';
import type { FieldChange } from '../../measures/editing/difference.js';
import { asKept } from '../../measures/editing/entry.js';
import type { Field } from '../../measures/fields/field.js';
import { draftFields, type FieldName, fields } from '../../measures/fields/fields.js';
import type { FormVersion } from '../../measures/fields/form-version.js';
import { type FieldProvenance, livingRegister, type Measure, type MeasureDraft } from '../../measures/measure.js';
import { problemsInMeasure } from '../../measures/measure-problems.js';
import { canonical } from '../../platform/canonical.js';
import { textMessage } from '../../platform/door/free-text.js';
import type { Message, Problem } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { missingText, movesDataset, sameAsRow } from './messages.js';
import type { CellProblem, SaidRow } from './said.js';

/** What would become of a row. */
export const RowStatus = {
  NEW: 'NEW',
  CHANGED: 'CHANGED',
  SAME: 'SAME',
  POSSIBLE_DUPLICATE: 'POSSIBLE_DUPLICATE',
  ERROR: 'ERROR',
} as const;
export type RowStatus = keyof typeof RowStatus;

export interface PreviewRow {
  readonly row: number;
  readonly status: RowStatus;
  readonly name: string | null;
  /** What would be stored; null where the row has an error. */
  readonly draft: MeasureDraft | null;
  /** The form that the row says was filled in; null where it does not say. */
  readonly formVersion: FormVersion | null;
  /** The version of the measure that the draft was held against; null where it is new. Applying it checks it again. */
  readonly version: number | null;
  /** That the measure was changed after the file was made from it: its differences take back what was changed since. */
  readonly changedMeanwhile: boolean;
  /** What the row changes. */
  readonly differences: readonly FieldChange[];
  /** Ids of measures in the register that look like this new one. */
  readonly duplicates: readonly string[];
  readonly problems: readonly CellProblem[];
}

/** What an import would do. A pure function of the file's rows and the register: nothing is stored. */
export interface ImportPreview {
  readonly counts: Readonly<Record<RowStatus, number>>;
  readonly rows: readonly PreviewRow[];
}

/** The same of a whole file, with the columns that were not read. */
export interface FilePreview extends ImportPreview {
  readonly notices: readonly Problem[];
}

/** What a file does not say itself. */
export interface ImportSettings {
  /** The dataset of new measures that name none. */
  readonly dataset: string;
  /** What is recorded as the source of what the file changes. */
  readonly source: string;
  readonly language: Language;
  /** The id of a new measure: the same for the same dataset and key, so that the same file twice changes nothing. */
  readonly idOf: (dataset: string, key: string) => string;
  /** The column of a field in the file, from 1; null where it has none. */
  readonly columnOf: (field: FieldName) => number | null;
  /** What hinders whoever hands the file in from storing a measure; null where nobody is going to store it. */
  readonly hindrances: ((before: MeasureDraft | null, draft: MeasureDraft) => readonly Problem[]) | null;
}

/** Holds rows against the register, one after the other: the second row of a measure is an error. */
export class Previewer {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly register: Register,
    private readonly settings: ImportSettings,
  ) {}

  row(said: SaidRow): PreviewRow {
    return new Row(said, this.register, this.settings).preview(this.seen);
  }
}

/** A row that cannot be stored after all. */
export function withProblem(row: PreviewRow, heading: string, message: Message): PreviewRow {
  const problems = [...row.problems, { column: null, heading, message }];
  return { ...row, status: 'ERROR', draft: null, differences: [], duplicates: [], problems };
}

export function countsOf(rows: readonly PreviewRow[]): ImportPreview['counts'] {
  const counts = Object.fromEntries(Object.keys(RowStatus).map((status) => [status, 0])) as Record<RowStatus, number>;
  for (const { status } of rows) counts[status]++;
  return counts;
}

/** The register as rows are recognised in it. */
export interface Register {
  byId(id: string): Measure | null;
  byKey(dataset: string, key: string): Measure | null;
  /** Ids of those with the same name, apart from how it is written, in the same county of 2012 or in none. */
  alike(draft: MeasureDraft): readonly string[];
}

export function registerOf({ measures, positionOf }: Catalogue): Register {
  const keys = new Map(measures.map((measure) => [`${measure.dataset}\n${measure.key}`, measure]));
  let names: Map<string, Measure[]> | null = null;
  const named = (): Map<string, Measure[]> => {
    if (names !== null) return names;
    names = new Map();
    for (const measure of measures) {
      const key = likeness(measure);
      names.set(key, [...(names.get(key) ?? []), measure]);
    }
    return names;
  };
  return {
    byId: (id) => measures[positionOf.get(id) ?? -1] ?? null,
    byKey: (dataset, key) => keys.get(`${dataset}\n${key}`) ?? null,
    alike: (draft) => (named().get(likeness(draft)) ?? []).map(({ id }) => id),
  };
}

const likeness = ({ name, countyNumber, countyDivision }: MeasureDraft): string =>
  [nameKey(name), countyDivision, countyNumber].join('\n');

/** One row, held against the register. */
class Row {
  private readonly before: Measure | null;
  private readonly dataset: string;
  private readonly key: string;

  constructor(
    private readonly row: SaidRow,
    private readonly register: Register,
    private readonly settings: ImportSettings,
  ) {
    const text = (field: FieldName): string | null => {
      const value = row.said.get(field);
      return typeof value === 'string' ? value : null;
    };
    const byId = text('id') === null ? null : register.byId(text('id') as string);
    this.dataset = text('dataset') ?? byId?.dataset ?? settings.dataset;
    this.key = text('key') ?? byId?.key ?? keyOf(this.dataset, text('name') ?? '', text('countyNumber'));
    this.before = byId ?? register.byKey(this.dataset, this.key);
  }

  preview(seen: Map<string, number>): PreviewRow {
    const draft = this.draft();
    const problems = [...this.row.problems, ...this.problemsWith(draft, seen)];
    const changed = problems.length > 0 || this.before === null ? [] : differencesOf(this.before, draft);
    const stores = problems.length === 0 && (this.before === null || changed.length > 0);
    if (stores) problems.push(...this.hindrances(draft));
    const differences = problems.length > 0 ? [] : changed;
    const duplicates = problems.length > 0 || this.before !== null ? [] : this.register.alike(draft);
    const { basedOn } = this.row;
    return {
      row: this.row.row,
      status: this.statusOf(problems, differences, duplicates),
      name: typeof draft.name === 'string' && textMessage(draft.name) === null ? draft.name : null,
      draft: problems.length > 0 ? null : draft,
      formVersion: this.row.formVersion,
      version: this.before?.version ?? null,
      changedMeanwhile: this.before !== null && basedOn !== null && basedOn !== this.before.version,
      differences,
      duplicates,
      problems,
    };
  }

  private hindrances(draft: MeasureDraft): readonly CellProblem[] {
    const problems = this.settings.hindrances?.(this.before, draft) ?? [];
    return problems.map(({ path, message }) =>
      this.problem((path === 'county' ? 'countyNumber' : path.split('.')[0]) as FieldName, message),
    );
  }

  private statusOf(
    problems: readonly unknown[],
    differences: readonly unknown[],
    duplicates: readonly unknown[],
  ): RowStatus {
    if (problems.length > 0) return 'ERROR';
    if (this.before !== null) return differences.length > 0 ? 'CHANGED' : 'SAME';
    return duplicates.length > 0 ? 'POSSIBLE_DUPLICATE' : 'NEW';
  }

  /** What the row makes of the measure; what it does not speak of stays as it is. */
  private draft(): MeasureDraft {
    const said = Object.fromEntries(this.row.said) as Partial<MeasureDraft>;
    const { before, dataset, key } = this;
    const id = before?.id ?? said.id ?? this.settings.idOf(dataset, key);
    const basis =
      before === null
        ? draftOf({ id, dataset, key, name: '', description: '', language: 'nb', provenance: [] })
        : (Object.fromEntries(draftFields.map(([name]) => [name, before[name]])) as unknown as MeasureDraft);
    const draft = { ...basis, ...said, id, dataset, key };
    const kept = dataset === livingRegister && this.row.problems.length === 0 ? asKept(draft) : draft;
    return { ...kept, provenance: this.provenanceOf(kept) };
  }

  /** What the file changes it reports itself, unless it says where that comes from. */
  private provenanceOf(draft: MeasureDraft): readonly FieldProvenance[] {
    const stated = draft.provenance ?? [];
    if (!Array.isArray(stated)) return stated;
    const was = new Map((this.before?.provenance ?? []).map((entry) => [entry.field, canonical(entry)]));
    const kept = new Map(stated.map((entry) => [entry.field, entry]));
    for (const field of this.row.said.keys()) {
      const value = draft[field as keyof MeasureDraft];
      const before = this.before === null ? null : this.before[field as keyof Measure];
      if (notReported.has(field) || value === null || canonical(value) === canonical(before)) continue;
      const entry = kept.get(field);
      if (entry !== undefined && canonical(entry) !== was.get(field)) continue;
      kept.set(field, { field, kind: 'REPORTED', source: this.settings.source });
    }
    return kept.size === stated.length && [...kept.values()].every((entry, at) => entry === stated[at])
      ? stated
      : [...kept.values()];
  }

  private problem(field: FieldName, message: Message): CellProblem {
    const heading = (fields[field] as Field).label[this.settings.language];
    return { column: this.settings.columnOf(field), heading, message };
  }

  private problemsWith(draft: MeasureDraft, seen: Map<string, number>): readonly CellProblem[] {
    const problems: CellProblem[] = [];
    const add = (field: FieldName, message: Message): void => {
      problems.push(this.problem(field, message));
    };
    const missing = this.before === null ? required.filter((field) => !this.row.said.has(field)) : [];
    for (const field of missing) add(field, missingText);
    if (this.before !== null && this.before.dataset !== this.dataset) add('dataset', movesDataset);
    const first = seen.get(draft.id);
    if (first === undefined) seen.set(draft.id, this.row.row);
    else add('id', sameAsRow(first));
    if (this.row.problems.length > 0 || missing.length > 0) return problems;
    for (const { path, message } of problemsInMeasure(draft)) add(path.split('.')[0] as FieldName, message);
    return problems;
  }
}

/** What names a measure or says where it comes from is not reported on. */
const notReported: ReadonlySet<FieldName> = new Set(['id', 'dataset', 'key', 'language', 'provenance']);
const required: readonly FieldName[] = ['name', 'description'];

/**
 * The key of a measure that is handed in without one: the letters of its name. In the register every county writes, and
 * measures of the same name are each county's own.
 */
function keyOf(dataset: string, name: string, county: string | null): string {
  const letters = nameKey(name);
  return (dataset === livingRegister && county !== null && letters !== '' ? `${county}-${letters}` : letters).slice(
    0,
    60,
  );
}

function differencesOf(before: Measure, draft: MeasureDraft): readonly FieldChange[] {
  return draftFields
    .filter(([name]) => canonical(before[name]) !== canonical(draft[name]))
    .map(([field]) => ({ field, before: before[field], after: draft[field] }));
}
