import { hard, setKey } from './criterion.js';

const WORDS = {
  day: { zh: '白班', en: 'day shift' },
  'two-shift': { zh: '两班倒', en: 'two shifts' },
  'three-shift': { zh: '三班倒', en: 'three shifts' },
  night: { zh: '夜班', en: 'night shift' },
} as const;

export const shift = hard({
  key: 'shift',
  force: 'will',
  name: { zh: '班次', en: 'shift' },
  because: { zh: '本人接受的班次', en: 'the shifts this person accepts' },
  seekerKey: (s) => setKey(s.shifts),
  vacancyKey: (v) => v.shift,
  allows: (s, v) => s.shifts.includes(v.shift),
  refusal: (_s, v) => ({
    zh: `岗位为${WORDS[v.shift].zh}，本人不接受`,
    en: `the post works ${WORDS[v.shift].en}, which this person does not accept`,
  }),
});
