import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectFolder } from './support/program.js';
import { type Server, startServer } from './support/server.js';

const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map((match) => match[1] ?? '');

let server: Server;
beforeAll(async () => {
  // Without a search server: the README shows what a newcomer's machine answers.
  server = await startServer({ env: { MEILISEARCH_BIN: '', PATH: '/nowhere' } });
});
afterAll(async () => {
  await server.stop();
});

/** Everything printed must be in the answer; lists may be shorter, as the words around them say. */
function expectShown(printed: unknown, answer: unknown): void {
  if (Array.isArray(printed) && Array.isArray(answer)) {
    for (const item of printed) expect(answer).toContainEqual(item);
  } else if (typeof printed === 'object' && printed !== null) {
    for (const [key, value] of Object.entries(printed)) expectShown(value, (answer as Record<string, unknown>)[key]);
  } else {
    expect(answer).toEqual(printed);
  }
}

test.each([
  ['search', 0, 'searchMeasures'],
  ['match', 1, 'suggestMeasures'],
  ['audit', 2, 'coverage'],
  ['need', 3, 'needAndSupply'],
] as const)('the README shows what the service answers to the %s', async (_, index, field) => {
  const { body } = await server.query<Record<string, { rows?: unknown }>>(blocks('graphql')[index] ?? '');
  expect(body.errors).toEqual([]);
  const printed: unknown = JSON.parse(blocks('json')[index] ?? '');
  const answer = body.data[field];
  expectShown(printed, Array.isArray(printed) ? (answer?.rows ?? answer) : answer);
});

test('every setting that the README lists is read, and every one that is read is listed', () => {
  const config = readFileSync(join(projectFolder, 'src/platform/config.ts'), 'utf8');
  const read = new Set([...config.matchAll(/'([A-Z]+(?:_[A-Z]+)+|PORT|HOST|LANG|SEEDS)'/g)].map((match) => match[1]));
  const table = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## How it is laid out'));
  const listed = new Set([...table.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map((match) => match[1]));
  expect([...listed].sort()).toEqual([...read].sort());
});
