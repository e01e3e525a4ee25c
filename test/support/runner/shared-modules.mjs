// Jest's own test runner with one difference: Node itself imports the suite, instead of Jest into a context of the suite's
// own, so that a worker loads the modules of the service once and not once per suite. What a suite leaves behind in them
// is there for the next one; `own-modules.mjs` tells which suites may not run like this.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import '../harness/typescript-hooks.mjs';

const require = createRequire(import.meta.url);
const runSuite = require('jest-circus/runner').default;

process.setSourceMapsEnabled(true);
globalThis[Symbol.for('shanggang.shared-modules')] = true;

let suites = 0;
/** What Jest's test runner keeps of a suite beside the suite's result. */
const KEPT = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'];

/** What Jest's test runner asks of Jest's module loader, answered by Node's. */
const loader = {
  /** The part of the test runner that keeps the state of one suite: new for each. */
  requireInternalModule(file) {
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (KEPT.includes(symbol.description)) delete globalThis[symbol];
    delete require.cache[file];
    return require(file);
  },
  requireModule: require,
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: (file) => import(`${pathToFileURL(file)}?suite=${(suites += 1)}`),
  setGlobalsForRuntime: () => undefined,
  enterTestCode: () => undefined,
  leaveTestCode: () => undefined,
};

export default async function runWithSharedModules(globalConfig, config, environment, _loader, ...rest) {
  const { console } = globalThis;
  const env = { ...process.env };
  globalThis.console = environment.global.console;
  // Jest's knows the maps of what Jest transformed; Node has those of what it imported.
  Error.prepareStackTrace = undefined;
  try {
    return await runSuite(globalConfig, config, { global: globalThis }, loader, ...rest);
  } finally {
    globalThis.console = console;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
}
