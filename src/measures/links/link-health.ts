/** What is known of a link: it answers, it does not, or nobody knows; the last is neither of the others. */
export const LinkHealth = {
  ALIVE: 'ALIVE',
  DEAD: 'DEAD',
  /** Never checked, or what came of it decides nothing: the site asks for a password, or checks may not go there. */
  NOT_KNOWN: 'NOT_KNOWN',
} as const;
export type LinkHealth = keyof typeof LinkHealth;

/** What is kept of a link's checks. */
export interface LinkRecord {
  readonly link: string;
  readonly health: LinkHealth;
  /** Checks in a row, up to the last, that got no answer or a server's own failure. */
  readonly failures: number;
  /** ISO 8601 in UTC. */
  readonly checkedAt: string;
}

/** What the last of a link's addresses answered: an HTTP status, or why there is none. */
export type LinkAnswer = { readonly status: number } | { readonly failure: string };

/** A site may be down for an evening; one that is so on three days is gone. */
const failuresOfDead = 3;

/** What is known after one check more. `before` null: it was never checked. */
export function recordAfter(
  before: LinkRecord | null,
  link: string,
  answer: LinkAnswer,
  checkedAt: string,
): LinkRecord {
  const found = verdictOf(answer);
  if (found !== 'FAILED') return { link, health: found, failures: 0, checkedAt };
  const failures = (before?.failures ?? 0) + 1;
  const health = failures >= failuresOfDead ? 'DEAD' : (before?.health ?? 'NOT_KNOWN');
  return { link, health, failures, checkedAt };
}

function verdictOf(answer: LinkAnswer): LinkHealth | 'FAILED' {
  if ('failure' in answer)
    return answer.failure === 'UNREACHABLE' || answer.failure === 'TOO_SLOW' ? 'FAILED' : 'NOT_KNOWN';
  const { status } = answer;
  if (status >= 200 && status < 300) return 'ALIVE';
  if (status === 404 || status === 410) return 'DEAD';
  return status >= 500 ? 'FAILED' : 'NOT_KNOWN';
}

/** Statuses that lead on. Source: RFC 9110, 15.4. */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads on to, without a fragment; null where it does not. */
export function nextAddress(
  address: string,
  answer: { readonly status: number; readonly location: string | null },
): string | null {
  if (!redirects.has(answer.status) || answer.location === null || !URL.canParse(answer.location, address)) return null;
  const next = new URL(answer.location, address);
  next.hash = '';
  return next.href;
}

/** Days after which what was found no longer says anything. */
const knownForDays = 30;

/** A link is checked again after this many hours; less than a day, so that a daily check does not wander. */
const checkedAfterHours = 22;

function hoursSince(checkedAt: string, now: string): number {
  return (Date.parse(now) - Date.parse(checkedAt)) / 3_600_000;
}

/** What is known of a link today. */
export function healthNow(record: LinkRecord | undefined, now: string): LinkHealth {
  return record === undefined || hoursSince(record.checkedAt, now) > 24 * knownForDays ? 'NOT_KNOWN' : record.health;
}

export interface CheckLimits {
  readonly inAll: number;
  readonly perHost: number;
}

/**
 * Links to check now, by host, those never checked first, then those checked longest ago. Each host has so many at most, so
 * that one county's site is not asked all at once, and all hosts together so many.
 */
export function dueLinks(
  links: Iterable<string>,
  records: ReadonlyMap<string, LinkRecord>,
  now: string,
  { inAll, perHost }: CheckLimits,
): readonly (readonly string[])[] {
  const checkedAt = (link: string): string => records.get(link)?.checkedAt ?? '';
  const due = [...new Set(links)]
    .filter(
      (link) => URL.canParse(link) && (checkedAt(link) === '' || hoursSince(checkedAt(link), now) >= checkedAfterHours),
    )
    .sort((a, b) => (checkedAt(a) < checkedAt(b) || (checkedAt(a) === checkedAt(b) && a < b) ? -1 : 1));
  const hosts = new Map<string, string[]>();
  let taken = 0;
  for (const link of due) {
    const { host } = new URL(link);
    const own = hosts.get(host) ?? [];
    if (taken === inAll || own.length === perHost) continue;
    hosts.set(host, [...own, link]);
    taken++;
  }
  return [...hosts.values()];
}
