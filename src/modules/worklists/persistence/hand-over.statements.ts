import { nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `id, from_user AS "fromUser", to_user AS "toUser", areas, seekers, from_on AS "fromOn",
  both_until_on AS "bothUntilOn", note`;

const CASELOAD_HAND_OVER_ROW = {
  id: sql.uuid,
  fromUser: sql.uuid,
  toUser: sql.uuid,
  areas: sql.texts(),
  seekers: sql.uuids,
  fromOn: sql.date,
  bothUntilOn: sql.date,
  note: nullable(sql.text()),
} as const;

export const endCaseload = statement('worklists.end-caseload', {
  sql: `
    UPDATE caseload_person SET until_on = :bothUntilOn WHERE user_id = :fromUser AND seeker_id = ANY(:seekers::uuid[]) AND until_on IS NULL`,
  params: { fromUser: sql.uuid, seekers: sql.uuids, bothUntilOn: sql.date },
  row: {},
});

export const findCaseloadHandOver = statement('worklists.find-caseload-hand-over', {
  sql: `SELECT ${COLUMNS} FROM caseload_hand_over WHERE id = :id`,
  params: { id: sql.uuid },
  row: CASELOAD_HAND_OVER_ROW,
});

export const listCaseloadHandOvers = statement('worklists.list-caseload-hand-overs', {
  sql: `SELECT ${COLUMNS} FROM caseload_hand_over ORDER BY from_on DESC, id DESC LIMIT 200`,
  params: {},
  row: CASELOAD_HAND_OVER_ROW,
});

export const findSeekersOfCaseload = statement('worklists.find-seekers-of-caseload', {
  sql: `
    SELECT DISTINCT seeker_id AS id FROM caseload_person
    WHERE user_id = :fromUser AND cooperation = ANY(:cooperations) AND until_on IS NULL ORDER BY 1`,
  params: { fromUser: sql.uuid, cooperations: sql.texts() },
  row: { id: sql.uuid },
});

export const countSeekersInCaseload = statement('worklists.count-seekers-in-caseload', {
  sql: `
    SELECT count(*)::int AS n FROM seeker s WHERE s.id = ANY(:seekers::uuid[]) AND (
    EXISTS (SELECT FROM unnest(:areas::text[]) AS own WHERE starts_with(s.area_code, own)) OR EXISTS (
      SELECT FROM caseload_person c WHERE c.seeker_id = s.id AND c.user_id = :fromUser AND c.until_on IS NULL))`,
  params: { seekers: sql.uuids, areas: sql.texts(), fromUser: sql.uuid },
  row: { n: sql.int },
});

export const completeDueAreaChanges = statement('worklists.complete-due-area-changes', {
  sql: `
    UPDATE caseload_area_change c SET done_at = :now FROM caseload_hand_over h
    WHERE h.id = c.hand_over_id AND c.done_at IS NULL AND c.on_day <= app_today()
    RETURNING h.id, c.what, CASE c.what WHEN 'given' THEN h.to_user ELSE h.from_user END AS "user", h.areas`,
  params: { now: sql.instantIn },
  row: { id: sql.uuid, what: sql.text<'given' | 'taken'>(), user: sql.uuid, areas: sql.texts() },
});
