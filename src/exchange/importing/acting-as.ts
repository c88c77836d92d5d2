import { findCountyIn } from '../../codes/counties.js';
import type { Viewer } from '../../identity/viewer.js';
import { textMessage } from '../../platform/door/free-text.js';

/** In the audit log what is done on the command line begins so. */
const place = 'command-line';

/**
 * Whom the command line acts as: a role as history tells it, `NATIONAL_EDITOR` or `COUNTY_LEADER 39 40`, and who or what
 * says so (at most 100 characters). Null where the role cannot write, a county is none, or the name cannot be kept.
 */
export function actingAs(role: string, by: string): Viewer | null {
  const [name, ...counties] = role.trim().split(/\s+/);
  if (by.trim() === '' || by.length > 100 || textMessage(by) !== null) return null;
  const known = counties.every((number) => findCountyIn('Y2024', number)?.number === number);
  if (name !== 'COUNTY_LEADER' && name !== 'NATIONAL_EDITOR') return null;
  if (!known || (name === 'COUNTY_LEADER') !== counties.length > 0) return null;
  const sorted = [...new Set(counties)].sort();
  return { role: name, counties: sorted, actions: [], actor: `${place} ${by.trim()}`, name: null };
}
