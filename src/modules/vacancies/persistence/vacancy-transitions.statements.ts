import { neverNull, sql, statement } from '../../../platform/database/index.js';

export const lockPlacesTaken = statement('vacancies.lock-places-taken', {
  sql: `SELECT held + used AS taken FROM vacancy WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: { taken: sql.int },
});

export const findOtherVacancyWithTerms = statement('vacancies.find-other-vacancy-with-terms', {
  sql: `
    SELECT o.id FROM vacancy v JOIN vacancy o ON o.cooperation = v.cooperation AND o.terms_key = v.terms_key
    WHERE v.id = :id AND o.id <> v.id AND o.status <> 'closed' LIMIT 1`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});

export const listVacanciesPastLastDay = statement('vacancies.list-vacancies-past-last-day', {
  sql: `
    SELECT id, cooperation FROM vacancy
    WHERE status IN ('draft', 'submitted', 'published', 'filled') AND valid_until < app_today() ORDER BY id LIMIT :sweepLimit`,
  params: { sweepLimit: sql.bigint },
  row: { id: sql.uuid, cooperation: sql.text() },
});

export const lockVacanciesPastLastDay = statement('vacancies.lock-vacancies-past-last-day', {
  sql: `
    SELECT id, valid_until AS "validUntil" FROM vacancy
    WHERE id = ANY(:ids::uuid[]) AND status IN ('draft', 'submitted', 'published', 'filled') AND valid_until < app_today()
    ORDER BY id FOR UPDATE`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, validUntil: neverNull(sql.date) },
});
