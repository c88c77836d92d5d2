import { isUuid } from '../platform/uuid.js';

/** The channel on which a commit tells which measures readers see otherwise from now on. */
export const changeChannel = 'measure_changed';

/** A payload of NOTIFY holds 8,000 bytes; more ids than this are told of without naming them. */
const mostIds = 200;

/** What a commit tells: the ids, or nothing where there are too many to name. */
export function noticeOf(ids: readonly string[]): string {
  return ids.length > mostIds ? '' : ids.join();
}

/** The ids a notice names; null where it names none, or is not one of ours: then everything has to be compared. */
export function idsIn(notice: string): readonly string[] | null {
  const ids = notice.split(',');
  return ids.every((id) => isUuid(id)) ? ids : null;
}
