import { festivalDay } from './festivals.js';

describe('festivals adverts count from', () => {
  it('are known for the years of the list', () => {
    expect(festivalDay('spring', 2018)).toBe('2018-02-16');
    expect(festivalDay('lantern', 2018)).toBe('2018-03-02');
    expect(festivalDay('qingming', 2018)).toBe('2018-04-05');
    expect(festivalDay('qingming', 2025)).toBe('2025-04-04');
    expect(festivalDay('labour', 2018)).toBe('2018-05-01');
    expect(festivalDay('spring', 2050)).toBeNull();
  });
});
