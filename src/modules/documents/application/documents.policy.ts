import { definePolicy } from '../../../platform/access/index.js';

/** Whoever may export a list may fetch what was approved; a second person of the same bureau decides. */
export const documentsPolicy = definePolicy({
  'export.fetch': ['bureau', 'caseworker', 'station', 'employer', 'clinic'],
  'export.decide': ['bureau'],
});
