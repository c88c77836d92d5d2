import { publishedAs } from '../../src/measures/draft.js';
import { draftFields } from '../../src/measures/fields/fields.js';
import type { MeasureDraft } from '../../src/measures/measure.js';
import { documentOf } from '../../src/measures/measure-document.js';
import { problemsInMeasure } from '../../src/measures/measure-problems.js';
import { aDraft } from './a-measure.js';
import { sql } from './databases.js';
import { nastyTexts } from './nasty-texts.js';

/** What spreadsheets, CSV and XML each take for something else. */
const nastyCells = [
  "'=1+1",
  "'",
  "''=x",
  '+47 99',
  '@SUM(A1)',
  'NOT_RECORDED',
  'Ikke registrert',
  "'not recorded",
  'NO_CODES',
  '-',
  '_x000D_',
  '_x005F_x000D_',
  'a\rb',
  'a\tb',
  ' foran',
  'bak ',
  '\ufeffmerke',
  '1,5',
  '01.08.2026',
  '2012/13',
  '007',
  '1E5',
  '12:30',
  '1/2',
  '50 %',
  '1 000',
  '2012-13',
  '1. mai 2026',
  'mai 26',
  'TRUE',
  'sant',
  'ja',
  'x',
  '"',
  ';',
  'a|b',
  ']]>',
  '&amp;<>',
  'a\u0001b',
  'a\ufffeb',
  'sep=;',
  'a\n"b";c',
  "d'Artagnan",
];
export const texts = [...nastyTexts.map(([, text]) => text), ...nastyCells];

export const textFields = draftFields.flatMap(([name, field]) => (field.kind === 'TEXT' ? [name] : []));

/** A measure for each text, with the text in each field that can hold it. */
export const nasty: readonly MeasureDraft[] = texts.map((text, at): MeasureDraft => {
  const id = `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`;
  const plain = aDraft({ id, key: `nasty-${at}`, dataset: 'nasty' });
  const holding = Object.fromEntries(
    textFields
      .filter((field) => problemsInMeasure({ ...plain, [field]: text }).length === 0)
      .map((field) => [field, text]),
  );
  const source = text.isWellFormed() && !text.includes('\0') ? text : 'a source';
  return { ...plain, ...holding, provenance: [{ field: 'name', kind: 'PUBLISHED', source }] };
});

/** Puts them where readers see them; the nastiest would be refused at the door. */
export async function storeNasty(database: string): Promise<void> {
  for (const draft of nasty) {
    const doc = documentOf(publishedAs(draft, 1, '2026-11-21T00:00:00.000Z'));
    await sql(database, 'insert into measure_read (id, version, revision, doc) values ($1, 1, 0, $2)', [doc.id, doc]);
  }
}
