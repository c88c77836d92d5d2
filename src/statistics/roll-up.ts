import type { OtCodeVersion } from '../codes/ot-status-codes.js';
import { otStatusCodes } from '../codes/ot-status-codes.js';
import { otStatusGroups } from '../codes/ot-status-groups.js';
import { areaKey, cellKey, inTargetGroup, tableKey, type YouthCount } from './youth-count.js';

/** Counts in groups that belong together, in the order met. */
export function grouped(
  counts: readonly YouthCount[],
  keyOf: (count: YouthCount) => string,
): ReadonlyMap<string, readonly YouthCount[]> {
  const found = new Map<string, YouthCount[]>();
  for (const count of counts) {
    const key = keyOf(count);
    const group = found.get(key);
    if (group === undefined) found.set(key, [count]);
    else group.push(count);
  }
  return found;
}

/**
 * The counts with the sums that their source does not print: each status group, and the target group, of the areas that
 * are counted by status code, as far as every code is there. A blank cell adds nothing: every printed column of KD-2011
 * adds up that way.
 */
export function withGroupTotals(counts: readonly YouthCount[]): readonly YouthCount[] {
  const byCode = counts.filter(({ dimension }) => dimension === 'STATUS_CODE');
  const areas = grouped(byCode, (count) => `${tableKey(count)} ${areaKey(count.county)}`);
  const given = new Set(counts.map((count) => `${tableKey(count)} ${cellKey(count)}`));
  const sums = [...areas.values()].flatMap(groupTotals);
  return [...counts, ...sums.filter((sum) => !given.has(`${tableKey(sum)} ${cellKey(sum)}`))];
}

function groupTotals(codes: readonly YouthCount[]): readonly YouthCount[] {
  const version = codes[0]?.codeVersion as OtCodeVersion;
  const groups = otStatusGroups[version].flatMap(({ group }) => {
    const own = codesIn(version, group);
    const there = codes.filter(({ key }) => own.includes(key));
    return there.length < own.length ? [] : totalOf(there, 'STATUS_GROUP', String(group));
  });
  const inside = targetGroupsOf(version);
  const target = groups.filter(({ key }) => inside.includes(key));
  const whole = target.length < inside.length ? [] : totalOf(target, 'TARGET_GROUP', inTargetGroup);
  return [...groups, ...whole.map((sum) => ({ ...sum, codeVersion: null }))];
}

/** The codes of a group of a version. */
export const codesIn = (version: OtCodeVersion, group: number): readonly string[] =>
  otStatusCodes[version].filter((one) => one.group === group).map(({ code }) => code);

/** The groups that make up the target group. */
export const targetGroupsOf = (version: OtCodeVersion): readonly string[] =>
  otStatusGroups[version].filter((one) => one.inTargetGroup === true).map(({ group }) => String(group));

function totalOf(parts: readonly YouthCount[], dimension: YouthCount['dimension'], key: string): readonly YouthCount[] {
  const [first] = parts;
  if (first === undefined) return [];
  const unknown = parts.find(({ why }) => why !== null && why !== 'BLANK')?.why ?? null;
  const blank = parts.every(({ why }) => why === 'BLANK') ? 'BLANK' : null;
  const why = unknown ?? blank;
  const persons = why === null ? parts.reduce((sum, part) => sum + (part.persons ?? 0), 0) : null;
  const locators = [...new Set(parts.flatMap(({ locator }) => locator.split('–')))];
  const locator = locators.length > 1 ? `${locators[0]}–${locators.at(-1)?.replace('l.', '')}` : first.locator;
  return [{ ...first, dimension, key, persons, why, derived: true, locator }];
}
