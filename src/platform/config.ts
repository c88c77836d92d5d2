import { type Language, languageOfLocale } from './language.js';
import { isLoopbackHost } from './loopback.js';

/** The service's settings, read once at start. Names of the variables are fixed; see the table in README.md. */
export interface Config {
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** Null: the service starts its own Postgres in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string | null;
  readonly meiliHost: string | null;
  readonly meiliSearchKey: string | null;
  readonly meiliIndexKey: string | null;
  readonly meiliBinary: string | null;
  readonly production: boolean;
  /** Proxies whose word on who sends a request is believed: addresses and CIDR ranges. Empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** Whose requests are counted: everybody's, everybody's but this very machine's, or nobody's. */
  readonly rateLimits: RateLimited;
  /** All budgets of requests times this. */
  readonly rateLimitScale: number;
  /** Requests are refused while a task waits this many milliseconds for its turn, on average; 0: never for that. */
  readonly shedAtDelayMs: number;
  /** Requests are refused while the heap holds more than this many MiB; 0: never for that; null: nine tenths of Node's limit. */
  readonly shedAtHeapMb: number | null;
  /** Days after which who did what is deleted. */
  readonly auditKeptDays: number;
  /** Where traces are sent, by OTLP over HTTP; null: there are none. */
  readonly tracesTo: string | null;
  /** Whether the links of measures are asked for, once a day. */
  readonly linkCheck: LinkCheck;
  /** Who may read /internal/metrics: programs on this machine, or anybody who reaches the port. */
  readonly metricsFrom: MetricsFrom;
  /** Whether the measures that ship are stored: all, or none where an installation holds only real ones. */
  readonly seeds: Seeds;
  /** Host names in a private network that requests to addresses people have written may go to; all else must be public. */
  readonly privateHosts: readonly string[];
  /** The address people use, without a path: absolute addresses in files and feeds begin with it. Null: as each asks. */
  readonly publicUrl: string | null;
  /** What the secrets of webhooks are made from, at least 32 characters; null: there are no webhooks. */
  readonly webhookKey: string | null;
  /** All waits between tries of a webhook times this. */
  readonly webhookWaitScale: number;
  /** How people sign in; null: nobody can, unless the sample users are on. */
  readonly signIn: SignInSettings | null;
  /** The made-up users of «Prøv som …»: only without an issuer, on a loopback address, outside production. */
  readonly sampleUsers: boolean;
  /** At `info` and `debug` a start also prints three queries to paste. Bugs are logged at every level. */
  readonly logLevel: LogLevel;
  /** What the command line and a start that fails answer in. */
  readonly language: Language;
}

/** The client of an OpenID Connect issuer, and the reviewed file of who has which role. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly rolesFile: string;
  /** At least 32 characters; every process of an installation has the same. */
  readonly sessionKey: string;
  /** `https://tiltak.example`: the address people use, without a path. */
  readonly publicUrl: string;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

const seedChoices = ['all', 'none'] as const;
export type Seeds = (typeof seedChoices)[number];

const rateLimited = ['everyone', 'others', 'off'] as const;
export type RateLimited = (typeof rateLimited)[number];

const linkChecks = ['off', 'daily'] as const;
export type LinkCheck = (typeof linkChecks)[number];

const metricsReaders = ['loopback', 'anywhere'] as const;
export type MetricsFrom = (typeof metricsReaders)[number];

/** The injection token of the settings. */
export const configToken = 'tiltaksregister.config';

/** Settings that cannot be used; the message names every one of them and never their values. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the one at the keyboard reads, as Unix has it; also where the other settings cannot be used. */
export function languageOfEnvironment(environment: Environment): Language {
  return languageOfLocale(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || null);
}

