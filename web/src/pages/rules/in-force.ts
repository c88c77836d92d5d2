interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether a row of a rule set counts on a day (ISO date); the last day counts too. */
export function inForce({ validFrom, validTo }: Period, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The day it is where the reader is, as an ISO date. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A day out of an address; today where it names none that exists. */
export function dayFrom(text: string | null): string {
  const there = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && toIso(text) === text;
  return there ? text : today();
}

function toIso(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
