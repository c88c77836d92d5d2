import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect issuer on this machine, at which whoever is named next signs in without being asked. */
export interface Issuer {
  readonly url: string;
  /** Who signs in next, and what the issuer says of them. */
  signInAs(subject: string, claims: Readonly<Record<string, unknown>>): void;
  /** An access token as the issuer would sign it; what is given is put over it. */
  token(claims?: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
  readonly publicKey: CryptoKey;
  /** How often its keys were fetched. */
  keysFetched(): number;
  /** Settings of the service that trusts it. `rules` are the roles it gives. */
  settings(rules: readonly object[]): Promise<Readonly<Record<string, string>>>;
  /** Writes the roles file anew, as an administrator would. */
  rules(rules: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

const audience = 'tiltaksregister';

/** `publicUrl`: where the service is that people come back to. */
export async function startIssuer(publicUrl: string): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let next: { subject: string; claims: Readonly<Record<string, unknown>> } = { subject: 'nobody', claims: {} };
  let fetched = 0;
  const provider = new Provider(url, {
    clients: [{ client_id: audience, client_secret: 'hemmelig', redirect_uris: [`${publicUrl}/auth/callback`] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'a', use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub', 'groups'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...next.claims }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    cookies: { keys: ['test'] },
  } as never);
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/jwks') fetched++;
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void signIn(provider, request, response, next.subject);
  });
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-roles-'));
  const file = join(folder, 'roles.json');
  const rules = (list: readonly object[]): Promise<void> =>
    writeFile(file, JSON.stringify({ issuers: [{ issuer: url, tokens: 'RFC_9068', audience, rules: list }] }));
  return {
    url,
    publicKey,
    rules,
    keysFetched: () => fetched,
    signInAs: (subject, claims) => {
      next = { subject, claims };
    },
    token: (claims = {}, header = {}) => signed(url, privateKey, claims, header),
    settings: async (list) => {
      await rules(list);
      return {
        OIDC_ISSUER: url,
        OIDC_CLIENT_ID: audience,
        OIDC_CLIENT_SECRET: 'hemmelig',
        ROLES_FILE: file,
        SESSION_KEY: 'kun-for-prøver-og-lang-nok-til-å-brukes',
        PUBLIC_URL: publicUrl,
      };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Answers the issuer's question of who this is, and what they allow. */
async function signIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  subject: string,
): Promise<void> {
  const { prompt, params, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: subject } });
    return;
  }
  const grant =
    grantId === undefined
      ? new provider.Grant({ accountId: subject, clientId: String(params['client_id']) })
      : await provider.Grant.find(grantId);
  grant?.addOIDCScope('openid profile');
  await provider.interactionFinished(request, response, { consent: { grantId: (await grant?.save()) ?? '' } });
}

async function signed(
  issuer: string,
  key: CryptoKey,
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>>,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: issuer, aud: audience, sub: 'program', iat: now, exp: now + 300, azp: 'nabo' };
  const whole = Object.fromEntries(Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined));
  return new SignJWT(whole).setProtectedHeader({ alg: 'RS256', kid: 'a', typ: 'at+jwt', ...header } as never).sign(key);
}
