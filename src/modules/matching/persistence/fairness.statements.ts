import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listPeopleForFairness = statement('matching.list-people-for-fairness', {
  sql: `
    SELECT s.id, s.sex = 'female' AS female, age(app_today(), s.birth_on) >= interval '45 years' AS "over45",
           s.ethnic_group AS "ethnicGroup", left(s.area_code, 9) AS township,
           s.work IS NULL AND NOT EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id AND p.started_on IS NOT NULL) AS "firstTime",
           GREATEST(0, app_today() - (s.recorded_at AT TIME ZONE 'Asia/Shanghai')::date) AS "waitingDays"
    FROM seeker s WHERE s.id = ANY(:ids::uuid[]) ORDER BY s.id`,
  params: { ids: sql.uuids },
  row: {
    id: sql.uuid,
    female: sql.bool,
    over45: sql.bool,
    ethnicGroup: nullable(sql.text()),
    township: sql.text(),
    firstTime: sql.bool,
    waitingDays: sql.int,
  },
});

export const upsertFairnessSheet = statement('matching.upsert-fairness-sheet', {
  sql: `
    INSERT INTO match_sheet (plan_id, cooperation, sheet) VALUES (:planId, :cooperation, :sheet)
    ON CONFLICT (plan_id) DO UPDATE SET sheet = excluded.sheet`,
  params: { planId: sql.uuid, cooperation: sql.text(), sheet: sql.jsonText },
  row: {},
});
