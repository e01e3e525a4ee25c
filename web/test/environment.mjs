// A browser's page for the tests of the console: jsdom, with what it lacks and the console uses taken from Node.
import { TestEnvironment } from 'jest-environment-jsdom';

const FROM_NODE = [
  'AbortController',
  'AbortSignal',
  'Headers',
  'ReadableStream',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'structuredClone',
];

export default class ConsolePage extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const page = this.global;
    for (const name of FROM_NODE) page[name] = globalThis[name];
    // Node's own knows no page that an address could be relative to.
    page.Request = class extends Request {
      constructor(input, init) {
        super(typeof input === 'string' ? new URL(input, page.location.href) : input, init);
      }
    };
    Object.defineProperty(page, 'crypto', { value: globalThis.crypto });
    page.matchMedia = () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    page.ResizeObserver = class {
      observe() {}
      disconnect() {}
    };
    // There is no other tab.
    page.BroadcastChannel = class extends EventTarget {
      postMessage() {}
    };
    // What a device keeps for days without a connection is not opened here.
    page.indexedDB = { open: () => ({}) };
    page.scrollTo = () => undefined;
    page.fetch = () => Promise.reject(new TypeError('No service was set for this test.'));
  }

  /** Libraries offer Node a form it can load without a bundler. */
  exportConditions() {
    return ['node'];
  }
}
