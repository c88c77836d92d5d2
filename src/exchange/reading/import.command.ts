import { parseArgs } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Field } from '../../measures/fields/field.js';
import { fields } from '../../measures/fields/fields.js';
import type { Message } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { type FilePreview, ImportService } from './import.service.js';
import type { PreviewRow, RowStatus } from './preview.js';

const call = 'npm run cli -- import FILE --dry-run [--dataset NAME] [--close-headings] [--json]';

const usage: Message = {
  nb: `Bruk: ${call}
  Viser rad for rad hva filen ville endre. CSV, XLSX eller JSON, som /api/v1/measures.* gir den. Ingenting blir lagret.
  --dataset NAME     datasettet til nye tiltak som ikke nevner noe
  --close-headings   les også kolonner med overskrifter som bare ligner
  --json             alt om hver rad, som JSON`,
  nn: `Bruk: ${call}
  Viser rad for rad kva fila ville endre. CSV, XLSX eller JSON, som /api/v1/measures.* gir henne. Ingenting blir lagra.
  --dataset NAME     datasettet til nye tiltak som ikkje nemner noko
  --close-headings   les òg kolonnar med overskrifter som berre liknar
  --json             alt om kvar rad, som JSON`,
  en: `Usage: ${call}
  Shows row by row what the file would change. CSV, XLSX or JSON, as /api/v1/measures.* gives it. Nothing is stored.
  --dataset NAME     the dataset of new measures that name none
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

const row = (number: number): Message => ({ nb: `Rad ${number}`, nn: `Rad ${number}`, en: `Row ${number}` });
const meanwhile: Message = {
  nb: 'endret i registeret siden filen ble laget',
  nn: 'endra i registeret sidan fila blei laga',
  en: 'changed in the register since the file was made',
};
const looksLike: Message = { nb: 'ligner på', nn: 'liknar på', en: 'looks like' };

/** What a file of measures would change, on the command line. */
@Injectable()
export class ImportCommand {
  constructor(private readonly importing: ImportService) {}

  /** @returns 0, 1 where rows have errors, 2 where the call cannot be understood */
  async run(args: readonly string[], language: Language): Promise<number> {
    const given = parsed(args);
    const [path, ...more] = given?.positionals ?? [];
    if (path === undefined || more.length > 0 || given?.values['dry-run'] !== true) {
      console.error(usage[language]);
      return 2;
    }
    const preview = await this.importing.previewFile(path, {
      dataset: given.values.dataset ?? 'register',
      source: path.replace(/^.*[/\\]/, ''),
      language,
      takeClose: given.values['close-headings'] === true,
    });
    if (given.values.json === true) console.log(JSON.stringify(preview));
    else show(preview, language);
    return preview.counts.ERROR === 0 ? 0 : 1;
  }
}

function show({ notices, rows, counts }: FilePreview, language: Language): void {
  for (const { path, message } of notices) console.error(`${path}: ${message[language]}`);
  for (const one of rows) for (const line of linesOf(one, language)) console.log(line);
  const sums = Object.entries(counts).map(([status, count]) => `${count} ${statuses[status as RowStatus][language]}`);
  console.log(`${sums.join(', ')}.`);
}

function linesOf(one: PreviewRow, language: Language): readonly string[] {
  const start = row(one.row)[language];
  const label = ({ label: text }: Field): string => text[language];
  return [
    ...one.problems.map(({ column, heading, message }) => {
      const place = column === null ? heading : `${heading} (${column})`;
      return `${start}, ${place}: ${message[language]}`;
    }),
    ...one.differences.map(
      ({ field, before, after }) =>
        `${start}, ${label(fields[field] as Field)}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
    ...(one.changedMeanwhile ? [`${start}: ${meanwhile[language]}`] : []),
    ...one.duplicates.map((id) => `${start}: ${looksLike[language]} ${id}`),
  ];
}

function parsed(args: readonly string[]) {
  const options = {
    'dry-run': { type: 'boolean' },
    'close-headings': { type: 'boolean' },
    json: { type: 'boolean' },
    dataset: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}
