import { minimumWageOn, NAPO_WAGE_AREA } from './minimum-wages.js';

describe('minimum wage', () => {
  it.each([
    ['2017-05-31', 2030],
    ['2017-06-01', 2130],
    ['2018-02-27', 2130],
    ['2018-07-01', 2200],
    ['2026-01-01', 2520],
  ])('in Shenzhen on %s is %i', (date, monthly) => {
    expect(minimumWageOn('shenzhen', date)).toMatchObject({ monthly, certain: true });
  });

  it('keeps Guangxi’s classes, marks what is uncertain and knows nothing before its table', () => {
    expect(minimumWageOn(NAPO_WAGE_AREA, '2018-02-27')).toMatchObject({ monthly: 1300, certain: true });
    expect(minimumWageOn('guangxi-1', '2025-06-01')).toMatchObject({ monthly: 2200, certain: false });
    expect(minimumWageOn('shenzhen', '2015-02-28')).toBeUndefined();
  });

  it('takes a later entry of the same day', () => {
    const corrected = { area: 'shenzhen', from: '2025-03-01', monthly: 2525, certain: true } as const;
    expect(minimumWageOn('shenzhen', '2026-01-01', [corrected])?.monthly).toBe(2525);
  });
});
