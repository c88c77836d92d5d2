import type { Field } from '../../measures/fields/field.js';
import { allFields, draftFields, type FieldName } from '../../measures/fields/fields.js';
import { notPeriods } from '../../measures/messages.js';
import { textMessage } from '../../platform/door/free-text.js';
import type { Message } from '../../platform/errors.js';
import { problemsName } from '../table/columns.js';
import { askedProblem, formVersionOf } from './form-asked.js';
import { notAnAnswer, notLinks, notProvenance, notWhole, unknownCodeIn, unknownField } from './messages.js';
import type { SaidRow } from './said.js';

/** Names that stand beside the fields of a measure in our own files, and are not read. */
const besides: ReadonlySet<string> = new Set(['invented', 'labels', problemsName]);
const readable: ReadonlyMap<string, Field> = new Map(draftFields);
const knownNames: ReadonlySet<string> = new Set(allFields.map(([name]) => name));

/**
 * What a measure in a JSON file says. What is left out says nothing, null is not recorded. Fields that follow from others
 * or that the register sets are not read.
 */
export function readJsonMeasure(measure: Readonly<Record<string, unknown>>, row: number): SaidRow {
  const said = new Map<FieldName, unknown>();
  const problems: SaidRow['problems'][number][] = [];
  for (const [name, value] of Object.entries(measure)) {
    if (besides.has(name)) continue;
    const field = readable.get(name);
    if (field !== undefined) {
      const message = messageOn(field, value);
      if (message === null) said.set(name as FieldName, value);
      else problems.push({ column: null, heading: name, message });
    } else if (!knownNames.has(name)) {
      problems.push({ column: null, heading: nameable(name), message: unknownField });
    }
  }
  const { version, formVersion } = measure;
  const form = typeof formVersion === 'string' ? formVersionOf(formVersion) : null;
  if (form !== null && typeof form !== 'string') problems.push({ column: null, heading: 'formVersion', ...form });
  for (const { content, answer } of (said.get('contents') ?? []) as readonly { content: string; answer: string }[]) {
    const message = askedProblem(typeof form === 'string' ? form : null, 'contents', content, answer);
    if (message !== null) problems.push({ column: null, heading: `contents.${content}`, message });
  }
  const basedOn = typeof version === 'number' ? version : null;
  return { row, said, problems, basedOn, formVersion: typeof form === 'string' ? form : null };
}

/** A name that came from outside stands in a message only where it looks like one. */
const nameable = (name: string): string => (/^\w{1,40}$/.test(name) && textMessage(name) === null ? name : '?');

/** What is wrong with the shape of a value, so that the checks of a measure can go on with it; null where nothing is. */
function messageOn(field: Field, value: unknown): Message | null {
  if (value === null) return null;
  switch (field.kind) {
    case 'INTEGER':
      return typeof value === 'number' ? null : notWhole;
    case 'BOOLEAN':
      return typeof value === 'boolean' ? null : notAnAnswer;
    case 'LINKS':
      return isListOf(value, (one) => typeof one === 'string') ? null : notLinks;
    case 'PERIODS':
      return isListOf(value, (one) => typeof one === 'string') ? null : notPeriods;
    case 'CODES':
      return isListOf(value, (one) => typeof one === 'string') ? null : unknownCodeIn(Object.keys(field.codes));
    case 'ANSWERS':
      return isListOf(value, (one) => hasTexts(one, ['content', 'answer'])) ? null : notAnAnswer;
    case 'PROVENANCE':
      return isListOf(value, (one) => hasTexts(one, ['field', 'kind', 'source'])) ? null : notProvenance;
    default:
      return typeof value === 'string' ? null : unknownCodeIn(['…']);
  }
}

function isListOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== names.length) return false;
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
}
