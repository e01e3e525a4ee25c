import { setKey, soft } from './criterion.js';

export const companions = soft({
  key: 'companions',
  side: 'seeker',
  most: 700,
  name: { zh: '同乡在岗', en: 'people from home' },
  because: {
    zh: '有同村同乡的人在岗，适应快、留得住',
    en: 'people from the same village are there; newcomers settle and stay',
  },
  seekerKey: (s) => s.village,
  vacancyKey: (v) => setKey(v.fellowVillages),
  points: (s, v) => (v.fellowVillages.some((home) => s.village.startsWith(home)) ? 700 : 0),
});
