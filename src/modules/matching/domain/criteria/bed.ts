import { bedOf, type VacancyFacts } from '../facts.js';
import { hard } from './criterion.js';

const dormitories = ({ beds }: VacancyFacts): string =>
  beds ? `${beds.women > 0 ? 'F' : ''}${beds.men > 0 ? 'M' : ''}` : 'FM';

/** How many beds there are is a capacity (see solver); whether there is any for this person is decided here. */
export const bed = hard({
  key: 'bed',
  force: 'will',
  name: { zh: '住宿', en: 'a bed' },
  because: {
    zh: '本人需要住宿；宿舍按男女分设',
    en: 'this person needs a bed, and dormitories are separate',
  },
  seekerKey: (s) => `${s.needsBed ? 'needs' : ''}${bedOf(s) ?? ''}`,
  vacancyKey: (v) => `${v.accommodation ? 'has' : ''}${dormitories(v)}`,
  allows: (s, v) => (v.accommodation || !s.needsBed) && dormitories(v).includes(bedOf(s) ?? ''),
  refusal: (s, v) =>
    v.accommodation || !s.needsBed
      ? { zh: '没有该性别的床位', en: 'no beds for this sex' }
      : { zh: '岗位不提供住宿', en: 'the post has no accommodation' },
});
