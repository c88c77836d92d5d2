import { signatureText } from '../../identity/signature-text.js';
import { unrecorded } from '../../measures/draft.js';
import { type ChangeKind, changedFields, changeKindOf } from '../../measures/editing/history.js';
import { fieldChangeIn } from '../../measures/editing/in-language.js';
import { storedFields } from '../../measures/fields/fields.js';
import type { Measure } from '../../measures/measure.js';
import type { MeasureChange } from '../../measures/measure-change.js';
import { documentOf, type MeasureDocument } from '../../measures/measure-document.js';
import type { Language } from '../../platform/language.js';
import { titles } from './words.js';

/** A change as a reader is told of it: what, of which measure, when, and in which role. Never who. */
export interface ToldChange {
  /** The same for ever, everywhere: of the measure and its version. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly measure: string;
  readonly version: number;
  readonly title: string;
  readonly url: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The role, with its counties. */
  readonly by: string;
  readonly county: string | null;
  readonly dataset: string;
  /** What changed, as one can read it; empty where it was new, closed or taken out. */
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The measure as the public last saw it, with what it was before where it is not theirs any more. */
export function measureIn({ before, after }: MeasureChange): MeasureDocument {
  const state = after?.status === 'CLOSED' ? (before ?? after) : (after ?? before);
  return documentOf({ ...nothingRecorded, ...state } as Measure);
}

/** What a state that is older than a field says of it. */
const nothingRecorded = Object.fromEntries(storedFields.map(([name, field]) => [name, unrecorded(field)]));

export function toldChange(change: MeasureChange, language: Language, origin: string): ToldChange {
  const kind = changeKindOf(change);
  const { name, county, dataset } = measureIn(change);
  return {
    // A fragment of the measure's own name. Source: RFC 8141, 2.3.3.
    id: `urn:uuid:${change.measureId}#${change.version}`,
    kind,
    measure: change.measureId,
    version: change.version,
    title: titles[kind](name)[language],
    url: `${origin}/tiltak/${change.measureId}`,
    at: change.changedAt,
    by: signatureText(change.changedBy, language),
    county: county?.name ?? null,
    dataset,
    fields: changedFields(change).map((one) => fieldChangeIn(one, language)),
  };
}

/** A change as running text: its title, and a line for each field. */
export function textOfChange({ title, fields }: ToldChange): string {
  return [title, ...fields.map(({ label, before, after }) => `${label}: ${before} → ${after}`)].join('\n');
}
