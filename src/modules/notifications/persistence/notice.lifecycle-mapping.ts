import type { LifecycleMapping } from '../../../platform/database/index.js';
import { noticeLifecycle, type NoticeTransition, type NoticeState } from '../domain/notice.lifecycle.js';

export const noticeLifecycleMapping: LifecycleMapping<NoticeState, NoticeTransition, unknown> = {
  lifecycle: noticeLifecycle,
  table: 'notice',
  scope: {
    cooperation: 'cooperation',
    place: 'place',
    area: 'area_code',
    employer: 'employer_id',
    clinic: 'clinic_id',
  },
};
