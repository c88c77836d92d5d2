import { expect, test } from '@jest/globals';
import { may, refuseUnless, subjectIn } from './may.js';
import { Action, anonymous, Role, type Viewer } from './viewer.js';

const viewer = (role: Role, counties: readonly string[] = [], actions: readonly Action[] = []): Viewer => ({
  ...anonymous,
  role,
  counties,
  actions,
  actor: 'issuer somebody',
});

const own = { counties: ['39'] };
const foreign = { counties: ['03'] };
const both = { counties: ['39', '40'] };
const nation = { counties: [] };

/** Allowed in the own county, in another, in two of which one is own, and for what belongs to no county. */
const expected: Readonly<Record<Role, Readonly<Partial<Record<Action, string>>>>> = {
  ANONYMOUS: {},
  ADVISER: { PROPOSE: 'own foreign both nation' },
  CASE_WORKER: { PROPOSE: 'own foreign both nation' },
  COUNTY_LEADER: {
    READ_DRAFTS: 'own',
    WRITE_MEASURES: 'own',
    PROPOSE: 'own foreign both nation',
    READ_PROPOSALS: 'own',
    DECIDE_PROPOSALS: 'own',
    ANSWER_ROUND: 'own',
    WRITE_COUNTS: 'own',
    KEEP_WEBHOOKS: 'own',
  },
  NATIONAL_EDITOR: Object.fromEntries(
    Object.values(Action)
      .filter((action) => action !== 'READ_AUDIT')
      .map((action) => [action, 'own foreign both nation']),
  ),
  ADMINISTRATOR: { READ_AUDIT: 'own foreign both nation' },
  MACHINE: { WRITE_MEASURES: 'own' },
};

const cells = Object.values(Role).flatMap((role) => Object.values(Action).map((action) => [role, action] as const));

test.each(cells)('%s and %s: as the table of the design says', (role, action) => {
  const who = viewer(
    role,
    ['COUNTY_LEADER', 'MACHINE'].includes(role) ? ['39'] : [],
    role === 'MACHINE' ? ['WRITE_MEASURES'] : [],
  );
  const subjects = { own, foreign, both, nation };
  const allowed = Object.entries(subjects).filter(([, subject]) => may(who, action, subject));
  expect(allowed.map(([name]) => name).join(' ')).toBe(expected[role][action] ?? '');
});

test('a leader without counties reaches none', () => {
  for (const subject of [own, nation]) expect(may(viewer('COUNTY_LEADER'), 'WRITE_MEASURES', subject)).toBe(false);
});

test('what the table does not know is refused', () => {
  for (const [role, action] of [
    ['OWNER', 'WRITE_MEASURES'],
    ['NATIONAL_EDITOR', 'DELETE'],
    ['__proto__', 'toString'],
  ]) {
    expect(may(viewer(role as Role, ['39']), action as Action, own)).toBe(false);
  }
});

test('the anonymous are asked to sign in, others are told that it is not theirs', () => {
  expect(() => refuseUnless(anonymous, 'WRITE_MEASURES', own)).toThrow(
    expect.objectContaining({ code: 'UNAUTHENTICATED' }),
  );
  const other = viewer('COUNTY_LEADER', ['03']);
  expect(() => refuseUnless(other, 'WRITE_MEASURES', own)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  expect(() => refuseUnless(other, 'WRITE_MEASURES', foreign)).not.toThrow();
});

test.each([
  ['Y2024', '39', '39'],
  ['Y2012', '07', '39'],
  ['Y2020', '38', '39 40'],
  ['Y2020', '30', '31 32 33'],
  [null, null, ''],
] as const)('%s %s is answered for by the counties of today %s', (division, number, counties) => {
  expect(subjectIn(division, number).counties.join(' ')).toBe(counties);
});
