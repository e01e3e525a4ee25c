import { defineError } from '../../../kernel/errors/index.js';

export const claimUnsupported = defineError('invalid', 'REPORT_CLAIM_UNSUPPORTED', {
  zh: '此说法没有数据来源支持',
  en: 'No source supports this statement; the true figures are given instead',
});
export const figureUnknown = defineError('not-found', 'FIGURE_UNKNOWN', {
  zh: '没有此指标',
  en: 'No such figure',
});
