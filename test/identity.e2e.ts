import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { freePort } from './support/free-port.js';
import { type Issuer, startIssuer } from './support/issuer.js';
import { type Server, startServer } from './support/server.js';

/** Who asks: signing in at a real issuer, tokens, sessions, and what is refused. */

const rules = [
  { claim: 'groups', value: 'vestfold', role: 'COUNTY_LEADER', counties: ['39'] },
  { claim: 'azp', value: 'nabo', role: 'MACHINE', counties: ['39'], actions: ['PROPOSE'] },
];
const document = '{ viewer { role counties { number } name may signIn sampleUsers { key } } }';

let issuer: Issuer;
let server: Server;
let local: Server;
beforeAll(async () => {
  const port = await freePort();
  issuer = await startIssuer(`http://127.0.0.1:${port}`);
  const settings = await issuer.settings(rules);
  [server, local] = await Promise.all([
    startServer({ env: { PORT: `${port}`, NODE_ENV: 'production', ...settings } }),
    startServer(),
  ]);
});
afterAll(async () => {
  await Promise.all([server.stop(), local.stop()]);
  await issuer.close();
});

/** Follows redirects with the cookies of each host kept, as a browser does; where it ends, and what it holds there. */
async function browse(start: string): Promise<{ readonly url: string; readonly cookies: ReadonlyMap<string, string> }> {
  const jars = new Map<string, Map<string, string>>();
  let url = start;
  for (let step = 0; step < 12; step++) {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) break;
    expect(answer.status).toBeGreaterThanOrEqual(302);
    url = new URL(next, url).href;
    if (new URL(url).pathname === '/fylket' || new URL(url).pathname === '/logg-inn') break;
  }
  return { url, cookies: jars.get(new URL(server.url).host) ?? new Map() };
}

const viewerWith = async (headers: Record<string, string>, at = server) =>
  (await at.query<{ viewer: { role: string } }>(document, {}, headers)).body;

test('a county leader signs in at the issuer and comes back to where they were', async () => {
  issuer.signInAs('u1', { name: 'Kari Nordmann', groups: ['vestfold', 'annet'] });
  const { url, cookies } = await browse(`${server.url}/auth/sign-in?returnTo=/fylket`);
  expect(new URL(url).pathname).toBe('/fylket');
  const cookie = `__Host-tiltak=${cookies.get('__Host-tiltak')}`;
  expect((await viewerWith({ cookie })).data).toEqual({
    viewer: {
      role: 'COUNTY_LEADER',
      counties: [{ number: '39' }],
      name: 'Kari Nordmann',
      may: [
        'READ_DRAFTS',
        'WRITE_MEASURES',
        'PROPOSE',
        'READ_PROPOSALS',
        'DECIDE_PROPOSALS',
        'ANSWER_ROUND',
        'KEEP_WEBHOOKS',
        'WRITE_COUNTS',
      ],
      signIn: 'ISSUER',
      sampleUsers: [],
    },
  });
  expect((await viewerWith({ cookie, 'sec-fetch-site': 'cross-site' })).data.viewer.role).toBe('ANONYMOUS');
  expect(cookie).not.toMatch(/Kari|vestfold/);
});

test('a role that is taken away is gone from the session that had it', async () => {
  issuer.signInAs('u2', { groups: ['vestfold'] });
  const { cookies } = await browse(`${server.url}/auth/sign-in`);
  const cookie = `__Host-tiltak=${cookies.get('__Host-tiltak')}`;
  expect((await viewerWith({ cookie })).data.viewer.role).toBe('COUNTY_LEADER');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await issuer.rules(rules.slice(1));
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await viewerWith({ cookie })).data.viewer.role).toBe('ANONYMOUS');
  } finally {
    await issuer.rules(rules);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  }
});

test('somebody the roles file does not know is told so and gets no session', async () => {
  issuer.signInAs('u3', { groups: ['andre'] });
  const { url, cookies } = await browse(`${server.url}/auth/sign-in`);
  expect([new URL(url).search, cookies.get('__Host-tiltak')]).toEqual(['?feil=FORBIDDEN', undefined]);
});

test.each([
  ['another site', 'https://evil.example/'],
  ['another host without a scheme', '//evil.example'],
  ['a backslash', '/\\evil.example'],
])('nobody is sent on to %s after signing in', async (_, returnTo) => {
  issuer.signInAs('u1', { groups: ['vestfold'] });
  const { url } = await browse(`${server.url}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  expect(url.startsWith(`${server.url}/`)).toBe(true);
});

test('coming back without having left, or with another state, signs nobody in', async () => {
  for (const query of ['', '?code=x&state=y', '?error=access_denied']) {
    const answer = await fetch(`${server.url}/auth/callback${query}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/logg-inn?feil=UNAUTHENTICATED']);
    expect(answer.headers.getSetCookie().join()).not.toContain('__Host-tiltak=');
  }
});

