import { definePolicy } from '../../../platform/access/index.js';

export const importsPolicy = definePolicy({
  'import.upload': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.commit': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.correct': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.withdraw': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.return': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  // Rows with numbers and health covered: not for the auditor, who reads counters.
  'import.review': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.reveal': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.share': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.read': ['bureau', 'caseworker', 'station', 'employer', 'clinic', 'auditor'],
});
