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
    metricsFrom: 'loopback',
    logLevel: 'info',
    language: 'nb',
  });
});

test('every wrong setting is named at once, without its value', () => {
  const environment = {
    PORT: '70000',
    DATABASE_URL: 'mysql://u:hemmelig@h/d',
    MEILI_HOST: 'meili',
    METRICS_FROM: 'me',
    LOG_LEVEL: 'loud',
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
