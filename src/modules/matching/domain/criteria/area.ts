import { setKey, soft } from './criterion.js';

/** The first two digits of an area code. */
const province = (area: string): string => area.slice(0, 2);

export const area = soft({
  key: 'area',
  side: 'seeker',
  most: 1500,
  name: { zh: '意向地区', en: 'wanted area' },
  because: { zh: '本人希望去的地方', en: 'where this person wants to work' },
  seekerKey: (s) => setKey(s.areasWanted),
  vacancyKey: (v) => v.area,
  points: (s, v) => {
    if (s.areasWanted.some((wanted) => v.area.startsWith(wanted))) return 1500;
    return s.areasWanted.some((wanted) => province(wanted) === province(v.area)) ? 500 : 0;
  },
});
