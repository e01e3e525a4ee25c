import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const countRosterByStatus = statement('fairs.count-roster-by-status', {
  sql: `
    SELECT fair_id,
           count(*) FILTER (WHERE status = 'invited')::int AS invited,
           count(*) FILTER (WHERE status = 'registered')::int AS registered,
           count(*) FILTER (WHERE status = 'checked_in')::int AS "checkedIn",
           count(*) FILTER (WHERE status = 'no_show')::int AS "noShow",
           count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
    FROM fair_roster_entry WHERE fair_id = ANY(:fairIds::uuid[]) GROUP BY fair_id`,
  params: { fairIds: sql.uuids },
  row: {
    fair_id: sql.uuid,
    invited: sql.int,
    registered: sql.int,
    checkedIn: sql.int,
    noShow: sql.int,
    cancelled: sql.int,
  },
});

export const countPublishedVacanciesOfFair = statement('fairs.count-published-vacancies-of-fair', {
  sql: `
    SELECT count(*)::int AS count FROM vacancy
    WHERE cooperation = :cooperation AND fair_code = :code AND status IN ('published', 'filled')`,
  params: { cooperation: sql.text(), code: sql.text() },
  row: { count: sql.int },
});

export const findSeekersByBadges = statement('fairs.find-seekers-by-badges', {
  sql: `
    SELECT badge, seeker_id AS "seekerId" FROM fair_roster_entry WHERE fair_id = :fairId AND badge = ANY(:badges::text[])`,
  params: { fairId: sql.uuid, badges: sql.texts() },
  row: { badge: sql.text(), seekerId: sql.uuid },
});

export const findSeekerNamesOfRoster = statement('fairs.find-seeker-names-of-roster', {
  sql: `SELECT id, name FROM seeker WHERE id = ANY(:entries::uuid[])`,
  params: { entries: sql.uuids },
  row: { id: sql.uuid, name: sql.text() },
});

export const findWishesOfRoster = statement('fairs.find-wishes-of-roster', {
  sql: `
    SELECT e.id, e.wish_employer_id AS "employerId", COALESCE(c.name, '') AS "employerName", b.number AS booth,
           e.wish_vacancy_id AS "vacancyId", v.title
    FROM fair_roster_entry e LEFT JOIN employer c ON c.id = e.wish_employer_id
    LEFT JOIN fair_booth b ON b.fair_id = e.fair_id AND b.employer_id = e.wish_employer_id
    LEFT JOIN vacancy v ON v.id = e.wish_vacancy_id
    WHERE e.id = ANY(:entries::uuid[]) AND e.wish_employer_id IS NOT NULL`,
  params: { entries: sql.uuids },
  row: {
    id: sql.uuid,
    employerId: neverNull(sql.uuid),
    employerName: sql.text(),
    booth: nullable(sql.text()),
    vacancyId: nullable(sql.uuid),
    title: nullable(sql.text()),
  },
});
