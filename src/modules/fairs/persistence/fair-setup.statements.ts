import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listChecklistTicks = statement('fairs.list-checklist-ticks', {
  sql: `
    SELECT DISTINCT ON (code) code, done, by_user AS "byUser", by_name AS "byName", at, note
    FROM fair_check_tick WHERE fair_id = :fairId ORDER BY code, id DESC`,
  params: { fairId: sql.uuid },
  row: {
    code: sql.text(),
    done: sql.bool,
    byUser: sql.uuid,
    byName: nullable(sql.text()),
    at: sql.instant,
    note: nullable(sql.text()),
  },
});

export const findNameOfCurrentUser = statement('fairs.find-name-of-current-user', {
  sql: `SELECT display_name AS name FROM user_account WHERE id = app_user()`,
  params: {},
  row: { name: sql.text() },
});

export const listBooths = statement('fairs.list-booths', {
  sql: `
    SELECT b.id, b.number, b.employer_id AS "employerId", e.name AS "employerName",
           COALESCE(v.posts, 0)::int AS posts, COALESCE(v.places, 0)::int AS places,
           COALESCE(p.intents, 0)::int AS intents, COALESCE(p.hired, 0)::int AS hired
    FROM fair_booth b LEFT JOIN employer e ON e.id = b.employer_id
    LEFT JOIN LATERAL (SELECT count(*) AS posts, sum(headcount) AS places FROM vacancy
      WHERE employer_id = b.employer_id AND fair_code = :code AND cooperation = :cooperation AND status IN ('published', 'filled')) v ON true
    LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM history h WHERE h.aggregate = 'placement'
        AND h.aggregate_id = p.id AND h.seq = 1 AND h.move = 'register_intent')) AS intents,
      count(*) FILTER (WHERE status IN ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')) AS hired
      FROM placement p WHERE p.fair_id = :fairId AND p.employer_id = b.employer_id) p ON true
    WHERE b.fair_id = :fairId ORDER BY length(b.number), b.number`,
  params: { fairId: sql.uuid, code: sql.text(), cooperation: sql.text() },
  row: {
    id: sql.uuid,
    number: sql.text(),
    employerId: sql.uuid,
    employerName: nullable(sql.text()),
    posts: sql.int,
    places: sql.int,
    intents: sql.int,
    hired: sql.int,
  },
});

export const deleteOtherBoothsOfEmployer = statement('fairs.delete-other-booths-of-employer', {
  sql: `
    DELETE FROM fair_booth WHERE fair_id = :fairId AND employer_id = :employerId AND number <> :number`,
  params: { fairId: sql.uuid, employerId: sql.uuid, number: sql.text() },
  row: {},
});

export const insertBooth = statement('fairs.insert-booth', {
  sql: `
    INSERT INTO fair_booth (id, fair_id, cooperation, number, employer_id) VALUES (:id, :id2, :cooperation, :number, :employerId) ON CONFLICT DO NOTHING`,
  params: { id: sql.uuid, id2: sql.uuid, cooperation: sql.text(), number: sql.text(), employerId: sql.uuid },
  row: {},
});

export const findBoothOfEmployer = statement('fairs.find-booth-of-employer', {
  sql: `
    SELECT FROM fair_booth WHERE fair_id = :fairId AND number = :number AND employer_id = :employerId`,
  params: { fairId: sql.uuid, number: sql.text(), employerId: sql.uuid },
  row: {},
});

export const deleteBooth = statement('fairs.delete-booth', {
  sql: `DELETE FROM fair_booth WHERE fair_id = :fairId AND number = :number`,
  params: { fairId: sql.uuid, number: sql.text() },
  row: {},
});

export const listBoothsFromPosts = statement('fairs.list-booths-from-posts', {
  sql: `
    SELECT DISTINCT ON (booth) booth AS number, employer_id AS "employerId" FROM (
    SELECT DISTINCT ON (employer_id) employer_id, trim(booth) AS booth FROM vacancy
    WHERE fair_code = :code AND cooperation = :cooperation AND trim(booth) <> '' AND length(trim(booth)) <= 20
    ORDER BY employer_id, id) first ORDER BY booth, employer_id`,
  params: { code: sql.text(), cooperation: sql.text() },
  row: { number: sql.text(), employerId: sql.uuid },
});

export const updateChecksDone = statement('fairs.update-checks-done', {
  sql: `
    UPDATE fair SET checks_done = CASE WHEN :done THEN checks_done || :code::text ELSE array_remove(checks_done, :code) END
    WHERE id = :fairId AND (:code = ANY(checks_done)) <> :done`,
  params: { fairId: sql.uuid, code: sql.text(), done: sql.bool },
  row: {},
});
