import { declaredLifecycles } from '../../src/kernel/lifecycle/index.js';
import { JobRegistry } from '../../src/platform/queue/index.js';
import { audit } from '../../web/src/i18n/zh/audit.js';
import { queues } from '../../web/src/i18n/zh/queues.js';
import { auditedIn } from '../support/audited.js';
import { type Services, startServices } from '../support/harness/index.js';

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'console_words' });
});
afterAll(() => s.close());

const without = (codes: Iterable<string>, words: object): string[] =>
  [...codes].filter((code) => !Object.hasOwn(words, code)).sort();

const audited = auditedIn('tsconfig.json', (path) =>
  path.endsWith('platform/database/transition-records.ts'),
);

/** Written by a trigger: nothing of the service can do it. */
const BY_THE_DATABASE = ['clock.set'];

/** The other language has the same keys or it does not compile. */
describe('the console has words', () => {
  it('for every act the service writes down', () => {
    expect(without(audited.actions, audit.actions)).toEqual([]);
  });

  it('for everything an act is about', () => {
    const aggregates = declaredLifecycles().map(({ aggregate }) => aggregate);
    expect(without([...audited.aggregates, ...aggregates], audit.things)).toEqual([]);
  });

  it('for every work a worker carries out', () => {
    expect(without(s.get(JobRegistry).topics(), queues.topics)).toEqual([]);
  });

  it('and keeps none nobody says any more', () => {
    expect(Object.keys(audit.actions).filter((code) => !audited.actions.has(code))).toEqual(BY_THE_DATABASE);
  });
});

it('the acts are all known, none is any text', () => {
  expect(audited.unknown).toEqual([]);
  expect(audited.actions.size).toBeGreaterThan(100);
});
