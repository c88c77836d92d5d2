import { signatureText } from '../../identity/signature-text.js';
import type { FieldChange } from '../../measures/editing/difference.js';
import { type ChangeKind, changedFields, changeKindOf } from '../../measures/editing/history.js';
import { valueText } from '../../measures/editing/value-text.js';
import type { MeasureChange } from '../../measures/measure-change.js';
import type { HsdsObject, Writing } from './hsds-writing.js';

/** The words of HSDS for what a change did. Source: HSDS 3.0, metadata, `last_action_type` (an open list). */
const actions: Readonly<Record<ChangeKind, string>> = {
  CREATED: 'create',
  CHANGED: 'update',
  CONFIRMED: 'confirm',
  CLOSED: 'close',
  REOPENED: 'reopen',
  REMOVED: 'delete',
};

/** Where HSDS has a field by another name. */
const names: Readonly<Record<string, string>> = {
  ageFrom: 'minimum_age',
  ageTo: 'maximum_age',
  assuredAt: 'assured_date',
};

/** The history of a measure: an entry for each field that changed, the latest change first. Roles and counties, no person. */
export function metadataOf(changes: readonly MeasureChange[], writing: Writing): readonly HsdsObject[] {
  const { language, idOf } = writing;
  return changes.flatMap((change) => {
    const kind = changeKindOf(change);
    return fieldsOf(kind, change).map(({ field, before, after }) => ({
      id: idOf('metadata', change.measureId, String(change.version), field),
      resource_id: change.measureId,
      resource_type: 'service',
      last_action_date: change.changedAt.slice(0, 10),
      last_action_type: actions[kind],
      field_name: names[field] ?? field,
      previous_value: before === null ? '' : valueText(field, before, language),
      replacement_value: after === null ? '' : valueText(field, after, language),
      updated_by: signatureText(change.changedBy, language),
    }));
  });
}

/** What is told of a change that changed no field: that there is a measure now, or none, or that it was confirmed. */
function fieldsOf(kind: ChangeKind, change: MeasureChange): readonly FieldChange[] {
  if (kind === 'CHANGED') return changedFields(change);
  const { before, after } = change;
  if (kind === 'CONFIRMED')
    return [{ field: 'assuredAt', before: dayOf(before?.assuredAt), after: dayOf(after?.assuredAt) }];
  const was = before === null || before.status === 'DRAFT' ? null : before.status;
  return [{ field: 'status', before: was, after: after?.status ?? null }];
}

const dayOf = (time: string | null | undefined): string | null => time?.slice(0, 10) ?? null;
