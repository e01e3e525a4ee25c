import { itemsFor, missingItems, type VettingCheck, type VettingItem, vettingEnd } from './vetting.js';

const passed = (item: VettingItem, validUntil: string | null = null): VettingCheck => ({
  item,
  outcome: 'passed',
  validUntil,
});
const latest = (...checks: VettingCheck[]) => new Map(checks.map((check) => [check.item, check]));

describe('what is checked of an employer', () => {
  it('is licence, mandate and the agent, and the dispatch licence where there is one to have', () => {
    expect(itemsFor('direct')).toEqual(['licence', 'mandate', 'agent_identity']);
    expect(itemsFor('dispatch_firm')).toContain('dispatch_licence');
  });

  it('is missing while not passed, failed, or no longer valid', () => {
    const checks = latest(passed('licence', '2018-03-01'), passed('mandate'), {
      item: 'agent_identity',
      outcome: 'failed',
      validUntil: null,
    });
    expect(missingItems('direct', checks, '2018-03-01')).toEqual(['agent_identity']);
    expect(missingItems('direct', checks, '2018-03-02')).toEqual(['licence', 'agent_identity']);
    expect(missingItems('direct', latest(), '2018-03-02')).toHaveLength(3);
  });

  it('ends the vetting with the first paper that ends', () => {
    expect(vettingEnd('2019-02-20', [passed('licence'), passed('mandate', '2018-06-30')])).toBe('2018-06-30');
    expect(vettingEnd('2018-02-20', [passed('mandate', '2018-06-30')])).toBe('2018-02-20');
  });
});
