/** An address that is told of changes (varslingsadresse). */
export interface Webhook {
  readonly id: string;
  /** The county of today whose people keep it; null for the nation's. */
  readonly county: string | null;
  readonly url: string;
  /** Which changes it is told of, as the query of /api/v1/changes.json: `counties=39&kinds=CLOSED&lang=nn`. */
  readonly changes: string;
  readonly status: WebhookStatus;
  /** From 1; the secret follows from it and from a key that is not in the database. */
  readonly secretNumber: number;
  /** ISO 8601 in UTC, as all times. */
  readonly secretSince: string;
  readonly createdAt: string;
  /** Role and counties. */
  readonly createdBy: string;
  /** When something last arrived; null: never. */
  readonly deliveredAt: string | null;
  /** Since when nothing has arrived that was tried; null where the last try arrived. */
  readonly failingSince: string | null;
  /** Tries in a row that failed. */
  readonly failures: number;
  readonly lastFailure: Failure | null;
  readonly nextTryAt: string;
}

export const WebhookStatus = {
  ACTIVE: 'ACTIVE',
  /** The receiver has answered 410: nothing is sent until somebody sends again. */
  GONE: 'GONE',
} as const;
export type WebhookStatus = keyof typeof WebhookStatus;

/** One change for one webhook that has not arrived; what has arrived is not kept. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly measureId: string;
  readonly version: number;
  readonly status: DeliveryStatus;
  /** Why it was given up; null while it waits. */
  readonly failure: Failure | null;
  /** Since when it waits, or is given up. */
  readonly since: string;
}

export const DeliveryStatus = { WAITING: 'WAITING', DEAD: 'DEAD' } as const;
export type DeliveryStatus = keyof typeof DeliveryStatus;

/** The status of an answer, `500`, or why there was none, `TOO_SLOW`. Nothing of what the receiver wrote. */
export type Failure = string;

export const webhookLimits = {
  /** Webhooks of one county, or of the nation. */
  ofACounty: 10,
  /** Characters. */
  url: 1_000,
  changes: 1_000,
  /** Dead letters of one webhook, and days they are kept; the feed has what is older. */
  dead: 1_000,
  deadDays: 30,
  /** Shown together. */
  shown: 50,
} as const;

/** From the call to the status. */
export const answerWithinMs = 5_000;

const shortestWaitMs = 5_000;
const longestWaitMs = 4 * 3_600_000;

/** Once a receiver has failed for so long, what is tried and fails is a dead letter. */
export const givenUpAfterMs = 24 * 3_600_000;

/** For so long after a new secret, messages are signed with the former one, too. */
export const formerSecretMs = 24 * 3_600_000;

/**
 * How long to wait after so many failures in a row (from 1): 5 s, 10 s … 4 h, give or take a fifth, so that receivers that went
 * down together are not asked together. `chance` is from 0 to 1.
 */
export function waitMs(failures: number, chance: number): number {
  const wait = Math.min(shortestWaitMs * 2 ** Math.min(failures - 1, 30), longestWaitMs);
  return wait * (0.8 + 0.4 * chance);
}

/** What a message is known by, however often it is sent: the same change has the same one for every receiver. */
export function messageId({ measureId, version }: Pick<Delivery, 'measureId' | 'version'>): string {
  return `${measureId}_${version}`;
}