test('a cookie that is forged, cut, from another installation or another purpose is nobody’s', async () => {
  const { headers } = await local.send('/auth/sample', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"user":"national-editor"}',
  });
  const [foreign = ''] = headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  expect((await viewerWith({ cookie: foreign }, local)).data.viewer.role).toBe('NATIONAL_EDITOR');
  const left = await fetch(`${server.url}/auth/sign-in`, { redirect: 'manual' });
  const departure = left.headers.getSetCookie()[0]?.split(';')[0]?.split('=')[1] ?? '';
  expect(departure).not.toBe('');
  for (const value of [
    foreign.split('=')[1],
    departure,
    'x',
    '',
    `${departure.slice(0, -4)}AAAA`,
    'eyJhbGciOiJub25lIn0..',
  ]) {
    expect((await viewerWith({ cookie: `__Host-tiltak=${value}` })).data.viewer.role).toBe('ANONYMOUS');
  }
});

test('there are no sample users where there is an issuer, and only for this machine where there is none', async () => {
  const ask = (at: Server, headers: Record<string, string> = {}) =>
    at.send('/auth/sample', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"user":"adviser"}',
    });
  expect((await ask(server)).body.errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect((await ask(local)).status).toBe(204);
  const plain = await local.send('/auth/sample', { method: 'POST', body: 'user=adviser' });
  expect([plain.status, plain.headers.getSetCookie()]).toEqual([404, []]);
  expect((await viewerWith({}, local)).data.viewer).toMatchObject({ role: 'ANONYMOUS', signIn: 'SAMPLE' });
});

test('signing out takes the session away', async () => {
  const answer = await local.send('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([
    204,
    expect.stringMatching(/^__Host-tiltak=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ]);
});

test('a program with a token of the issuer is who the roles file says', async () => {
  const token = await issuer.token();
  const { data } = await viewerWith({ authorization: `Bearer ${token}` });
  expect(data.viewer).toMatchObject({ role: 'MACHINE', counties: [{ number: '39' }], may: ['PROPOSE'] });
});

const second = Math.floor(Date.now() / 1000);
const hostile: readonly (readonly [string, () => Promise<string>])[] = [
  ['unsigned', async () => `${encoded({ alg: 'none' })}.${(await issuer.token()).split('.')[1]}.`],
  ['signed with the public key as a secret', withPublicKey],
  ['for another audience', () => issuer.token({ aud: 'andre' })],
  ['without an audience', () => issuer.token({ aud: undefined as never })],
  ['of another issuer', () => issuer.token({ iss: 'https://login.example' })],
  ['of the issuer with a slash', () => issuer.token({ iss: `${issuer.url}/` })],
  ['expired', () => issuer.token({ exp: second - 60 })],
  ['not valid yet', () => issuer.token({ nbf: second + 600 })],
  ['without an expiry', () => issuer.token({ exp: undefined as never })],
  ['issued two hours ago', () => issuer.token({ iat: second - 7_200, exp: second + 600 })],
  ['an ID token', () => issuer.token({}, { typ: 'JWT' })],
  ['with a key of its own', withOwnKey],
  ['naming where its key is', () => issuer.token({}, { jku: 'https://evil.example/jwks', kid: 'b' })],
  ['with a header nobody understands', () => issuer.token({}, { crit: ['x'], x: 1 }).catch(() => 'a.b.c')],
  ['of 10 kB', () => issuer.token({ padding: 'x'.repeat(10_000) })],
  ['no token at all', async () => 'kari'],
];

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

async function withPublicKey(): Promise<string> {
  const [, payload] = (await issuer.token()).split('.');
  const signed = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: 'a' })}.${payload}`;
  return `${signed}.${createHmac('sha256', await exportSPKI(issuer.publicKey))
    .update(signed)
    .digest('base64url')}`;
}

async function withOwnKey(): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const claims = { iss: issuer.url, aud: 'tiltaksregister', sub: 'x', azp: 'nabo', iat: second, exp: second + 300 };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', jwk: await exportJWK(publicKey) })
    .sign(privateKey);
}

test.each(hostile)('a token %s is refused, and not repeated', async (_, make) => {
  const token = await make();
  const answer = await server.query(document, {}, { authorization: `Bearer ${token}` });
  expect(answer.body.errors.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
  expect(answer.text).not.toContain(token.slice(0, 20));
  expect(answer.body.data).toBeNull();
});

test('tokens with unknown keys do not make the service ask the issuer again and again', async () => {
  const before = issuer.keysFetched();
  for (let count = 0; count < 30; count++) {
    await viewerWith({ authorization: `Bearer ${await issuer.token({}, { kid: `k${count}` })}` });
  }
  expect(issuer.keysFetched() - before).toBeLessThanOrEqual(1);
});

test('pages and files are the same for everybody, whatever token comes with the request', async () => {
  for (const path of ['/', '/api/v1/measures.json']) {
    const answer = await fetch(`${server.url}${path}`, { headers: { authorization: 'Bearer kari' } });
    expect([path, answer.status]).toEqual([path, 200]);
  }
});

test('a program without a role is told so', async () => {
  const body = await viewerWith({ authorization: `Bearer ${await issuer.token({ azp: 'fremmed' })}` });
  expect(body.errors[0]?.extensions?.code).toBe('FORBIDDEN');
});