/** @throws ConfigError with every problem at once */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const text = (name: string): string | null => environment[name]?.trim() || null;
  const production = text('NODE_ENV') === 'production';
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: numberOf('PORT', text('PORT'), { ...count, most: 65_535, otherwise: 3000 }, problems),
    databaseUrl: urlOf('DATABASE_URL', text('DATABASE_URL'), ['postgres:', 'postgresql:'], problems),
    dataFolder: text('TILTAK_DATA_DIR'),
    meiliHost: urlOf('MEILI_HOST', text('MEILI_HOST'), ['http:', 'https:'], problems),
    meiliSearchKey: text('MEILI_SEARCH_KEY'),
    meiliIndexKey: text('MEILI_INDEX_KEY'),
    meiliBinary: text('MEILISEARCH_BIN'),
    production,
    ...limitsOf(text, production, problems),
    tracesTo: urlOf('OTEL_EXPORTER_OTLP_ENDPOINT', text('OTEL_EXPORTER_OTLP_ENDPOINT'), ['http:', 'https:'], problems),
    linkCheck: oneOf('LINK_CHECK', text('LINK_CHECK'), linkChecks, 'off', problems),
    metricsFrom: oneOf('METRICS_FROM', text('METRICS_FROM'), metricsReaders, 'loopback', problems),
    seeds: oneOf('SEEDS', text('SEEDS'), seedChoices, 'all', problems),
    privateHosts: hostsOf('PRIVATE_HOSTS', text('PRIVATE_HOSTS'), problems),
    publicUrl: publicUrlOf(text('PUBLIC_URL'), problems),
    ...webhooksOf(text, problems),
    signIn: signInOf(text, problems),
    sampleUsers: false,
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL'), logLevels, 'info', problems),
    language: languageOfEnvironment(environment),
  };
  if (config.production && config.meiliHost !== null && (!config.meiliSearchKey || !config.meiliIndexKey)) {
    problems.push('MEILI_SEARCH_KEY and MEILI_INDEX_KEY must be set where MEILI_HOST is, in production.');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...config, sampleUsers: config.signIn === null && !config.production && isLoopbackHost(config.host) };
}

type Limits = Pick<
  Config,
  'trustedProxies' | 'rateLimits' | 'rateLimitScale' | 'shedAtDelayMs' | 'shedAtHeapMb' | 'auditKeptDays'
>;

/** How much is answered, to whom, and for how long it is known that it was asked. */
function limitsOf(text: (name: string) => string | null, production: boolean, problems: string[]): Limits {
  const number = (name: string, range: Parameters<typeof numberOf>[2]): number =>
    numberOf(name, text(name), range, problems);
  return {
    trustedProxies: addressesOf('TRUSTED_PROXIES', text('TRUSTED_PROXIES'), problems),
    rateLimits: oneOf('RATE_LIMITS', text('RATE_LIMITS'), rateLimited, production ? 'everyone' : 'others', problems),
    rateLimitScale: number('RATE_LIMIT_SCALE', { least: 0.01, most: 1_000, otherwise: 1 }),
    shedAtDelayMs: number('SHED_AT_DELAY_MS', { ...count, most: 60_000, otherwise: 1_000 }),
    shedAtHeapMb: text('SHED_AT_HEAP_MB') === null ? null : number('SHED_AT_HEAP_MB', count),
    auditKeptDays: number('AUDIT_KEPT_DAYS', { ...count, least: 1, most: 36_500, otherwise: 730 }),
  };
}

/** What is sent to others names its own addresses, so it needs the one that people use. */
function webhooksOf(
  text: (name: string) => string | null,
  problems: string[],
): Pick<Config, 'webhookKey' | 'webhookWaitScale'> {
  const webhookKey = text('WEBHOOK_KEY');
  if (webhookKey !== null && webhookKey.length < 32) problems.push('WEBHOOK_KEY must have at least 32 characters.');
  if (webhookKey !== null && text('PUBLIC_URL') === null) {
    problems.push('PUBLIC_URL must be set where WEBHOOK_KEY is.');
  }
  const range = { least: 0.00001, most: 10, otherwise: 1 };
  return {
    webhookKey,
    webhookWaitScale: numberOf('WEBHOOK_WAIT_SCALE', text('WEBHOOK_WAIT_SCALE'), range, problems),
  };
}

const signInNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'ROLES_FILE', 'SESSION_KEY', 'PUBLIC_URL'];

/** All of the settings or none: half a sign-in is an input error. */
function signInOf(text: (name: string) => string | null, problems: string[]): SignInSettings | null {
  const [issuer, clientId, clientSecret, rolesFile, sessionKey, publicUrl] = signInNames.map(text);
  if (!issuer && !clientId && !clientSecret && !rolesFile && !sessionKey) return null;
  const missing = signInNames.filter((name) => text(name) === null);
  for (const name of missing) problems.push(`${name} must be set where any of ${signInNames.join(', ')} is.`);
  if (sessionKey && sessionKey.length < 32) problems.push('SESSION_KEY must have at least 32 characters.');
  if (issuer && !isSafeAddress(issuer)) problems.push(unsafeAddress('OIDC_ISSUER'));
  if (missing.length > 0) return null;
  return { issuer, clientId, clientSecret, rolesFile, sessionKey, publicUrl: bare(publicUrl ?? '') } as SignInSettings;
}

const bare = (address: string): string => address.replace(/\/+$/, '');

function publicUrlOf(address: string | null, problems: string[]): string | null {
  if (address !== null && !isSafeAddress(address)) problems.push(unsafeAddress('PUBLIC_URL'));
  return address === null ? null : bare(address);
}

const unsafeAddress = (name: string): string =>
  `${name} must start with https:// (or http:// and a loopback address) and have no query.`;

function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash } = new URL(address);
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  return safe && search === '' && hash === '';
}

interface NumberRule {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
  readonly whole?: boolean;
}

const count: NumberRule = { least: 0, most: 1_000_000, otherwise: 0, whole: true };

function numberOf(name: string, text: string | null, rule: NumberRule, problems: string[]): number {
  const { least, most, otherwise, whole = false } = rule;
  const value = Number(text ?? otherwise);
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  problems.push(`${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`);
  return otherwise;
}

/** Addresses and CIDR ranges, separated by commas. */
function addressesOf(name: string, text: string | null, problems: string[]): readonly string[] {
  const entries = (text ?? '').split(',').map((entry) => entry.trim());
  const given = entries.filter((entry) => entry !== '');
  if (!given.every(isAddressOrRange)) {
    problems.push(`${name} must be addresses or ranges such as 10.0.0.0/8, separated by commas.`);
  }
  return given;
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits] = entry.split('/');
  const six = address.includes(':');
  const host = six ? `[${address}]` : address;
  const written = six ? /^[\da-f:.]+$/i.test(address) : /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address);
  if (!written || !URL.canParse(`http://${host}`)) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (six ? 128 : 32));
}

function urlOf(name: string, text: string | null, protocols: readonly string[], problems: string[]): string | null {
  if (text === null) return null;
  if (protocols.some((protocol) => text.startsWith(`${protocol}//`))) return text;
  problems.push(`${name} must start with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
  return null;
}

function hostsOf(name: string, text: string | null, problems: string[]): readonly string[] {
  const hosts = (text ?? '').split(',').flatMap((host) => host.trim().toLowerCase() || []);
  if (!hosts.every((host) => /^[a-z0-9][a-z0-9.-]{0,252}$/.test(host))) {
    problems.push(`${name} must be host names with commas between, without addresses and ports.`);
  }
  return hosts;
}

function oneOf<Value extends string>(
  name: string,
  text: string | null,
  values: readonly Value[],
  otherwise: Value,
  problems: string[],
): Value {
  const value = values.find((candidate) => candidate === (text ?? otherwise));
  if (value === undefined) problems.push(`${name} must be one of ${values.join(', ')}.`);
  return value ?? otherwise;
}
