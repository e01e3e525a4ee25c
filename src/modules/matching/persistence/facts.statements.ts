import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

const SEEKER = `s.id, s.birth_on AS "bornOn", s.sex, s.education, s.skills, s.area_code AS "areaCode",
  s.wish->>'area' AS "wishedArea", s.wish->>'job' AS "wishedJob", (s.wish->>'wage')::int AS "wishedWage",
  s.work->>'job' AS "lastJob", s.work->>'since' AS "lastJobSince"`;

export const findSourceCounty = statement('matching.find-source-county', {
  sql: `SELECT source_place AS place FROM cooperation WHERE id = :cooperation`,
  params: { cooperation: sql.text() },
  row: { place: sql.text() },
});

export const findPoolPerson = statement('matching.find-pool-person', {
  sql: `SELECT ${SEEKER}, s.refuses_ranking AS "refusesRanking" FROM seeker s WHERE s.id = :id`,
  params: { id: sql.uuid },
  row: {
    id: sql.uuid,
    bornOn: sql.date,
    sex: sql.text<'male' | 'female'>(),
    education: nullable(sql.text()),
    skills: sql.texts(),
    areaCode: sql.text(),
    wishedArea: nullable(sql.text()),
    wishedJob: nullable(sql.text()),
    wishedWage: nullable(sql.int),
    lastJob: nullable(sql.text()),
    lastJobSince: nullable(sql.text()),
    refusesRanking: sql.bool,
  },
});

export const findSeekersWithoutNightShift = statement('matching.find-seekers-without-night-shift', {
  sql: `
    SELECT seeker_id AS id FROM seeker_constraint WHERE seeker_id = ANY(:ids::uuid[]) AND kind = 'night_shift'`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});

export const findLanguages = statement('matching.find-languages', {
  sql: `
    SELECT seeker_id AS id, array_agg(language ORDER BY language) AS languages
    FROM seeker_language WHERE seeker_id = ANY(:ids::uuid[]) GROUP BY seeker_id`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, languages: sql.texts() },
});

export const findSharingConsents = statement('matching.find-sharing-consents', {
  sql: `
    SELECT DISTINCT ON (seeker_id) seeker_id AS id, given FROM consent
    WHERE seeker_id = ANY(:ids::uuid[]) AND purpose = 'share_with_employer'
    ORDER BY seeker_id, recorded_at DESC, id DESC`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, given: sql.bool },
});

export const listPastPlacements = statement('matching.list-past-placements', {
  sql: `
    SELECT p.seeker_id AS "seekerId", p.vacancy_id AS "vacancyId",
           (p.status = 'declined' OR (p.status = 'ended' AND p.end_reason = 'cancelled_by_employer')) AS refused,
           (p.status = 'barred' OR p.fitness_word IS NOT DISTINCT FROM 'not_for_this_post') AS "notForThisPost",
           v.hazards, p.consent_on IS NOT NULL AS consented, p.started_on AS "startedOn", p.ended_on AS "endedOn"
    FROM placement p LEFT JOIN vacancy v ON v.id = p.vacancy_id
    WHERE p.seeker_id = ANY(:ids::uuid[]) ORDER BY p.seeker_id, p.id`,
  params: { ids: sql.uuids },
  row: {
    seekerId: sql.uuid,
    vacancyId: nullable(sql.uuid),
    refused: sql.bool,
    notForThisPost: sql.bool,
    hazards: nullable(sql.texts()),
    consented: sql.bool,
    startedOn: nullable(sql.date),
    endedOn: nullable(sql.date),
  },
});

export const listCompanions = statement('matching.list-companions', {
  sql: `
    SELECT seeker_id AS "seekerId", with_seeker_id AS "withSeekerId" FROM companion
    WHERE seeker_id = ANY(:ids::uuid[]) ORDER BY seeker_id, with_seeker_id`,
  params: { ids: sql.uuids },
  row: { seekerId: sql.uuid, withSeekerId: sql.uuid },
});

export const findEmployerRecords = statement('matching.find-employer-records', {
  sql: `
    SELECT employer_id AS "employerId",
           COALESCE(array_agg(DISTINCT area_code ORDER BY area_code) FILTER (WHERE status = 'started'), '{}') AS villages,
           count(*) FILTER (WHERE ended_on IS NOT NULL OR started_on <= app_today() - 90)::int AS counted,
           count(*) FILTER (WHERE COALESCE(ended_on, app_today()) - started_on >= 90)::int AS stayed
    FROM placement
    WHERE cooperation = :cooperation AND employer_id = ANY(:employerIds::uuid[]) AND started_on IS NOT NULL GROUP BY employer_id`,
  params: { cooperation: sql.text(), employerIds: sql.uuids },
  row: { employerId: neverNull(sql.uuid), villages: sql.texts(), counted: sql.int, stayed: sql.int },
});
