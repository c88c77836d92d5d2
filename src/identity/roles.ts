import { counties } from '../codes/counties.js';
import { Action, anonymous, Role, type Viewer } from './viewer.js';

/** How an issuer's access tokens look; each is checked by rules of its own. */
export const TokenKind = {
  /** `typ` is `at+jwt`. Source: RFC 9068, section 2.1. */
  RFC_9068: 'RFC_9068',
  /** `typ` is `JWT`, `ver` is `2.0`, and `scp` or `roles` is there. Source: Microsoft Entra ID, access tokens v2. */
  ENTRA_V2: 'ENTRA_V2',
  /** No audience by default: the scope decides. Source: Maskinporten, the token's claims. */
  MASKINPORTEN: 'MASKINPORTEN',
} as const;
export type TokenKind = keyof typeof TokenKind;

/** Whoever has this value in this claim has this role. */
export interface RoleRule {
  readonly claim: string;
  readonly value: string;
  readonly role: Exclude<Role, 'ANONYMOUS'>;
  /** Numbers of counties of today. */
  readonly counties: readonly string[];
  readonly actions: readonly Action[];
}

/** What one issuer (innloggingstjeneste) is trusted to say. */
export interface TrustedIssuer {
  readonly issuer: string;
  /** Null: it only signs people in, its tokens are not accepted. */
  readonly tokens: TokenKind | null;
  /** What a token's `aud` must hold; null only for Maskinporten. */
  readonly audience: string | null;
  /** For Maskinporten: the scope that a token must have. */
  readonly scope: string | null;
  /** The first that holds gives the role; further ones with the same role add their counties and actions. */
  readonly rules: readonly RoleRule[];
}

/** The claims of a signed token, as they are. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whether a claim holds a value: the same text, or one of a list of texts. A list written as one text is no list. */
function holds(claims: Claims, { claim, value }: RoleRule): boolean {
  const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return said === value || (Array.isArray(said) && said.includes(value));
}

/** Who somebody is by the claims an issuer has signed; the anonymous where no rule gives them a role. */
export function viewerBy(trusted: TrustedIssuer, claims: Claims): Viewer {
  const matching = trusted.rules.filter((rule) => holds(claims, rule));
  const role = matching[0]?.role;
  const subject = claims['sub'];
  if (role === undefined || typeof subject !== 'string') return anonymous;
  const same = matching.filter((rule) => rule.role === role);
  const all = <T>(of: (rule: RoleRule) => readonly T[]): T[] => [...new Set(same.flatMap(of))].sort();
  return {
    role,
    counties: all((rule) => rule.counties),
    actions: all((rule) => rule.actions),
    actor: `${trusted.issuer} ${subject}`,
    name: typeof claims['name'] === 'string' ? claims['name'].slice(0, 100) : null,
  };
}

/** The claims that the rules of an issuer ask about: all that a session needs to keep. */
export function claimsInUse({ rules }: TrustedIssuer, claims: Claims): Claims {
  const names = new Set(['sub', 'name', ...rules.map(({ claim }) => claim)]);
  const values = new Set(rules.map(({ value }) => value));
  const kept = Object.entries(claims).filter(([name]) => names.has(name));
  return Object.fromEntries(
    kept.map(([name, said]) => [name, Array.isArray(said) ? said.filter((one) => values.has(one)) : said]),
  );
}

/** A roles file that can be used, or everything that is wrong with it. */
export type ReadRoles = { readonly issuers: readonly TrustedIssuer[] } | { readonly problems: readonly string[] };

/** Reads `{ issuers: [{ issuer, tokens, audience, scope, rules: [{ claim, value, role, counties, actions }] }] }`. */
export function readRoles(file: unknown): ReadRoles {
  const problems: string[] = [];
  const listed = isRecord(file) && Array.isArray(file['issuers']) ? file['issuers'] : null;
  if (listed === null || listed.length === 0) problems.push('issuers: list at least one issuer.');
  const issuers = (listed ?? []).map((one, place) => issuerOf(one, `issuers.${place}`, problems));
  return problems.length > 0 ? { problems } : { issuers };
}

function issuerOf(value: unknown, path: string, problems: string[]): TrustedIssuer {
  const one = fieldsOf(value, ['issuer', 'tokens', 'audience', 'scope', 'rules'], path, problems);
  const { tokens = null, audience = null, scope = null, rules = [] } = one;
  if (!isText(one['issuer']) || !/^https?:\/\/\S+$/.test(one['issuer'])) {
    problems.push(`${path}.issuer: write the address exactly as the issuer gives it.`);
  }
  if (tokens !== null && !Object.hasOwn(TokenKind, String(tokens))) {
    problems.push(`${path}.tokens: use one of ${Object.keys(TokenKind).join(', ')}, or leave it out.`);
  }
  if (tokens === 'MASKINPORTEN' && !isText(scope)) problems.push(`${path}.scope: is needed for Maskinporten.`);
  if (tokens !== null && tokens !== 'MASKINPORTEN' && !isText(audience)) {
    problems.push(`${path}.audience: is needed where tokens are accepted.`);
  }
  if (!Array.isArray(rules) || rules.length === 0) problems.push(`${path}.rules: list at least one rule.`);
  const read = (Array.isArray(rules) ? rules : []).map((rule, at) => ruleOf(rule, `${path}.rules.${at}`, problems));
  return { issuer: one['issuer'], tokens, audience, scope, rules: read } as TrustedIssuer;
}

const countyRoles: ReadonlySet<unknown> = new Set<Role>(['COUNTY_LEADER', 'MACHINE']);

function ruleOf(value: unknown, path: string, problems: string[]): RoleRule {
  const rule = fieldsOf(value, ['claim', 'value', 'role', 'counties', 'actions'], path, problems);
  const { role, counties: numbers = [], actions = [] } = rule;
  for (const name of ['claim', 'value']) if (!isText(rule[name])) problems.push(`${path}.${name}: is needed.`);
  if (!Object.hasOwn(Role, String(role)) || role === 'ANONYMOUS') {
    const known = Object.keys(Role).filter((one) => one !== 'ANONYMOUS');
    problems.push(`${path}.role: use one of ${known.join(', ')}.`);
  }
  const known = new Set<unknown>(counties.Y2024.map(({ number }) => number));
  if (!Array.isArray(numbers) || !numbers.every((number) => known.has(number))) {
    problems.push(`${path}.counties: use numbers of counties from 2024, as texts, such as "39".`);
  } else if (countyRoles.has(role) !== numbers.length > 0) {
    problems.push(`${path}.counties: COUNTY_LEADER and MACHINE need counties, the other roles have none.`);
  }
  const listed = Array.isArray(actions) && actions.every((action) => Object.hasOwn(Action, String(action)));
  if (!listed || (role === 'MACHINE') !== actions.length > 0) {
    problems.push(`${path}.actions: MACHINE needs some of ${Object.keys(Action).join(', ')}, the other roles none.`);
  }
  return { claim: rule['claim'], value: rule['value'], role, counties: numbers, actions } as RoleRule;
}

function fieldsOf(value: unknown, known: readonly string[], path: string, problems: string[]): Record<string, unknown> {
  if (!isRecord(value)) problems.push(`${path}: must be an object.`);
  const fields = isRecord(value) ? value : {};
  const strange = Object.keys(fields).filter((name) => !known.includes(name));
  if (strange.length > 0) problems.push(`${path}: may only have ${known.join(', ')}.`);
  return fields;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
