import { needsOwnModules, suitesWithOwnModules } from './own-modules.mjs';

describe('suites with modules of their own', () => {
  it.each([
    `const work = defineJob('mark', 'offers');`,
    `const made = statement('spec.numbers', { sql: 'SELECT 1' });`,
    `s = await startServices({ label: 'x', modules: [ReferenceModule] });`,
    `api = await startHttp({ extraModules: [ProbeModule] });`,
    `import { jest } from '@jest/globals';`,
    `await s.get(LoadReferenceService).loadSchedule(actor, NATIONAL, 'x');`,
    `/**\n * @own-modules counts what has been declared\n */`,
  ])('are known by their text: %s', (text) => {
    expect(needsOwnModules(text)).toBe(true);
  });

  it('are not those that start the whole service', () => {
    expect(needsOwnModules(`s = await startServices({ label: 'x' });`)).toBe(false);
  });

  it('are known by the helpers they import as well', () => {
    const names = suitesWithOwnModules(/\.integration-spec\.ts$/).map((path) => path.replace(/^.*[\\/]/, ''));
    expect(names).toContain('queue-loss.integration-spec.ts');
    expect(names).not.toContain('last-slot.integration-spec.ts');
  });
});
