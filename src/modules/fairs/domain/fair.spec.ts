import { departureBefore, fairCodeOf, fairPooledFor, readFairCode } from './fair.js';

describe('fair', () => {
  it('is named by its code, or gets one from its day', () => {
    expect(['F2018-0227', 'f2018—0227 ', 'F2017-1'].map(readFairCode)).toEqual([
      'F2018-0227',
      'F2018-0227',
      'F2017-1',
    ]);
    expect(['', '2018年春风行动专场招聘会'].map(readFairCode)).toEqual([null, null]);
    expect(fairCodeOf('2018-02-27')).toBe('F2018-0227');
    expect(departureBefore('2018-03-07')).toBe('2018-03-06');
  });

  it('takes the pool of the townships that registered before it', () => {
    const fairs = [{ heldOn: '2017-08-20' }, { heldOn: '2018-02-27' }, { heldOn: '2018-06-01' }];
    expect(fairPooledFor(fairs, '2018-02-08')).toEqual({ heldOn: '2018-02-27' });
    expect(fairPooledFor(fairs, '2018-02-27')).toEqual({ heldOn: '2018-02-27' });
    expect(fairPooledFor(fairs, '2018-06-10')).toEqual({ heldOn: '2018-06-01' });
    expect(fairPooledFor(fairs, '2019-06-10')).toBeNull();
  });
});
