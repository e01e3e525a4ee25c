import { hard } from './criterion.js';

const LEVELS = [
  { zh: '不限', en: 'none' },
  { zh: '小学', en: 'primary school' },
  { zh: '初中', en: 'junior middle school' },
  { zh: '高中或中专', en: 'senior middle or vocational school' },
  { zh: '大专', en: 'college' },
  { zh: '本科', en: 'university' },
] as const;

const level = (at: number) => LEVELS[Math.min(Math.max(at, 0), LEVELS.length - 1)]!;

export const education = hard({
  key: 'education',
  force: 'policy',
  name: { zh: '学历', en: 'education' },
  because: { zh: '岗位信息表的学历要求', en: 'the education the post asks for' },
  seekerKey: (s) => s.education,
  vacancyKey: (v) => v.educationMin,
  allows: (s, v) => s.education >= v.educationMin,
  refusal: (s, v) => ({
    zh: `学历为${level(s.education).zh}，岗位要求${level(v.educationMin).zh}`,
    en: `education: ${level(s.education).en}; the post asks for ${level(v.educationMin).en}`,
  }),
});
