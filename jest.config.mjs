import { existsSync } from 'node:fs';

const browser = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (!browser) {
  process.stderr.write(
    'No Chromium or Chrome is found, so the tests in a browser are left out. Set CHROMIUM_PATH to it.\n',
  );
}

if (!existsSync(process.env.SOFFICE_PATH ?? '/usr/bin/soffice')) {
  process.stderr.write(
    'No LibreOffice is found, so the tests with it are left out. Set SOFFICE_PATH to its soffice.\n',
  );
}

/** Unit tests lie beside the pure code; end-to-end tests drive the built server over HTTP, and the pages in a browser. */
const common = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: 'node',
};
const onServers = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
export default {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{src,seeds,bench,web/src}/**/*.spec.ts'] },
    { ...common, ...onServers, displayName: 'e2e', testMatch: ['<rootDir>/test/**/*.e2e.ts'] },
    ...(browser
      ? [{ ...common, ...onServers, displayName: 'browser', testMatch: ['<rootDir>/test/web/*.browser.ts'] }]
      : []),
  ],
};
