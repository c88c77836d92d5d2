import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { has } from '../src/measures/bitset.js';
import { type Catalogue, catalogueOf } from '../src/measures/catalogue.js';
import { draftOf, publishedAs, type SaidOfMeasure } from '../src/measures/draft.js';
import { documentOf } from '../src/measures/measure-document.js';
import { compileFilter, type MeasureFilter } from '../src/measures/measure-filter.js';
import { selectMeasures } from '../src/measures/selection.js';

/** One reason why measures are relevant: their recorded fields, their keys or their OT code. */
interface Judgement {
  readonly g: 1 | 2 | 3;
  readonly where?: MeasureFilter;
  readonly keys?: readonly string[];
  readonly otStatusCode?: string;
  readonly why: string;
}

/** A question with what would be a right answer. Every measure of the register is judged: by the first rule that fits, best grade first. */
export interface JudgedQuestion {
  readonly qid: string;
  readonly q: string;
  readonly persona: string;
  readonly type: string;
  /** The register has nothing on it: no FULL or PARTIAL hit is the right answer. */
  readonly nothing?: boolean;
  readonly judgements: readonly Judgement[];
}

export interface NamedMeasure {
  readonly key: string;
  readonly name: string;
  readonly alias: string;
  readonly typo: string;
}

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));

export async function readLines<Line>(file: string): Promise<readonly Line[]> {
  const text = await readFile(join(seeds, 'search', file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The register as it is seeded. */
export async function seededCatalogue(): Promise<Catalogue> {
  const files = ['nova-2013-reconstruction.json', 'named-in-sources.json'];
  const rows = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(seeds, file), 'utf8')) as SaidOfMeasure[]),
  );
  return catalogueOf(
    1,
    rows.flat().map((row) => documentOf(publishedAs(draftOf(row), 1, ''))),
  );
}

/** The grade of every measure, by id. @throws Error on a key that no measure has */
export function gradesOf(question: JudgedQuestion, catalogue: Catalogue): ReadonlyMap<string, number> {
  const grades = new Map<string, number>(catalogue.measures.map((measure) => [measure.id, 0]));
  const known = new Set(catalogue.measures.map((measure) => measure.key));
  for (const { g, where, keys, otStatusCode } of question.judgements) {
    const missing = keys?.find((key) => !known.has(key));
    if (missing !== undefined) throw new Error(`${question.qid}: no measure has the key ${missing}`);
    const selected = where === undefined ? null : selectMeasures(catalogue.index, compileFilter(where));
    catalogue.measures.forEach(({ id, key, otStatusCode: code }, position) => {
      const meant =
        (selected !== null && has(selected, position)) ||
        (keys?.includes(key) ?? false) ||
        (otStatusCode !== undefined && code === otStatusCode);
      if (meant) grades.set(id, Math.max(g, grades.get(id) ?? 0));
    });
  }
  return grades;
}
