import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Today where the reader is, `2026-11-27`. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** The last day of the period, of those a measure takes in nobody new in, that a day lies in; null where it is open. */
export function closedUntil(periods: readonly string[] | null, day: string): string | null {
  const ends = (periods ?? []).map((period) => period.split('/'));
  return ends.find(([from = '', to = '']) => from <= day && day <= to)?.[1] ?? null;
}

/** A period as one reads it in their language: `20. des. 2026–5. jan. 2027`. */
export function usePeriodText(): (period: string) => string {
  const { formatDateTimeRange } = useIntl();
  return useCallback(
    (period) => {
      const [from, to] = period.split('/').map((day) => new Date(day));
      const readable = from !== undefined && to !== undefined && from <= to;
      return readable ? formatDateTimeRange(from, to, { dateStyle: 'medium', timeZone: 'UTC' }) : period;
    },
    [formatDateTimeRange],
  );
}
