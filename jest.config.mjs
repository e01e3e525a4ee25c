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
  ],
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
