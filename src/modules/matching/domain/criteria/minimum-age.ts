import { hard } from './criterion.js';

/** Nobody under 16 is introduced to work; the day of the 16th birthday itself still counts as under 16. */
export const over16 = (bornOn: string, startsOn: string): boolean =>
  `${Number(bornOn.slice(0, 4)) + 16}${bornOn.slice(4)}` < startsOn;

export const minimumAge = hard({
  key: 'minimum-age',
  force: 'law',
  name: { zh: '最低就业年龄', en: 'minimum working age' },
  because: {
    zh: '《禁止使用童工规定》第二、四条',
    en: 'Provisions on the Prohibition of Using Child Labour, arts. 2 and 4',
  },
  seekerKey: (s, market) => market.startDays.map((day) => (over16(s.bornOn, day) ? 1 : 0)).join(''),
  vacancyKey: (v) => v.startsOn,
  allows: (s, v) => over16(s.bornOn, v.startsOn),
  refusal: (_s, v) => ({
    zh: `${v.startsOn} 上岗时未满十六周岁`,
    en: `not yet over 16 on the start day, ${v.startsOn}`,
  }),
});
