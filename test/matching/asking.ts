import { expect } from '@jest/globals';
import type { Server } from '../support/server.js';

export interface Leaf {
  readonly field: string;
  readonly label: string;
  readonly operator: string;
  readonly expected: string;
  readonly actual: string;
  readonly result: 'MET' | 'NOT_MET' | 'UNKNOWN';
  readonly decides: boolean;
  readonly text: string;
}
export interface Outcome {
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly outcome: string;
  readonly points: number;
  readonly possiblePoints: number;
  readonly text: string;
  readonly because: readonly Leaf[];
  readonly evidence: readonly {
    readonly source: string;
    readonly locator: string;
    readonly figures: string | null;
    readonly n: readonly number[];
    readonly caution: string | null;
  }[];
}
export interface Suggestion {
  readonly rank: number;
  readonly shared: boolean;
  readonly score: number;
  readonly possible: number;
  readonly measure: { readonly id: string; readonly name: string; readonly county: { readonly name: string } | null };
  readonly hits: readonly Outcome[];
  readonly misses: readonly Outcome[];
  readonly unknown: readonly Outcome[];
  readonly cautions: readonly Outcome[];
  readonly wouldChange: Change | null;
}
export interface Change {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly recordsMeasure: boolean;
}
export interface Result {
  readonly ruleSet: { readonly number: number };
  readonly asOf: string;
  readonly excludedCount: number;
  readonly youth: {
    readonly inTargetGroup: boolean | null;
    readonly targetGroup: string | null;
    readonly priority: string | null;
    readonly outcomes: readonly Outcome[];
    readonly missingInformation: readonly { readonly field: string; readonly affects: readonly string[] }[];
  };
  readonly suggestions: readonly Suggestion[];
  readonly excluded: readonly {
    readonly measure: Suggestion['measure'];
    readonly because: readonly Outcome[];
    readonly wouldChange: Change | null;
  }[];
}

const fullOutcome = `code title kind outcome points possiblePoints text
  because { field label operator expected actual result decides text } evidence { source locator figures n caution }`;
const briefOutcome = 'code title kind outcome points possiblePoints';
const list = (outcome: string): string => `suggestions { rank shared score possible measure { id name county { name } }
  hits { ${outcome} } misses { ${outcome} } unknown { ${outcome} } cautions { ${outcome} } }`;
const full = `ruleSet { number } asOf excludedCount
  youth { inTargetGroup targetGroup priority outcomes { ${fullOutcome} } missingInformation { field affects } }
  ${list(fullOutcome)}
  excluded(first: 5) { measure { id name county { name } } because { ${fullOutcome} }
    wouldChange { field label from to recordsMeasure } }`;
const question = (
  fields: string,
): string => `query($youth: YouthInput!, $asOf: Date, $ruleSet: Int, $filter: MeasureFilter, $first: PageSize) {
  suggestMeasures(youth: $youth, asOf: $asOf, ruleSet: $ruleSet, filter: $filter, first: $first) { ${fields} } }`;

/** A youth of 18, fourteen months outside, who wants an ordinary job. */
export const aYouth = {
  birthYear: 2007,
  monthsOutside: 14,
  aboutToQuit: false,
  goals: ['ORDINARY_JOB'],
  needs: [],
  county: 'Telemark',
  otStatusCode: 'OTOV',
};

/** Asks a server about youths on 1 February 2025 unless `more` says otherwise. */
export class Asking {
  constructor(private readonly server: Server) {}

  /** The ten best with all explanations. */
  async ask(youth: object, more: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Result> {
    return this.answer(question(full), { first: 10, ...more, youth }, headers);
  }

  /** Up to a hundred, only the suggestions, without traces and evidence. */
  async askAll(youth: object, more: object = {}): Promise<Pick<Result, 'suggestions'>> {
    return this.answer(question(list(briefOutcome)), { first: 100, ...more, youth }, {});
  }

  private async answer(
    document: string,
    variables: object,
    headers: Readonly<Record<string, string>>,
  ): Promise<Result> {
    const { body } = await this.server.query<{ suggestMeasures: Result }>(
      document,
      { asOf: '2025-02-01', ...variables },
      headers,
    );
    expect(body.errors).toEqual([]);
    return body.data.suggestMeasures;
  }

  /** The code of the refusal and the paths of its problems; fails where an answer repeats what was sent. */
  async refusal(youth: object, more: object = {}): Promise<{ code: string | undefined; paths: readonly string[] }> {
    const variables = { asOf: '2025-02-01', ...more, youth };
    const { status, text, body } = await this.server.query(question(list(briefOutcome)), variables);
    expect(status).toBeLessThan(500);
    for (const value of Object.values(youth)) if (typeof value === 'string') expect(text).not.toContain(value);
    const { code, problems = [] } = body.errors[0]?.extensions ?? {};
    return { code, paths: problems.map(({ path }) => path).sort() };
  }
}

export function codes(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ code }) => code);
}
