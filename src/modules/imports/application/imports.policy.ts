import { definePolicy } from '../../../platform/access/index.js';

export const importsPolicy = definePolicy({
  'import.upload': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.commit': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.correct': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.withdraw': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.return': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  // Cells in the clear, ID numbers among them: not for the auditor, who reads masked data.
  'import.review': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.read': ['bureau', 'caseworker', 'station', 'employer', 'clinic', 'auditor'],
});
