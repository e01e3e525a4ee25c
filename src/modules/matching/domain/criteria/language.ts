import { setKey, soft } from './criterion.js';

export const language = soft({
  key: 'language',
  side: 'seeker',
  most: 500,
  name: { zh: '语言', en: 'language' },
  because: {
    zh: '班组里有人讲本人会的语言',
    en: 'somebody on the line speaks a language this person speaks',
  },
  seekerKey: (s) => setKey(s.languages),
  vacancyKey: (v) => setKey(v.languages),
  points: (s, v) => (v.languages.some((spoken) => s.languages.includes(spoken)) ? 500 : 0),
});
