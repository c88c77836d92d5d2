import { isDay } from '../platform/day.js';
import type { Language } from '../platform/language.js';

/** A period of days, both included, as ISO 8601 writes an interval: `2026-12-20/2027-01-05`. */
interface Period {
  readonly from: string;
  readonly to: string;
}

/** Null where it is none: a day that does not exist, or one that ends before it begins. */
export function periodOf(text: string): Period | null {
  const [from = '', to = '', more] = text.split('/');
  return more === undefined && isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

/** Whether every text is a period and no day lies in two of them. */
export function arePeriods(texts: readonly string[]): boolean {
  const periods = texts.map(periodOf).filter((period) => period !== null);
  const inOrder = periods.sort((a, b) => (a.from < b.from ? -1 : 1));
  return periods.length === texts.length && inOrder.every(({ from }, at) => from > (inOrder[at - 1]?.to ?? ''));
}

/** As one reads it: `20. des. 2026–5. jan. 2027`; what is no period as it stands. */
export function periodText(text: string, language: Language): string {
  const period = periodOf(text);
  if (period === null) return text;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(`${period.from}T00:00:00Z`), new Date(`${period.to}T00:00:00Z`));
}
