import { expect } from '@jest/globals';
import type { Server } from './server.js';

export interface Count {
  readonly date: string;
  readonly area: { readonly number: string; readonly name: string; readonly division: string } | null;
  readonly system: string;
  readonly dimension: string;
  readonly key: string;
  readonly label: string;
  readonly persons: number | null;
  readonly percent: number | null;
  readonly exams: number | null;
  readonly why: string | null;
  readonly whyText: string | null;
  readonly derived: boolean;
  readonly source: string;
  readonly locator: string;
  readonly errata: readonly { readonly code: string }[];
}

/** Counts of youths asked for through the door. */
export async function countsOn(
  server: Server,
  filter: Record<string, unknown>,
  language = 'nb',
): Promise<readonly Count[]> {
  const { body } = await server.query<{ youthCounts: Count[] }>(
    `query($filter: YouthCountFilter) { youthCounts(filter: $filter) { date area { number name division } system dimension
      key label persons percent exams why whyText derived source locator errata { code } } }`,
    { filter },
    { 'accept-language': language },
  );
  expect(body.errors).toEqual([]);
  return body.data.youthCounts;
}
