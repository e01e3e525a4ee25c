import { addDays } from '../../../kernel/values/index.js';
import { daysOf, SECTIONS, sectionOf } from './sections.js';

const TODAY = '2018-03-01';

describe('the parts of a list', () => {
  it('share all rows out, each into the part whose days hold it', () => {
    for (let n = -20; n <= 20; n += 1) {
      const dueOn = addDays(TODAY, n);
      const section = sectionOf({ owner: 'bureau', dueOn }, 'bureau', TODAY);
      const holding = SECTIONS.filter((one) => {
        const { from, to } = daysOf(one, TODAY);
        return one !== 'waiting' && (from === null || from <= dueOn) && (to === null || dueOn <= to);
      });
      expect({ dueOn, holding }).toEqual({ dueOn, holding: [section] });
    }
    expect(sectionOf({ owner: 'clinic', dueOn: TODAY }, 'bureau', TODAY)).toBe('waiting');
  });
});
