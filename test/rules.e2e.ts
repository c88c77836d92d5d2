import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { vocabulary as known } from '../src/rules/language/vocabulary.js';
import { Asking, aYouth } from './matching/asking.js';
import { cliOn, type Ran } from './support/commands.js';
import { sql } from './support/databases.js';
import { projectFolder, startProgram } from './support/program.js';
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

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matching-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('rule sets', () => {
  test('every one of the 41 rules is read with title, conditions in words, evidence and dates', async () => {
    for (const language of ['nb', 'nn', 'en']) {
      const { body } = await server.query<{
        ruleSet: {
          number: number;
          status: string;
          rules: readonly Record<string, never>[];
          cases: readonly unknown[];
          vocabulary: readonly { readonly name: string }[];
        };
      }>(
        `{ ruleSet { number status checksum title cases { number title source checks }
          vocabulary { name side type label unit operators { name label } values { value label } }
          rules { code level kind grade ageBasis title rationale weight priority certainty legalBasis validFrom validTo
            youthCondition { text json } measureCondition { text json } evidence { source locator figures n p caution } } } }`,
        {},
        { 'accept-language': language },
      );
      expect(body.errors).toEqual([]);
      const { rules, cases, status, vocabulary } = body.data.ruleSet;
      expect([status, rules.length, cases.length]).toEqual(['PUBLISHED', 42, 18]);
      expect(new Set(rules.map((rule) => rule['code'])).size).toBe(41);
      expect(vocabulary.map(({ name }) => name)).toEqual(known.map(({ name }) => name));
      expect(JSON.stringify(rules)).not.toContain('undefined');
    }
  });

  test('from set 1 to 2 one rule is new, one counts otherwise, and the rest got reasons as sentences', async () => {
    const { body } = await server.query<{
      ruleSetDifference: readonly { code: string; fields: string[]; before: unknown; after: unknown }[];
    }>('{ ruleSetDifference(before: 1, after: 2) { code fields before { kind } after { kind } } }');
    expect(body.errors).toEqual([]);
    const rows = body.data.ruleSetDifference;
    expect(rows).toHaveLength(42);
    expect(rows.filter(({ fields }) => fields.join() !== 'clauses')).toEqual([
      {
        code: 'Y03',
        fields: ['kind', 'rationale', 'clauses'],
        before: { kind: 'ELIGIBILITY' },
        after: { kind: 'EXCLUSION' },
      },
      { code: 'Y09', fields: [], before: null, after: { kind: 'ELIGIBILITY' } },
    ]);
  });

  test('a set against itself has no difference, and an unknown set is told', async () => {
    const same = await server.query('{ ruleSetDifference(before: 2, after: 2) { code } }');
    expect(same.body.data).toEqual({ ruleSetDifference: [] });
    const unknown = await server.query('{ ruleSetDifference(before: 2, after: 99) { code } }');
    expect(unknown.body.errors[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('an unknown number is null', async () => {
    const { body } = await server.query('{ ruleSet(number: 99) { number } ruleSets { number } }');
    expect(body.data).toEqual({ ruleSet: null, ruleSets: [{ number: 1 }, { number: 2 }] });
  });

  test('a published set does not change, whoever asks', async () => {
    for (const statement of [
      "update rule set weight = 1 where code = 'P01'",
      "delete from rule where code = 'P01'",
      "insert into rule_case (rule_set, number, title, source, checks) values (1, 99, '{}', 'x', '[]')",
      "update rule_set set title = '{}'",
      "update rule_set set status = 'DRAFT', published_at = null",
      'delete from rule_set',
      'truncate rule_case',
    ]) {
      await expect(sql(server.database, statement)).rejects.toThrow();
    }
  });
});

const cli = (...args: readonly string[]): Promise<Ran> => cliOn(server.database, ...args);

async function file(name: string, text: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const seedsFolder = join(projectFolder, 'seeds', 'rule-sets');

async function ruleSetWith(
  change: (set: { number: number; rules: Record<string, unknown>[] }) => void,
): Promise<string> {
  const set = JSON.parse(await readFile(join(seedsFolder, '2.json'), 'utf8'));
  const cases = JSON.parse(await readFile(join(seedsFolder, '2-cases.json'), 'utf8'));
  change(set);
  return file(`set-${Math.random()}.json`, JSON.stringify({ ...set, cases }));
}

const twoSets = `query($youth: YouthInput!) { compareSuggestions(
  a: { youth: $youth, asOf: "2025-02-01", ruleSet: 2 }, b: { youth: $youth, asOf: "2025-02-01", ruleSet: 3 }) {
  a { suggestions { score } } b { suggestions { score } } } }`;

describe('the gate', () => {
  test('a set with problems is refused with every path, and nothing is published', async () => {
    const path = await ruleSetWith((set) => {
      set.number = 3;
      Object.assign(set.rules[12] ?? {}, { weight: -3 });
      Object.assign(set.rules[13] ?? {}, { when: { field: 'youth.gender', operator: '=', value: 'x' } });
    });
    const { code, output } = await cli('rules', 'publish', path);
    expect(code).toBe(1);
    expect(output).toContain('rules.12.weight:');
    expect(output).toContain('rules.13.when.field:');
    expect(await sql(server.database, 'select number from rule_set')).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test('a set whose worked cases fail is refused, case by case', async () => {
    const path = await ruleSetWith((set) => {
      set.number = 3;
      set.rules = set.rules.filter((rule) => rule['code'] !== 'P20');
    });
    const { code, output } = await cli('rules', 'check', path);
    expect(code).toBe(1);
    expect(output).toContain('Eksempel 8.1');
  });

  test('a good set is shown against the published one, published, and used by the running service', async () => {
    const path = await ruleSetWith((set) => {
      set.number = 3;
      const rule = set.rules.find((one) => one['code'] === 'P07');
      Object.assign(rule ?? {}, { weight: 8 });
    });
    const { code, output } = await cli('rules', 'publish', path);
    expect(output).toContain('P07');
    expect(output).toContain('Regelsett 3 er publisert.');
    expect(code).toBe(0);
    const sets = await sql(server.database, 'select number, status from rule_set order by number');
    expect(sets).toEqual([
      { number: 1, status: 'RETIRED' },
      { number: 2, status: 'RETIRED' },
      { number: 3, status: 'PUBLISHED' },
    ]);
    // Sets that are two seconds old are read again, and the first who asks gets what was read.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const answer = await asking.ask(aYouth);
    expect(answer.ruleSet.number).toBe(3);
    const [old] = (await asking.ask(aYouth, { ruleSet: 2 })).suggestions;
    expect(answer.suggestions[0]?.possible).toBe((old?.possible ?? 0) + 4);
    const { body } = await server.query<{
      compareSuggestions: Record<'a' | 'b', { suggestions: { score: number }[] }>;
    }>(twoSets, { youth: aYouth });
    const { a, b } = body.data.compareSuggestions;
    expect(b.suggestions[0]?.score).toBe((a.suggestions[0]?.score ?? 0) + 4);
    const again = await cli('rules', 'publish', path);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('var publisert')]);
    const diff = await cli('rules', 'diff', '2', '3');
    expect([diff.code, diff.output]).toEqual([0, expect.stringContaining('* P07 endret: weight')]);
    await expect(sql(server.database, "update rule_set set status = 'PUBLISHED' where number = 2")).rejects.toThrow();
  });

  test('what the second set changed: a missing code decides nothing, time outside does, and no suggestion moved', async () => {
    const { code, output } = await cli('rules', 'diff', '1', '2');
    expect(code).toBe(0);
    expect(output).toContain('* Y03 endret: kind, rationale, clauses');
    expect(output).toContain('+ Y09 ny:');
    expect(output).not.toMatch(/^[*+-] (?!Y03|Y09)\w+ (?!endret: clauses$)/m);
    expect(output).not.toContain('Eksempel');
  });

  test('another set under a number that is taken is a conflict', async () => {
    const path = await ruleSetWith((set) => {
      Object.assign(set.rules.find((one) => one['code'] === 'P07') ?? {}, { weight: 7 });
    });
    const { code, output } = await cli('rules', 'publish', path);
    expect(code).toBe(1);
    expect(output).toContain('Et annet regelsett er publisert med dette nummeret.');
  });
});

test('faults made on purpose in the engine are all caught', async () => {
  const program = startProgram(join(projectFolder, 'dist', 'bench', 'run.js'), ['match-mutants']);
  const { code } = await program.ended;
  expect(program.output()).toMatch(/(\d+) of \1 mutants caught/);
  expect(code).toBe(0);
});
