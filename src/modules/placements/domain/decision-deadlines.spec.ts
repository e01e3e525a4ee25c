import { answerDueAt, holdUntil } from './decision-deadlines.js';

const guangxi = { isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) };

describe('waits', () => {
  it('gives two working days of the region', () => {
    expect(answerDueAt('2018-02-27T15:00', guangxi)).toEqual({ until: '2018-03-01T18:00', shortened: false });
    expect(holdUntil('2018-03-02T10:00', guangxi)).toEqual({ until: '2018-03-06T18:00', shortened: false });
  });

  it('is shortened so that the next person can still be examined', () => {
    expect(holdUntil('2018-03-01T10:00', guangxi, '2018-03-05T18:00')).toEqual({
      until: '2018-03-02T18:00',
      shortened: true,
    });
  });

  it('never ends before it was asked', () => {
    expect(holdUntil('2018-03-05T10:00', guangxi, '2018-03-05T18:00')).toEqual({
      until: '2018-03-05T18:00',
      shortened: true,
    });
  });
});
