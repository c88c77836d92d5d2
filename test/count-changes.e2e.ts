import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCountsCsv, keepCounts } from './support/count-files.js';
import { type Server, startServer } from './support/server.js';
import { type Sample, signedIn } from './support/sign-in.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
  const first = aCountsCsv(['2025-02-15;Vestfold;UDIR;1;3', '2025-02-15;Vestfold;UDIR;2;180']);
  await keepCounts(
    server,
    'national-editor',
    aCountsCsv(['2025-02-15;Oslo;UDIR;1;40', '2025-02-15;Hele landet;UDIR;ALL;90000']),
  );
  await keepCounts(server, 'county-leader', first);
  await keepCounts(server, 'national-editor', aCountsCsv(['2025-02-15;Vestfold;UDIR;1;;BLANK']));
});
afterAll(async () => {
  await server.stop();
});

interface Change {
  readonly id: string;
  readonly area: { readonly name: string } | null;
  readonly label: string;
  readonly version: number;
  readonly before: { readonly persons: number | null } | null;
  readonly after: { readonly persons: number | null; readonly whyText: string | null };
  readonly reportedBy: string;
}

async function changes(user: Sample, asked: { readonly first?: number; readonly before?: string } = {}) {
  const { body } = await server.query<{ countChanges: readonly Change[] }>(
    `query($first: PageSize, $before: ID) { countChanges(first: $first, before: $before) {
      id area { name } label version before { persons } after { persons whyText } reportedBy } }`,
    asked,
    await signedIn(server, user),
  );
  expect(body.errors).toEqual([]);
  return body.data.countChanges;
}

const told = ({ area, before, after, reportedBy }: Change) => [
  area?.name ?? null,
  before?.persons ?? null,
  after.persons ?? after.whyText,
  reportedBy,
];

// Which counties are shown is decided by the database alone.
test('a leader sees what was handed in of the own county, the latest first, with true numbers and by whom', async () => {
  const seen = await changes('county-leader');
  expect(seen.map(told)).toEqual([
    ['Vestfold', 3, 'Tom celle i kilden', 'Nasjonal redaktør'],
    ['Vestfold', null, 180, 'Fylkeskoordinator, Vestfold'],
    ['Vestfold', null, 3, 'Fylkeskoordinator, Vestfold'],
  ]);
  expect(seen.map(({ version }) => version)).toEqual([2, 1, 1]);
});

test('an editor sees every county and the country; what is older comes by the last one’s id', async () => {
  const all = await changes('national-editor');
  expect(all.map(({ area }) => area?.name ?? 'Norge').sort()).toEqual([
    'Norge',
    'Oslo',
    'Vestfold',
    'Vestfold',
    'Vestfold',
  ]);
  const [first, second] = [all.slice(0, 2), await changes('national-editor', { first: 2 })];
  expect(second).toEqual(first);
  const before = first.at(-1)?.id ?? '';
  expect(await changes('national-editor', { first: 10, before })).toEqual(all.slice(2));
  expect(await changes('national-editor', { before: 'no id' })).toEqual([]);
});
