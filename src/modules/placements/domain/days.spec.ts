import { addWorkingDays, workingDayOnOrAfter } from './days.js';

const weekdays = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};

describe('days', () => {
  it('walks working days both ways', () => {
    expect(addWorkingDays('2018-03-02', 1, weekdays)).toBe('2018-03-05');
    expect(addWorkingDays('2018-03-06', -2, weekdays)).toBe('2018-03-02');
    expect(addWorkingDays('2018-03-03', 0, weekdays)).toBe('2018-03-03');
    expect(workingDayOnOrAfter('2018-03-03', weekdays)).toBe('2018-03-05');
  });
});
