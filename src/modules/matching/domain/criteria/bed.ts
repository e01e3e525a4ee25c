import { hard } from './criterion.js';

/** How many beds there are is a capacity (see solver); whether there is any for this person is decided here. */
export const bed = hard({
  key: 'bed',
  force: 'will',
  name: { zh: '住宿', en: 'a bed' },
  because: {
    zh: '本人需要住宿；宿舍按男女分设',
    en: 'this person needs a bed, and dormitories are separate',
  },
  seekerKey: (s) => (s.needsBed ? s.sex : 'own'),
  vacancyKey: (v) =>
    v.accommodation ? (v.beds ? `${v.beds.women > 0 ? 'F' : ''}${v.beds.men > 0 ? 'M' : ''}` : 'FM') : '',
  allows: (s, v) =>
    !s.needsBed || (v.accommodation && (!v.beds || (s.sex === 'F' ? v.beds.women : v.beds.men) > 0)),
  refusal: (_s, v) =>
    v.accommodation
      ? { zh: '没有该性别的床位', en: 'no beds for this sex' }
      : { zh: '岗位不提供住宿', en: 'the post has no accommodation' },
});
