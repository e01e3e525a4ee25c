import { evaluateHistorical, type KnownStart } from './historical-placement-rules.js';

const open = (from: string | null, more: Partial<KnownStart> = {}): KnownStart => ({
  placementId: 'known',
  origin: 'ledger',
  from,
  started: true,
  ...more,
});
const kind = (from: string, until: string | null, known: KnownStart): string =>
  evaluateHistorical({ from, until }, [known]).kind;

describe('a job of an earlier time beside one that is known', () => {
  it('ends an open ledger-origin job the day before when it begins 30 days later', () => {
    expect(evaluateHistorical({ from: '2017-03-31', until: null }, [open('2017-03-01')])).toEqual({
      kind: 'supersedes',
      placementId: 'known',
      endOn: '2017-03-30',
    });
  });

  it.each([
    ['29 days apart', '2017-03-30', null, open('2017-03-01')],
    ['of another origin', '2017-09-01', null, open('2017-03-01', { origin: 'fair' })],
    ['on the road, not started', '2017-09-01', null, open('2017-03-01', { started: false })],
    ['not yet departed', '2017-09-01', null, open(null)],
    ['closed after the later one began', '2017-03-01', '2017-10-01', open('2017-09-01')],
  ])('contradicts one that is %s', (_, from, until, known) => {
    expect(kind(from, until, known)).toBe('contradicts');
  });

  it('is itself ended when the rows come in the other order', () => {
    expect(evaluateHistorical({ from: '2017-03-01', until: null }, [open('2017-09-01')])).toEqual({
      kind: 'superseded',
      placementId: 'known',
      endOn: '2017-08-31',
    });
  });

  it('stands beside what it does not touch', () => {
    expect(kind('2017-03-01', '2017-06-01', open('2017-09-01'))).toBe('free');
    expect(kind('2017-03-01', '2017-06-01', open(null))).toBe('free');
    expect(evaluateHistorical({ from: '2017-03-01', until: null }, [])).toEqual({ kind: 'free' });
  });
});
