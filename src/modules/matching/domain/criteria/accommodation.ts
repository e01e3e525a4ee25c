import { anyone, soft } from './criterion.js';

export const accommodation = soft({
  key: 'accommodation',
  side: 'seeker',
  most: 200,
  name: { zh: '提供住宿', en: 'accommodation' },
  because: { zh: '包住省去一笔开支', en: 'a bed at the plant saves a rent' },
  seekerKey: anyone,
  vacancyKey: (v) => v.accommodation,
  points: (_s, v) => (v.accommodation ? 200 : 0),
});
