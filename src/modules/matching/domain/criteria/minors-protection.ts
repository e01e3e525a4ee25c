import { agesKey, ageOn, hard } from './criterion.js';

export const minorsProtection = hard({
  key: 'minors-protection',
  force: 'law',
  name: { zh: '未成年工保护', en: 'protection of minors' },
  because: {
    zh: '《职业病防治法》第三十八条；《未成年工特殊保护规定》第三条',
    en: 'Occupational Diseases Act, art. 38; Special Protection of Minor Workers, art. 3',
  },
  seekerKey: (s, market) =>
    isAdultThroughout(s.bornOn, market.startDays) ? 'adult' : agesKey(s.bornOn, market),
  vacancyKey: (v) => (closedToMinors(v) ? v.startsOn : 'open'),
  allows: (s, v) => ageOn(s.bornOn, v.startsOn) >= 18 || !closedToMinors(v),
  refusal: (_s, v) =>
    v.hazards.length > 0
      ? {
          zh: '十六、十七周岁不得从事接触职业病危害的岗位',
          en: 'aged 16–17: no post exposed to an occupational hazard',
        }
      : {
          zh: '该岗位在未成年工禁忌劳动范围内',
          en: 'aged 16–17: this work is on the list prohibited to minors',
        },
});

const closedToMinors = (v: { hazards: readonly string[]; minorsBarred: boolean }): boolean =>
  v.minorsBarred || v.hazards.length > 0;

const isAdultThroughout = (bornOn: string, startDays: readonly string[]): boolean =>
  startDays.every((day) => ageOn(bornOn, day) >= 18);
