import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';
import { NOTICE_COLUMNS, NOTICE_ROW } from './notice-lists.statements.js';

/** Addressed to the signed-in user, their organisation, company or clinic; whichever way it went besides. */
const MINE = `n.status <> 'cancelled' AND n.due_at <= app_now() AND (
  (n.recipient_kind = 'user' AND n.recipient_id = app_user())
  OR (n.recipient_kind = 'organisation' AND n.recipient_id::text = current_setting('app.organisation', true))
  OR (n.recipient_kind = 'employer' AND app_role() = 'employer' AND n.recipient_id::text = ANY(app_list('app.employers')))
  OR (n.recipient_kind = 'clinic' AND app_role() = 'clinic' AND n.recipient_id::text = current_setting('app.clinic', true)))`;

const READ = `LEFT JOIN notice_read r ON r.notice_id = n.id AND r.user_id = app_user()`;

export const listInbox = listStatement('notifications.list-inbox', {
  sql: `
    SELECT ${NOTICE_COLUMNS}, r.read_at AS "readAt" FROM notice n ${READ} WHERE ${MINE} {filters}
    ORDER BY n.id DESC LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    unread: { sql: 'AND :unread::boolean AND r.read_at IS NULL', params: { unread: sql.bool } },
    before: { sql: 'AND n.id < :before', params: { before: sql.uuid } },
  },
  row: { ...NOTICE_ROW, readAt: nullable(sql.instant) },
});

export const findNoticeOfReader = statement('notifications.find-notice-of-reader', {
  sql: `SELECT n.id FROM notice n WHERE n.id = :id AND ${MINE}`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});

export const countUnreadNotices = statement('notifications.count-unread-notices', {
  sql: `SELECT count(*)::int AS unread FROM notice n ${READ} WHERE ${MINE} AND r.read_at IS NULL`,
  params: {},
  row: { unread: sql.int },
});

export const insertNoticeRead = statement('notifications.insert-notice-read', {
  sql: `
    INSERT INTO notice_read (notice_id, user_id, read_at) VALUES (:noticeId, app_user(), app_now()) ON CONFLICT DO NOTHING`,
  params: { noticeId: sql.uuid },
  row: {},
});
