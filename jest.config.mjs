import { readFileSync } from 'node:fs';
import { suitesWithOwnModules } from './test/support/runner/own-modules.mjs';

const swcrc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swcrc.exclude;
delete swcrc.$schema;

const SUITE =
  /\.(spec|integration-spec|access-spec|contract-spec|security-spec|architecture-spec|e2e-spec)\.ts$/;
const own = suitesWithOwnModules(SUITE).map((path) => `^${path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);

const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcrc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/support/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/harness/global-teardown.mjs',
};

/** The shared parts of the console, each drawn into a page of jsdom. */
const console = {
  testEnvironment: '<rootDir>/web/test/environment.mjs',
  roots: ['<rootDir>/web/test'],
  testRegex: /\.spec\.tsx?$/.source,
  // The icons ask by `require` for what Jest can only import.
  moduleNameMapper: { '^@ant-design/colors/es/(.*)$': '@ant-design/colors/lib/$1' },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: true,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...common,
      testRegex: SUITE.source,
      testPathIgnorePatterns: own,
      testRunner: '<rootDir>/test/support/runner/shared-modules.mjs',
    },
    { ...common, testRegex: own },
    console,
  ],
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
