import { expect, test } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

test('without settings the service is alone on this machine', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    dataFolder: null,
    meiliHost: null,
    meiliSearchKey: null,
    meiliIndexKey: null,
    meiliBinary: null,
    production: false,
    trustedProxies: [],
    rateLimits: 'others',
    rateLimitScale: 1,
    shedAtDelayMs: 1000,
    shedAtHeapMb: null,
    auditKeptDays: 730,
    tracesTo: null,
    linkCheck: 'off',
    metricsFrom: 'loopback',
    seeds: 'all',
    privateHosts: [],
    publicUrl: null,
    webhookKey: null,
    webhookWaitScale: 1,
    signIn: null,
    sampleUsers: true,
    logLevel: 'info',
    language: 'nb',
  });
});

test('every wrong setting is named at once, without its value', () => {
  const environment = {
    PORT: '70000',
    DATABASE_URL: 'mysql://u:hemmelig@h/d',
    MEILI_HOST: 'meili',
    TRUSTED_PROXIES: '10.0.0.0/33',
    RATE_LIMITS: 'some',
    RATE_LIMIT_SCALE: '-1',
    SHED_AT_DELAY_MS: '1.5',
    SHED_AT_HEAP_MB: 'much',
    AUDIT_KEPT_DAYS: '0',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
    LINK_CHECK: 'hourly',
    METRICS_FROM: 'me',
    LOG_LEVEL: 'loud',
    SEEDS: 'some',
    PRIVATE_HOSTS: 'https://inside',
    WEBHOOK_KEY: 'short',
    WEBHOOK_WAIT_SCALE: '0',
  };
  let message = '';
  try {
    readConfig(environment);
  } catch (error) {
    message = (error as ConfigError).message;
  }
  for (const name of Object.keys(environment)) expect(message).toContain(name);
  expect(message).not.toContain('hemmelig');
});

test('a search server without keys is refused in production', () => {
  expect(() => readConfig({ NODE_ENV: 'production', MEILI_HOST: 'http://meili:7700' })).toThrow(ConfigError);
});

test.each([
  ['in production', { NODE_ENV: 'production' }],
  ['where others reach the service', { HOST: '0.0.0.0' }],
])('there are no sample users %s', (_, environment) => {
  expect(readConfig(environment).sampleUsers).toBe(false);
});

const signIn = {
  OIDC_ISSUER: 'https://login.example/tenant',
  OIDC_CLIENT_ID: 'tiltak',
  OIDC_CLIENT_SECRET: 'hemmelig-nok',
  ROLES_FILE: 'roles.json',
  SESSION_KEY: 'k'.repeat(32),
  PUBLIC_URL: 'https://tiltak.example/',
};

test('with an issuer people sign in there, and there are no sample users', () => {
  const config = readConfig(signIn);
  expect([config.sampleUsers, config.signIn?.publicUrl]).toEqual([false, 'https://tiltak.example']);
});

test('the address people use can be told without sign-in', () => {
  const config = readConfig({ PUBLIC_URL: 'https://tiltak.example/' });
  expect([config.publicUrl, config.signIn]).toEqual(['https://tiltak.example', null]);
  expect(() => readConfig({ PUBLIC_URL: 'http://tiltak.example' })).toThrow(/PUBLIC_URL/);
});

test.each([
  ['OIDC_CLIENT_SECRET', ''],
  ['SESSION_KEY', 'kort'],
  ['OIDC_ISSUER', 'http://login.example'],
  ['PUBLIC_URL', 'tiltak.example'],
])('sign-in with a wrong %s does not start', (name, value) => {
  expect(() => readConfig({ ...signIn, [name]: value })).toThrow(new RegExp(name));
});

test('in production everybody is counted, this machine too', () => {
  expect(readConfig({ NODE_ENV: 'production' }).rateLimits).toBe('everyone');
});

test.each(['10.1.2.3', '10.0.0.0/8, 192.168.1.1', '2001:db8::/32,::1'])('%s are proxies', (proxies) => {
  expect(readConfig({ TRUSTED_PROXIES: proxies }).trustedProxies).toEqual(proxies.split(/, ?/));
});

test.each(['true', '1', '10.0.0', '10.0.0.256', '*', '0x7f.0.0.1', '10.0.0.0/', '::g', '::1/129', 'proxy.example'])(
  '%s is no proxy',
  (proxies) => {
    expect(() => readConfig({ TRUSTED_PROXIES: proxies })).toThrow(/TRUSTED_PROXIES/);
  },
);
