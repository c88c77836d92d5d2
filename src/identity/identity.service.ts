import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'cookie';
import { type Config, configToken } from '../platform/config.js';
import { holdsIdentityNumber } from '../platform/door/identity-number.js';
import { Refusal } from '../platform/errors.js';
import { type Departure, IssuersStore, issuerNamedBy } from './issuers.store.js';
import { noRole, noSuchUser, signInFailed, tokenRefused } from './messages.js';
import { type Claims, claimsInUse, viewerBy } from './roles.js';
import { RolesFileStore } from './roles-file.store.js';
import { type SampleUser, sampleUser, sampleUsers } from './sample-users.js';
import { SealedService } from './sealed.service.js';
import { anonymous, type Viewer } from './viewer.js';

/** A working day: whoever has left the issuer is out by the evening. */
export const sessionSeconds = 8 * 3600;

/** Long enough to find one's key card. */
export const departureSeconds = 600;

/** What a browser keeps, sealed: a sample user, or what an issuer said; the role is looked up at every request. */
type Session = { readonly sample: string } | { readonly issuer: string; readonly claims: Claims };

type Leaving = Departure & { readonly returnTo: string };

/** What a request says of who sends it. */
interface Headers {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

/** Bound to this very host: no other one can set it. */
export const sessionCookie = '__Host-tiltak';

/** The session that a browser sends; null where it sends none, or another site had it send this request. */
function sessionOf({ cookie, 'sec-fetch-site': from }: Headers): string | null {
  if (cookie === undefined || (from !== undefined && from !== 'same-origin' && from !== 'none')) return null;
  return parse(cookie)[sessionCookie] ?? null;
}

/** How somebody comes to be signed in. */
export type SignInWay = 'ISSUER' | 'SAMPLE' | 'NONE';

/** Who asks, and how they sign in. */
@Injectable()
export class IdentityService {
  constructor(
    @Inject(configToken) private readonly config: Config,
    private readonly issuers: IssuersStore,
    private readonly roles: RolesFileStore,
    private readonly sealed: SealedService,
  ) {}

  get way(): SignInWay {
    if (this.config.signIn !== null) return 'ISSUER';
    return this.config.sampleUsers ? 'SAMPLE' : 'NONE';
  }

  get samples(): readonly SampleUser[] {
    return this.way === 'SAMPLE' ? sampleUsers : [];
  }

  /** Who sends a request: by access token, else by session. @throws Refusal UNAUTHENTICATED, UNAVAILABLE, FORBIDDEN */
  async viewerOf({ authorization, ...headers }: Headers): Promise<Viewer> {
    if (authorization !== undefined) return this.viewerOfToken(authorization.replace(/^Bearer +/, ''));
    const session = sessionOf(headers);
    return session === null ? anonymous : this.viewerOfSession(session);
  }

  /** Who holds a session; the anonymous where it is none of ours, over, or its role has been taken away. */
  async viewerOfSession(cookie: string): Promise<Viewer> {
    const session = await this.sealed.open<Session>('session', cookie);
    if (session === null) return anonymous;
    if ('sample' in session) {
      return this.way === 'SAMPLE' ? (sampleUser(session.sample)?.viewer ?? anonymous) : anonymous;
    }
    const trusted = this.roles.trusted(session.issuer);
    return trusted === null ? anonymous : viewerBy(trusted, session.claims);
  }

  /** Who comes with an access token. @throws Refusal UNAUTHENTICATED, UNAVAILABLE */
  async viewerOfToken(token: string): Promise<Viewer> {
    const issuer = token.length > 8_192 ? null : issuerNamedBy(token);
    const trusted = issuer === null ? null : this.roles.trusted(issuer);
    if (trusted === null) throw new Refusal('UNAUTHENTICATED', tokenRefused);
    const viewer = viewerBy(trusted, withSubject(await this.issuers.claimsOf(token, trusted)));
    if (viewer.role === 'ANONYMOUS') throw new Refusal('FORBIDDEN', noRole);
    return viewer;
  }

  /** Where the browser goes to sign in, and what it keeps meanwhile. @throws Refusal UNAVAILABLE */
  async leave(returnTo: string): Promise<{ readonly url: string; readonly cookie: string }> {
    const { url, kept } = await this.issuers.departure();
    const leaving: Leaving = { ...kept, returnTo };
    return { url, cookie: await this.sealed.seal('departure', leaving, departureSeconds) };
  }

  /** The session of somebody who comes back from the issuer. @throws Refusal UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE */
  async arrive(query: string, cookie: string): Promise<{ readonly session: string; readonly returnTo: string }> {
    const issuer = this.config.signIn?.issuer ?? '';
    const leaving = await this.sealed.open<Leaving>('departure', cookie);
    const trusted = this.roles.trusted(issuer);
    if (leaving === null || trusted === null) throw new Refusal('UNAUTHENTICATED', signInFailed);
    const claims = claimsInUse(trusted, await this.issuers.claimsAfter(query, leaving));
    if (holdsIdentityNumber(String(claims['sub']))) throw new Refusal('UNAUTHENTICATED', signInFailed);
    if (viewerBy(trusted, claims).role === 'ANONYMOUS') throw new Refusal('FORBIDDEN', noRole);
    const session: Session = { issuer, claims };
    return { session: await this.sealed.seal('session', session, sessionSeconds), returnTo: leaving.returnTo };
  }

  /** The session of a sample user. @throws Refusal NOT_FOUND where there is none of that name, or no sample users */
  async sampleSession(key: unknown): Promise<string> {
    const user = this.way === 'SAMPLE' ? sampleUser(key) : null;
    if (user === null) throw new Refusal('NOT_FOUND', noSuchUser);
    const session: Session = { sample: user.key };
    return this.sealed.seal('session', session, sessionSeconds);
  }
}

/** Maskinporten names who asks as `consumer` or `client_id` instead of `sub`. */
function withSubject(claims: Claims): Claims {
  return typeof claims['sub'] === 'string' ? claims : { ...claims, sub: String(claims['client_id'] ?? '') };
}
