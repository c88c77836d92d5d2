/** The moment that a day or a time by ISO 8601 means, in UTC; null where a text is neither. A time without a zone is in UTC. */
export function timeOf(text: string): string | null {
  const [, day, time = 'T00:00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  const moment = day === undefined ? Number.NaN : Date.parse(`${day}${time}${zone}`);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}
