import { hazard } from './criteria/hazard.js';
import { HEALTH, UNMET, withoutHealth } from './shown-why.js';

describe('why somebody is not proposed, across', () => {
  it('does not tell a finding from the other conditions of a post', () => {
    expect(hazard.key).toBe(HEALTH);
    const why = {
      verdict: 'not-allowed',
      criterion: hazard.key,
      text: { zh: '不适合该岗位', en: 'not for this post' },
    };
    expect(withoutHealth(why)).toEqual({ verdict: 'not-allowed', text: UNMET.text });
  });

  it('is told as it is for anything else', () => {
    const why = { verdict: 'not-allowed', criterion: 'age-range', text: { zh: '年龄不符', en: 'age' } };
    expect(withoutHealth(why)).toBe(why);
  });
});
