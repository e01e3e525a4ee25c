import { sql, statement } from '../../../platform/database/index.js';

export const deleteWorkItems = statement('worklists.delete-work-items', {
  sql: `DELETE FROM work_item WHERE placement_id = ANY(:over::uuid[])`,
  params: { over: sql.uuids },
  row: {},
});

export const listWorkItemsDueForReview = statement('worklists.list-work-items-due-for-review', {
  sql: `
    SELECT placement_id AS id FROM work_item WHERE review_on <= app_today() ORDER BY review_on, placement_id LIMIT :limit`,
  params: { limit: sql.bigint },
  row: { id: sql.uuid },
});

export const listWorkItemsWithAlarm = statement('worklists.list-work-items-with-alarm', {
  sql: `
    SELECT placement_id AS id FROM work_item WHERE alarm = :alarm AND placement_id > :after ORDER BY placement_id LIMIT :limit`,
  params: { alarm: sql.text(), after: sql.uuid, limit: sql.bigint },
  row: { id: sql.uuid },
});

export const compactWorkItemCounts = statement('worklists.compact-work-item-counts', {
  sql: `
    WITH gone AS (DELETE FROM work_tally RETURNING cooperation, owner, due_on, destination_sees, n)
    INSERT INTO work_tally (cooperation, owner, due_on, destination_sees, n)
    SELECT cooperation, owner, due_on, destination_sees, sum(n) FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0`,
  params: {},
  row: {},
});
