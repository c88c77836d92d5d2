import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Asking, aYouth, type Change, type Outcome, type Suggestion } from './matching/asking.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
let asking: Asking;
beforeAll(async () => {
  server = await startServer();
  asking = new Asking(server);
});
afterAll(async () => {
  await server.stop();
});

describe('explanations', () => {
  test.each([
    ['nb', 'Tid utenfor opplæring og arbeid: 14 måneder (kravet: er minst 12 måneder)', 'Vil ha vanlig jobb'],
    ['nn', 'Tid utanfor opplæring og arbeid: 14 månader (kravet: er minst 12 månader)', 'Vil ha vanleg jobb'],
    ['en', 'Time outside training and work: 14 months (asked for: is at least 12 months)', 'Wants an ordinary job'],
  ])('reasons for and against read as sentences in %s', async (language, sentence, title) => {
    const { suggestions } = await asking.ask(aYouth, {}, { 'accept-language': language });
    const outcomes = suggestions.flatMap(({ hits, misses, unknown, cautions }) => [
      ...hits,
      ...misses,
      ...unknown,
      ...cautions,
    ]);
    expect(outcomes.flatMap(({ because }) => because.map(({ text }) => text))).toContain(sentence);
    expect(outcomes.some((entry) => entry.title.startsWith(title))).toBe(true);
    for (const { text, because } of outcomes) {
      expect(text).toMatch(/^\p{Lu}[^{}]+\.$/u);
      expect(`${text}${because.map((leaf) => leaf.text)}`).not.toMatch(/undefined|null|[A-Z]{3,}_[A-Z]/);
    }
  });

  test('leaf results agree with the outcome they explain', async () => {
    const { suggestions } = await asking.ask({ ...aYouth, needs: null, county: null });
    for (const { hits, misses, unknown } of suggestions) {
      for (const { because, kind } of unknown) {
        expect(kind === 'ELIGIBILITY' || because.some(({ result: leaf }) => leaf === 'UNKNOWN')).toBe(true);
      }
      for (const { because } of hits)
        expect(because.filter(({ decides }) => decides).every((leaf) => leaf.result === 'MET')).toBe(true);
      for (const { because } of misses)
        expect(because.some((leaf) => leaf.decides && leaf.result === 'NOT_MET')).toBe(true);
    }
  });

  test('figures of the youth survey always come with N and the caution', async () => {
    const { body } = await server.query<{ ruleSet: { rules: readonly Outcome[] } }>(
      '{ ruleSet { rules { code evidence { source locator figures n caution } } } }',
    );
    const survey = body.data.ruleSet.rules
      .flatMap(({ evidence }) => evidence)
      .filter(({ locator, figures }) => /\b6-\d/.test(locator) && figures !== null);
    expect(survey.length).toBeGreaterThan(10);
    for (const { n, caution } of survey) {
      expect(n.length).toBeGreaterThan(0);
      expect(caution).toContain('171');
    }
  });
});

const whyNot = `query($youth: YouthInput!, $measure: ID!) { suggestMeasures(youth: $youth, asOf: "2025-02-01", first: 3) {
  answerFor(measure: $measure) {
    suggestion { rank score wouldChange(top: 1) { field from to recordsMeasure } }
    excluded { because { code } wouldChange { field label from to recordsMeasure } } } } }`;

interface WhyNot {
  readonly suggestMeasures: {
    readonly answerFor: {
      readonly suggestion: { readonly rank: number; readonly wouldChange: Change | null } | null;
      readonly excluded: { readonly because: readonly Outcome[]; readonly wouldChange: Change | null } | null;
    } | null;
  };
}

