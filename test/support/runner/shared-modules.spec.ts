import { ownModules } from '../harness/modules.js';

describe('a suite that shares the modules of the service', () => {
  it('may not name some of them', () => {
    expect(ownModules(undefined)).toBeUndefined();
    expect(() => ownModules([])).toThrow('@own-modules');
  });

  it('has modules of the tests of its own', () => {
    expect(import.meta.url).toMatch(/\.spec\.ts\?suite=\d+$/);
  });
});
