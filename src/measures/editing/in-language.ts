import { signatureText } from '../../identity/signature-text.js';
import type { Problem } from '../../platform/errors.js';
import type { Label, Language } from '../../platform/language.js';
import type { Field } from '../fields/field.js';
import { fields } from '../fields/fields.js';
import type { ContentAnswer } from '../measure.js';
import type { MeasureChange } from '../measure-change.js';
import type { FieldChange } from './difference.js';
import { type FormItem, sectionLabels } from './form.js';
import { changedFields, changeKindOf } from './history.js';
import { type ProposalSeen, proposedChanges } from './proposal.js';
import type { Quality } from './quality.js';
import { valueText } from './value-text.js';

/** What the editing room knows, as one reader reads it. */

export function problemsIn(problems: readonly Problem[], language: Language) {
  return problems.map(({ path, message }) => ({ path, message: message[language] }));
}

export function fieldChangeIn(change: FieldChange, language: Language) {
  const { field, before, after } = onlyChangedAnswers(change);
  return {
    field: field === 'countyNumber' ? 'county' : field,
    label: fields[field].label[language],
    before: valueText(field, before, language),
    after: valueText(field, after, language),
  };
}

/** Of a field with an answer for each code, only the answers that changed. */
function onlyChangedAnswers({ field, before, after }: FieldChange): FieldChange {
  if (fields[field].kind !== 'ANSWERS' || before === null || after === null) return { field, before, after };
  const [then, now] = [before as readonly ContentAnswer[], after as readonly ContentAnswer[]];
  const changed = now.filter(
    ({ content, answer }) => !then.some((one) => one.content === content && one.answer === answer),
  );
  const names = new Set(changed.map(({ content }) => content));
  return { field, before: then.filter(({ content }) => names.has(content)), after: changed };
}

export function changeIn(change: MeasureChange, language: Language) {
  const { version, changedAt, changedBy, because } = change;
  return {
    version,
    at: changedAt,
    by: signatureText(changedBy, language),
    kind: changeKindOf(change),
    because,
    fields: changedFields(change).map((one) => fieldChangeIn(one, language)),
  };
}

export function qualityIn({ score, criteria }: Quality, language: Language) {
  const said = (label: Label | null): string | null => label?.[language] ?? null;
  return {
    score,
    criteria: criteria.map(({ key, score: own, label, note }) => ({
      key,
      score: own,
      label: label[language],
      note: said(note),
    })),
  };
}

/** The kinds of field that a person answers. */
type Answered = Exclude<Field['kind'], 'ID' | 'TIME' | 'PROVENANCE'>;

export function formItemIn({ name, field, section, help, askedIn, needed }: FormItem, language: Language) {
  const codes = 'codes' in field ? Object.entries(field.codes as Readonly<Record<string, Label>>) : [];
  const [least, most] = field.kind === 'INTEGER' ? field.range : [null, null];
  return {
    field: name === 'countyNumber' ? 'county' : name,
    label: field.label[language],
    kind: field.kind as Answered,
    section,
    sectionLabel: sectionLabels[section][language],
    help: help?.[language] ?? null,
    answers: codes.map(([code, label]) => ({ code, label: label[language] })),
    needed,
    limit: field.kind === 'TEXT' ? field.limit : 'most' in field ? field.most : null,
    least,
    most,
    unit: field.kind === 'INTEGER' ? (field.unit?.[language] ?? null) : null,
    askedIn: [...askedIn],
  };
}

export function proposalIn({ proposal, measure, mine, mayDecide }: ProposalSeen, language: Language) {
  const { id, status, because, source, proposedAt, declineReason, decidedBecause, decidedBy } = proposal;
  const known =
    measure === null
      ? proposal.patch.changes.map((change) => ({ ...change, current: change.before, stale: false }))
      : proposedChanges(proposal, measure);
  const changes = known.map(({ current, stale, ...change }) => {
    const { field, label, before, after } = fieldChangeIn(change, language);
    return { field, label, before, proposed: after, current: valueText(change.field, current, language), stale };
  });
  return {
    id,
    measure,
    status,
    changes,
    stale: changes.some((change) => change.stale),
    because,
    source,
    proposedBy: signatureText(proposal.proposedBy, language),
    proposedAt,
    mine,
    mayDecide,
    accepted: proposal.accepted === null ? null : [...proposal.accepted],
    declineReason,
    decidedBecause,
    decidedBy: decidedBy === null ? null : signatureText(decidedBy, language),
  };
}
