import { counties } from '../../codes/counties.js';
import { notRecordedLabel } from '../../measures/dimensions.js';
import { type FormItem, formOf } from '../../measures/editing/form.js';
import { type Field, mayBeNull } from '../../measures/fields/field.js';
import { fields } from '../../measures/fields/fields.js';
import { currentForm, type FormVersion } from '../../measures/fields/form-version.js';
import type { Label, Language } from '../../platform/language.js';
import { type Column, columns, labelsOf } from './columns.js';
import { noneLabel } from './marks.js';

/** A column of an empty table to fill in. */
export interface TemplateColumn {
  readonly heading: string;
  /** What can be chosen; null where one writes freely. */
  readonly list: readonly string[] | null;
  /** Shown beside a cell: what helps to answer, whether it must be answered; null where there is nothing to say. */
  readonly prompt: string | null;
}

const mustAnswer: Label = { nb: 'Må fylles ut.', nn: 'Må fyllast ut.', en: 'Must be filled in.' };
const severalAnswers: Label = {
  nb: 'Flere svar skilles med |.',
  nn: 'Fleire svar blir skilde med |.',
  en: 'Separate several answers by |.',
};

/**
 * The columns of a version of the form: what it asked, and what a measure cannot be published without, with headings and
 * lists in a language. A version that is not in use has a column to say so.
 */
export function templateColumns(version: FormVersion, language: Language): readonly TemplateColumn[] {
  const asked = formOf(version);
  const names = new Set(asked.map(({ name }) => name));
  const items = formOf(currentForm).filter(({ name, needed }) => names.has(name) || needed || name === 'national');
  const filled = items.flatMap((item) =>
    columnsOf(item, version).map((column) => templateColumn(item, column, language)),
  );
  if (version === currentForm) return filled;
  const { label, codes } = fields.formVersion;
  return [{ heading: label[language], list: [codes[version][language]], prompt: mustAnswer[language] }, ...filled];
}

function columnsOf({ name, field }: FormItem, version: FormVersion): readonly Column[] {
  const notAsked = field.kind === 'ANSWERS' ? field.notAsked?.[version] : undefined;
  return columns.filter(
    ({ field: of, says, code }) =>
      of === name && says !== 'CODE' && (code === null || notAsked?.includes(code) !== true),
  );
}

function templateColumn({ field, help, needed }: FormItem, column: Column, language: Language): TemplateColumn {
  const said = [
    needed ? mustAnswer[language] : '',
    help?.[language] ?? '',
    field.kind === 'CODES' ? severalAnswers[language] : '',
  ].filter((text) => text !== '');
  return {
    heading: column.heading[language],
    list: listOf(field, language),
    prompt: said.length === 0 ? null : said.join(' '),
  };
}

function listOf(field: Field, language: Language): readonly string[] | null {
  const labels = labelsOf(field);
  if (labels === null || field.kind === 'TEXT') return null;
  const choices =
    field.kind === 'COUNTY'
      ? counties.Y2024.map(({ name }) => name)
      : Object.values(labels).map((label) => label[language]);
  const none = field.kind === 'CODES' ? [noneLabel[language]] : [];
  const unknown = mayBeNull(field) || field.kind === 'ANSWER' || field.kind === 'ANSWERS';
  return [...choices, ...none, ...(unknown ? [notRecordedLabel[language]] : [])];
}
