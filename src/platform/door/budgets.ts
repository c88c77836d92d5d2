/** What is asked of the service, each kind with a budget of its own: whoever searches much can still sign in. */
export const Budget = {
  /** Pages and what they load. */
  PAGES: 'PAGES',
  /** Questions over GraphQL. */
  READ: 'READ',
  /** Mutations. */
  WRITE: 'WRITE',
  /** Signing in and out. */
  SIGN_IN: 'SIGN_IN',
  /** Files, feeds and their descriptions. */
  FILES: 'FILES',
} as const;
export type Budget = keyof typeof Budget;

/** Who is counted: an address, which a whole office may share, or one who is signed in. */
export type Sender = 'address' | 'viewer';

/**
 * Requests a minute. An address has room for an office behind one router: thirty people at work. A person at work loads a
 * page every few seconds and asks with every word typed; a program stays below by waiting as it is told.
 */
export const requestsAMinute: Readonly<Record<Budget, Readonly<Record<Sender, number>>>> = {
  PAGES: { address: 3_000, viewer: 3_000 },
  READ: { address: 1_800, viewer: 600 },
  WRITE: { address: 300, viewer: 120 },
  SIGN_IN: { address: 60, viewer: 60 },
  FILES: { address: 120, viewer: 120 },
};

export const windowSeconds = 60;

/** The budget of a request by its address alone. What it does over GraphQL is known once it is read. */
export function budgetOf(path: string): Budget {
  if (path === '/graphql') return 'READ';
  if (path.startsWith('/auth/')) return 'SIGN_IN';
  return path.startsWith('/api/') ? 'FILES' : 'PAGES';
}

/** A page's question costs some hundred fields; one that may answer more counts as several. */
const fieldsOfOne = 2_000;

/** How many requests a question counts as, by the fields it may answer (cost.graphql.ts). */
export function requestsIn(cost: number): number {
  return 1 + Math.floor(cost / fieldsOfOne);
}
