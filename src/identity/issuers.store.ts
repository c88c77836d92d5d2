import { Inject, Injectable } from '@nestjs/common';
import {
  createRemoteJWKSet,
  decodeJwt,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import * as oidc from 'openid-client';
import { type Config, configToken, type SignInSettings } from '../platform/config.js';
import { Refusal } from '../platform/errors.js';
import { issuerSilent, signInFailed, tokenRefused } from './messages.js';
import type { Claims, TokenKind, TrustedIssuer } from './roles.js';

/** Seconds that an issuer has for one answer. */
const answerWithinSeconds = 3;

/** What is kept from leaving for the issuer until coming back: it ties the two together. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

type Keys = JWTVerifyGetKey;

/** The issuers that people and programs come with: OpenID Connect with PKCE for people, signed tokens for programs. */
@Injectable()
export class IssuersStore {
  private readonly clients = new Map<string, Promise<oidc.Configuration>>();
  private readonly keys = new Map<string, Keys>();

  constructor(@Inject(configToken) private readonly config: Config) {}

  /** Where a browser is sent to sign in, and what to hold it against when it comes back. @throws Refusal UNAVAILABLE */
  async departure(): Promise<{ readonly url: string; readonly kept: Departure }> {
    const client = await this.client(this.settings().issuer);
    const kept = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(client, {
      redirect_uri: this.returnAddress(),
      scope: 'openid profile',
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, kept };
  }

  /**
   * The claims of whoever comes back with `query`, signed by the issuer.
   * @throws Refusal UNAUTHENTICATED where the two do not belong together, UNAVAILABLE where the issuer is silent
   */
  async claimsAfter(query: string, kept: Departure): Promise<Claims> {
    const client = await this.client(this.settings().issuer);
    try {
      const tokens = await oidc.authorizationCodeGrant(client, new URL(`${this.returnAddress()}?${query}`), {
        expectedState: kept.state,
        expectedNonce: kept.nonce,
        pkceCodeVerifier: kept.verifier,
        idTokenExpected: true,
      });
      return tokens.claims() as Claims;
    } catch (error) {
      throw isSilence(error) ? new Refusal('UNAVAILABLE', issuerSilent) : new Refusal('UNAUTHENTICATED', signInFailed);
    }
  }

  /**
   * The claims of an access token that an issuer has signed for us, by the rules for its kind alone.
   * @throws Refusal UNAUTHENTICATED for every other token, UNAVAILABLE where the issuer's keys cannot be had
   */
  async claimsOf(token: string, trusted: TrustedIssuer): Promise<Claims> {
    const { tokens } = trusted;
    if (tokens === null) throw new Refusal('UNAUTHENTICATED', tokenRefused);
    const keys = await this.keysOf(trusted.issuer);
    try {
      const { payload } = await jwtVerify(token, keys, checksFor(tokens, trusted));
      if (!isWhole(tokens, payload, trusted)) throw new Error('a claim is missing');
      return payload;
    } catch (error) {
      throw isSilence(error) ? new Refusal('UNAVAILABLE', issuerSilent) : new Refusal('UNAUTHENTICATED', tokenRefused);
    }
  }

  private async keysOf(issuer: string): Promise<Keys> {
    const known = this.keys.get(issuer);
    if (known !== undefined) return known;
    const { jwks_uri: address } = (await this.client(issuer)).serverMetadata();
    if (address === undefined) throw new Refusal('UNAVAILABLE', issuerSilent);
    const timeoutDuration = answerWithinSeconds * 1_000;
    const keys = createRemoteJWKSet(new URL(address), {
      timeoutDuration,
      cooldownDuration: 30_000,
      cacheMaxAge: 86_400_000,
    });
    this.keys.set(issuer, keys);
    return keys;
  }

  /** What the issuer says of itself, asked for once; again where it did not answer. */
  private async client(issuer: string): Promise<oidc.Configuration> {
    const known = this.clients.get(issuer);
    const asked = known ?? this.discover(issuer);
    if (known === undefined) this.clients.set(issuer, asked);
    try {
      return await asked;
    } catch {
      this.clients.delete(issuer);
      throw new Refusal('UNAVAILABLE', issuerSilent);
    }
  }

  private discover(issuer: string): Promise<oidc.Configuration> {
    const { clientId, clientSecret } = this.settings();
    const insecure = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: answerWithinSeconds,
      execute: insecure,
    });
  }

  private settings(): SignInSettings {
    if (this.config.signIn === null) throw new Refusal('UNAVAILABLE', issuerSilent);
    return this.config.signIn;
  }

  private returnAddress(): string {
    return `${this.settings().publicUrl}/auth/callback`;
  }
}

/** The issuer that a token names, before anything of it is believed; null where it names none. */
export function issuerNamedBy(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

/** Exact issuer, one algorithm, an expiry, at most an hour old, five seconds for clocks. Source: RFC 8725, RFC 9068. */
function checksFor(kind: TokenKind, { issuer, audience }: TrustedIssuer): JWTVerifyOptions {
  return {
    issuer,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'iat', ...(kind === 'MASKINPORTEN' ? [] : ['aud', 'sub'])],
    maxTokenAge: '1h',
    clockTolerance: 5,
    ...(audience === null ? {} : { audience }),
    ...(kind === 'RFC_9068' ? { typ: 'at+jwt' } : {}),
  };
}

/** What a kind of token must say besides, so that an ID token is no access token. */
function isWhole(kind: TokenKind, payload: JWTPayload, { scope }: TrustedIssuer): boolean {
  if (kind === 'RFC_9068') return true;
  if (kind === 'ENTRA_V2') return payload['ver'] === '2.0' && ('scp' in payload || 'roles' in payload);
  return String(payload['scope'] ?? '')
    .split(' ')
    .includes(scope ?? '');
}

/** An issuer that cannot be reached, as against one that refuses. */
function isSilence(error: unknown): boolean {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (code === 'ERR_JWKS_TIMEOUT' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT') return true;
  if (/^(?:ECONN|ENOTFOUND|EAI_|UND_ERR)/.test(String(code))) return true;
  return cause instanceof Error && isSilence(cause);
}
