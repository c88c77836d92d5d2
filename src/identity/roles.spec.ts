import { expect, test } from '@jest/globals';
import { claimsInUse, readRoles, type TrustedIssuer, viewerBy } from './roles.js';

const file = {
  issuers: [
    {
      issuer: 'https://login.example',
      tokens: 'ENTRA_V2',
      audience: 'tiltak',
      rules: [
        { claim: 'groups', value: 'vestfold', role: 'COUNTY_LEADER', counties: ['39'] },
        { claim: 'groups', value: 'telemark', role: 'COUNTY_LEADER', counties: ['40'] },
        { claim: 'groups', value: 'alle', role: 'ADVISER' },
        { claim: 'azp', value: 'nabo', role: 'MACHINE', counties: ['39'], actions: ['PROPOSE'] },
      ],
    },
  ],
};
const read = readRoles(file);
const [trusted] = 'issuers' in read ? (read.issuers as [TrustedIssuer]) : [];
const viewer = (claims: object) => viewerBy(trusted as TrustedIssuer, { sub: 'u1', ...claims });

test('the first rule that holds gives the role, others with the same role add their counties', () => {
  expect(viewer({ groups: ['alle', 'telemark', 'vestfold'], name: 'Kari' })).toEqual({
    role: 'COUNTY_LEADER',
    counties: ['39', '40'],
    actions: [],
    actor: 'https://login.example u1',
    name: 'Kari',
  });
});

test.each([
  ['a list written as one text', { groups: 'vestfold,telemark' }],
  ['part of a value', { groups: ['vest'] }],
  ['an inherited property', Object.create({ groups: ['vestfold'] })],
  ['no subject', { groups: ['vestfold'], sub: 7 }],
  ['nothing', {}],
])('%s gives no role', (_, claims) => {
  expect(viewer(claims).role).toBe('ANONYMOUS');
});

test('a session keeps only what the rules ask about', () => {
  const claims = { sub: 'u1', name: 'Kari', groups: ['vestfold', 'annet'], email: 'kari@example.org', pid: '1' };
  expect(claimsInUse(trusted as TrustedIssuer, claims)).toEqual({ sub: 'u1', name: 'Kari', groups: ['vestfold'] });
});

const changed = (rule: object, issuer: object = {}) => ({
  issuers: [{ ...file.issuers[0], ...issuer, rules: [{ claim: 'groups', value: 'x', role: 'ADVISER', ...rule }] }],
});

test.each([
  ['issuers', {}],
  ['issuers.0: may only have', { issuers: [{ ...file.issuers[0], admin: true }] }],
  ['issuers.0.issuer', changed({}, { issuer: 'login.example' })],
  ['issuers.0.audience', changed({}, { audience: undefined })],
  ['issuers.0.scope', changed({}, { tokens: 'MASKINPORTEN' })],
  ['issuers.0.tokens', changed({}, { tokens: 'SAML' })],
  ['issuers.0.rules.0.role', changed({ role: 'ANONYMOUS' })],
  ['issuers.0.rules.0.counties', changed({ role: 'COUNTY_LEADER' })],
  ['issuers.0.rules.0.counties', changed({ role: 'COUNTY_LEADER', counties: '39' })],
  ['issuers.0.rules.0.counties', changed({ role: 'COUNTY_LEADER', counties: ['07'] })],
  ['issuers.0.rules.0.counties', changed({ counties: ['39'] })],
  ['issuers.0.rules.0.actions', changed({ role: 'MACHINE', counties: ['39'] })],
  ['issuers.0.rules.0.value', changed({ value: '' })],
])('a wrong file is told at %s', (path, wrong) => {
  const answer = readRoles(JSON.parse(JSON.stringify(wrong)));
  expect('problems' in answer ? answer.problems : []).toEqual(expect.arrayContaining([expect.stringContaining(path)]));
});
