import { defineError } from '../../../kernel/errors/index.js';

export const matchCancelled = defineError('wrong-state', 'MATCH_CANCELLED', {
  zh: '匹配已取消',
  en: 'the match run was cancelled',
});

export const snapshotInvalid = defineError('invalid', 'MATCH_SNAPSHOT_INVALID', {
  zh: '匹配快照自相矛盾，详见 details',
  en: 'the snapshot contradicts itself, see details',
});
