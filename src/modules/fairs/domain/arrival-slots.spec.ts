import { readSlot, slotsOf } from './arrival-slots.js';

const fair = { opensAt: '09:00', closesAt: '17:00' };

describe('half hours people are asked to come at', () => {
  it('reach from the opening to before the closing', () => {
    expect(slotsOf({ opensAt: '08:45', closesAt: '10:30' })).toEqual(['09:00', '09:30', '10:00']);
    expect(slotsOf({ opensAt: null, closesAt: null })).toHaveLength(16);
    expect(slotsOf({ opensAt: '17:00', closesAt: '09:00' })).toEqual([]);
  });

  it.each([
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['9：30', '09:30'],
    ['09:30:00', '09:30'],
    ['9点半', '09:30'],
    ['上午9点', '09:00'],
    ['下午2点30分', '14:30'],
    ['14时', '14:00'],
    ['2:30 PM', '14:30'],
    [' １０:００ ', '10:00'],
    ['10:00-10:30', '10:00'],
    ['11', '11:00'],
  ])('%j is %s', (text, slot) => expect(readSlot(text, fair)).toBe(slot));

  it.each(['', '明天', '9:15', '17:00', '8:30', '25:00', '9:75', '9:30后面', '0.395833'])(
    '%j is none of this fair',
    (text) => expect(readSlot(text, fair)).toBeNull(),
  );
});