describe('what would change it', () => {
  test('a measure of another county would come in for a youth of that county', async () => {
    const { excluded } = await asking.ask(aYouth);
    const [other] = excluded;
    expect(other?.wouldChange).toMatchObject({ field: 'youth.county', recordsMeasure: false });
    const moved = await asking.askAll({ ...aYouth, county: other?.wouldChange?.to.replace(/ \(.*/, '') });
    expect(moved.suggestions.map(({ measure }) => measure.id)).toContain(other?.measure.id);
  });

  test('for a youth too old the change is the year of birth, and no larger than it must be', async () => {
    const { excluded } = await asking.ask({ ...aYouth, birthYear: 1999, county: null });
    expect(excluded[0]?.wouldChange).toMatchObject({ field: 'youth.age', from: '26 år', to: '24 år' });
  });

  test('a measure below the first is answered for, with what would bring it to the top', async () => {
    const { suggestions } = await asking.askAll(aYouth);
    const last = suggestions.at(-1) as Suggestion;
    const { body } = await server.query<WhyNot>(whyNot, { youth: aYouth, measure: last.measure.id });
    const answer = body.data.suggestMeasures.answerFor;
    expect(answer?.suggestion?.rank).toBe(last.rank);
    expect(answer?.excluded).toBeNull();
  });

  test('a change that is named brings the measure to the top', async () => {
    const { suggestions } = await asking.askAll(aYouth);
    const answers = await Promise.all(
      suggestions.map(({ measure }) => server.query<WhyNot>(whyNot, { youth: aYouth, measure: measure.id })),
    );
    const changes = answers.map(({ body }) => body.data.suggestMeasures.answerFor?.suggestion?.wouldChange ?? null);
    expect(changes[0]).toBeNull();
    const index = changes.findIndex((change) => change?.field === 'youth.monthsOutside');
    if (index < 0) return;
    const months = Number.parseInt(changes[index]?.to ?? '', 10);
    const changed = await asking.ask({ ...aYouth, monthsOutside: months }, { first: 1 });
    expect(changed.suggestions[0]?.measure.id).toBe(suggestions[index]?.measure.id);
  });

  test('an id that is not part of the question is answered with null', async () => {
    const { body } = await server.query<WhyNot>(whyNot, {
      youth: aYouth,
      measure: '00000000-0000-4000-8000-000000000000',
    });
    expect(body.data.suggestMeasures.answerFor).toBeNull();
  });
});

const comparison = `query($a: SuggestionRequest!, $b: SuggestionRequest!) { compareSuggestions(a: $a, b: $b) {
  a { asOf youth { inTargetGroup } } b { asOf youth { inTargetGroup } }
  added { measure { id } before { rank } after { rank } } removed { measure { id } after { rank } excludedBy { code } }
  moved { measure { id } before { rank } after { rank } }
  youthChanges { code before after } outcomeChanges { measure { id } outcomeChanges { code before after } } } }`;

interface Compared {
  readonly compareSuggestions: Readonly<
    Record<'added' | 'removed' | 'moved' | 'outcomeChanges', readonly { readonly measure: { readonly id: string } }[]>
  > & { readonly youthChanges: readonly unknown[] };
}

describe('comparing', () => {
  const a = { youth: aYouth, asOf: '2025-02-01', first: 10 };

  test('a question compared with itself changes nothing', async () => {
    const { body } = await server.query<Compared>(comparison, { a, b: a });
    expect(body.data.compareSuggestions).toMatchObject({
      added: [],
      removed: [],
      moved: [],
      youthChanges: [],
      outcomeChanges: [],
    });
  });

  test('added and removed are the difference of the two lists', async () => {
    const youth = { ...aYouth, goals: ['COMPLETE_UPPER_SECONDARY'], monthsOutside: 4 };
    const b = { ...a, youth, first: 3 };
    const { body } = await server.query<Compared>(comparison, { a: { ...a, first: 3 }, b });
    const [before, after] = [await asking.ask(aYouth, { first: 3 }), await asking.ask(youth, { first: 3 })];
    const ids = (list: readonly { readonly measure: { readonly id: string } }[]) =>
      list.map(({ measure }) => measure.id);
    const [was, is] = [ids(before.suggestions), ids(after.suggestions)];
    expect(ids(body.data.compareSuggestions.added)).toEqual(is.filter((id) => !was.includes(id)));
    expect(ids(body.data.compareSuggestions.removed)).toEqual(was.filter((id) => !is.includes(id)));
    expect(body.data.compareSuggestions.outcomeChanges.length).toBeGreaterThan(0);
  });

  test('two days show what the law changed', async () => {
    const youth = { ...aYouth, birthYear: 2002 };
    const { body } = await server.query<Compared>(comparison, {
      a: { youth, asOf: '2024-07-31' },
      b: { youth, asOf: '2024-08-01' },
    });
    expect(body.data.compareSuggestions.youthChanges).toEqual([{ code: 'Y01', before: 'MISS', after: 'HIT' }]);
    expect(body.data.compareSuggestions.added.length).toBeGreaterThan(0);
  });

  test('problems are told of with the side they are on', async () => {
    const { body } = await server.query(comparison, {
      a: { youth: { birthYear: 1800 } },
      b: { youth: { county: 'Narnia' } },
    });
    expect(body.errors[0]?.extensions?.code).toBe('INVALID');
    expect(body.errors[0]?.extensions?.problems?.[0]?.path).toMatch(/^a\.youth\.birthYear$/);
  });
});
