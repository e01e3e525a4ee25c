import { definePolicy } from '../../../platform/access/index.js';

export const importsPolicy = definePolicy({
  'import.upload': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.commit': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.withdraw': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.return': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'import.read': ['bureau', 'caseworker', 'station', 'employer', 'clinic', 'auditor'],
});
