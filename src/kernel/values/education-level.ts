/** Levels in their own order; the codes of GB/T 4658 are not ordinal. Vocational and general upper secondary stand equal. */
export type EducationLevel =
  | 'none'
  | 'primary'
  | 'lower-secondary'
  | 'vocational'
  | 'upper-secondary'
  | 'college'
  | 'bachelor'
  | 'postgraduate';

const RANK: Readonly<Record<EducationLevel, number>> = {
  none: 0,
  primary: 1,
  'lower-secondary': 2,
  vocational: 3,
  'upper-secondary': 3,
  college: 4,
  bachelor: 5,
  postgraduate: 6,
};

export const EDUCATION_LEVELS = Object.keys(RANK) as readonly EducationLevel[];

export function educationRank(level: EducationLevel): number {
  return RANK[level];
}

export function meetsEducation(level: EducationLevel, required: EducationLevel): boolean {
  return RANK[level] >= RANK[required];
}
