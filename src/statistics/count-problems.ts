import { countyIn } from '../codes/counties.js';
import { divisionPeriods } from '../codes/county-divisions.js';
import { EnrolmentCode } from '../codes/enrolment-codes.js';
import { otStatusCodes } from '../codes/ot-status-codes.js';
import { otStatusGroups } from '../codes/ot-status-groups.js';
import type { Message } from '../platform/errors.js';
import { serviceLabels } from './count-labels.js';
import { grouped } from './roll-up.js';
import { areaKey, cellKey, inAll, inTargetGroup, tableKey, type YouthCount } from './youth-count.js';

/** One thing that is wrong with a row: which row, from 0, and what to do. */
export interface RowProblem {
  readonly row: number;
  readonly message: Message;
}

/** Everything wrong with rows of counts, row by row: numbers, codes of the day, counties of the day, repeats, totals. */
export function problemsInCounts(counts: readonly YouthCount[]): readonly RowProblem[] {
  const seen = new Set<string>();
  const problems = counts.flatMap((count, row) => {
    const place = `${tableKey(count)} ${cellKey(count)}`;
    const again = seen.has(place) ? [messages.twice] : [];
    seen.add(place);
    const own = problemsInCount(count).map(({ message }) => message);
    return [...again, ...own].map((message) => ({ row, message }));
  });
  return [...problems, ...totalProblems(counts)].sort((a, b) => a.row - b.row);
}

/** Everything wrong with one count by itself, each with the field it is about. */
export function problemsInCount(count: YouthCount): readonly FieldProblem[] {
  const of = (field: FieldProblem['field']) => (message: Message) => ({ field, message });
  return [
    ...numberProblems(count).map(of('persons')),
    ...codeProblems(count).map(of('key')),
    ...countyProblems(count).map(of('county')),
  ];
}

/** One thing that is wrong with a count, and the field to look at. */
export interface FieldProblem {
  readonly field: keyof YouthCount;
  readonly message: Message;
}

function numberProblems({ persons, percent, exams, why }: YouthCount): readonly Message[] {
  const numbers = [persons, exams].filter((number) => number !== null);
  const wrong = numbers.some((number) => !Number.isInteger(number) || number < 0);
  const share = percent !== null && (percent < 0 || percent > 100);
  const none = persons === null && percent === null && exams === null;
  return [
    ...(wrong ? [messages.wholeNumber] : []),
    ...(share ? [messages.percent] : []),
    ...(none === (why === null) ? [messages.why] : []),
  ];
}

function codeProblems({ date, dimension, codeVersion, key }: YouthCount): readonly Message[] {
  const known = keysOf(dimension, codeVersion);
  // KD-2011 counts by the codes before the revision of 15 September 2011.
  const inForce = codeVersion === null || (codeVersion === 'Y2011') === date < '2011-09-15';
  return known.includes(key) && inForce ? [] : [messages.code];
}

/** Whether there is such a code, group or dimension at all, in force or not. */
export const knownKey = ({ dimension, codeVersion, key }: YouthCount): boolean =>
  keysOf(dimension, codeVersion).includes(key);

function keysOf(dimension: YouthCount['dimension'], version: YouthCount['codeVersion']): readonly string[] {
  if (dimension === 'ALL') return [inAll];
  if (dimension === 'TARGET_GROUP') return [inTargetGroup];
  if (dimension === 'ENROLMENT_CODE') return Object.keys(EnrolmentCode);
  if (dimension === 'SERVICE') return Object.keys(serviceLabels);
  if (version === null) return [];
  if (dimension === 'STATUS_CODE') return otStatusCodes[version].map(({ code }) => code);
  return otStatusGroups[version].map(({ group }) => String(group));
}

/** A day that was not published may stand under the county it was for, though that was not yet there. */
function countyProblems({ date, county, why }: YouthCount): readonly Message[] {
  if (county === null) return [];
  const { from, to } = divisionPeriods[county.division];
  const inForce = why === 'NOT_PUBLISHED' || ((from === null || date >= from) && (to === null || date <= to));
  return countyIn(county.division, county.number) !== null && inForce ? [] : [messages.county];
}

/** In each area of a table the codes must add to the whole, where all of them are given. */
function totalProblems(counts: readonly YouthCount[]): readonly RowProblem[] {
  const places = new Map(counts.map((count, row) => [count, row]));
  const areas = grouped(counts, (count) => `${tableKey(count)} ${areaKey(count.county)}`);
  return [...areas.values()].flatMap((area) => {
    const whole = area.find(({ dimension }) => dimension === 'ALL');
    if (whole === undefined || whole.persons === null) return [];
    const wrong = (['STATUS_CODE', 'ENROLMENT_CODE'] as const).some((dimension) => {
      const parts = area.filter((count) => count.dimension === dimension);
      const complete = parts.length > 0 && parts.length === keysOf(dimension, parts[0]?.codeVersion ?? null).length;
      const added = parts.reduce((sum, part) => sum + (part.persons ?? 0), 0);
      return (
        complete && parts.every(({ persons, why }) => persons !== null || why === 'BLANK') && added !== whole.persons
      );
    });
    return wrong ? [{ row: places.get(whole) ?? 0, message: messages.total }] : [];
  });
}

const messages = {
  twice: {
    nb: 'Denne tellingen står to ganger for samme dag. Behold én rad.',
    nn: 'Denne teljinga står to gonger for same dag. Ta vare på éi rad.',
    en: 'This count stands twice for the same day. Keep one row.',
  },
  wholeNumber: {
    nb: 'Antall må være hele tall fra 0 og oppover.',
    nn: 'Talet på personar må vere heile tal frå 0 og oppover.',
    en: 'Numbers must be whole and not below 0.',
  },
  percent: {
    nb: 'Prosent må være fra 0 til 100.',
    nn: 'Prosent må vere frå 0 til 100.',
    en: 'Percent must be from 0 to 100.',
  },
  why: {
    nb: 'Oppgi enten et tall eller hvorfor det mangler, ikke begge deler.',
    nn: 'Oppgi anten eit tal eller kvifor det manglar, ikkje begge delar.',
    en: 'Give either a figure or why it is missing, not both.',
  },
  code: {
    nb: 'Koden fantes ikke den dagen. Se codeLists for kodene som gjaldt.',
    nn: 'Koden fanst ikkje den dagen. Sjå codeLists for kodane som galdt.',
    en: 'There was no such code on that day. See codeLists for those in force.',
  },
  county: {
    nb: 'Fylket fantes ikke den dagen. Bruk nummeret fra inndelingen som gjaldt.',
    nn: 'Fylket fanst ikkje den dagen. Bruk nummeret frå inndelinga som galdt.',
    en: 'There was no such county on that day. Use the number of the division in force.',
  },
  total: {
    nb: 'Kodene går ikke opp i summen for dagen.',
    nn: 'Kodane går ikkje opp i summen for dagen.',
    en: 'The codes do not add up to the total of the day.',
  },
} as const satisfies Readonly<Record<string, Message>>;
