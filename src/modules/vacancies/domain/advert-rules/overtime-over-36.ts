/** At most 36 hours of overtime a month (劳动法 art. 41). The implied hours are shown to the worker and the bureau. */
import { figures } from '../reading/written.js';
import type { AdvertRule, Hit } from './advert-rule.js';
import { IMPOSSIBLE_HOURS, LAWFUL_HOURS, overtimeTold } from './overtime.js';
import { proseOf } from './wording.js';

const TOLD =
  /(?:每月|月均|月)加班(?:约|大约|时间|时长|超过)?(\d{2,3})(?:-\d{2,3})?(?:个)?(?:小时|h)|加班(?:约|大约)?(\d{2,3})(?:-\d{2,3})?(?:个)?(?:小时|h)\/月/u;

export const overtimeOver36: AdvertRule = {
  code: 'OVERTIME_OVER_36',
  level: 'warn',
  column: 'pay',
  law: { zh: '劳动法第四十一条', en: 'Labour Law art. 41' },
  text: {
    zh: '推算或写明的加班超过每月36小时',
    en: 'The overtime implied or told is more than 36 hours a month',
  },
  find: (advert) => {
    const hits: Hit[] = [];
    const hours = overtimeTold(advert.terms);
    if (hours !== null && hours > LAWFUL_HOURS && hours <= IMPOSSIBLE_HOURS)
      hits.push({ key: 'pay', expected: hours });
    for (const { key, text } of proseOf(advert)) {
      const match = TOLD.exec(figures(text));
      const told = Number(match?.[1] ?? match?.[2] ?? 0);
      if (told > LAWFUL_HOURS && !hits.some((hit) => hit.key === key)) hits.push({ key, expected: told });
    }
    return hits;
  },
};
