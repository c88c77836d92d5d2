import type { MeasureStatus } from '../../codes/register-codes.js';
import type { FormVersion } from '../fields/form-version.js';
import type { Measure, MeasureDraft } from '../measure.js';

/** How the register comes to keep what somebody has written. */
export interface Keeping {
  readonly before: Measure | null;
  readonly status: MeasureStatus;
  /** The form that was filled in. */
  readonly formVersion: FormVersion;
  /** Role and counties of whoever wrote it. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** A draft with what the register sets itself. Whoever publishes says that it is as recorded. */
export function keptMeasure(draft: MeasureDraft, { before, status, formVersion, by, now }: Keeping): Measure {
  const assured =
    status === 'PUBLISHED'
      ? { assuredAt: now, assuredBy: by }
      : { assuredAt: before?.assuredAt ?? null, assuredBy: before?.assuredBy ?? null };
  return { ...draft, ...assured, status, formVersion, version: (before?.version ?? 0) + 1, updatedAt: now };
}
