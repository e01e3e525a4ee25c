import type { VacancyStatus } from '../domain/vacancy.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const COUNTED = `id, status, headcount, held, used, valid_until AS "validUntil",
  COALESCE(beds_women, 0) - beds_women_taken AS "bedsWomenLeft", COALESCE(beds_men, 0) - beds_men_taken AS "bedsMenLeft"`;

const VACANCY_PLACE_ROW = {
  id: sql.uuid,
  status: sql.text<VacancyStatus>(),
  headcount: nullable(sql.int),
  held: sql.int,
  used: sql.int,
  validUntil: nullable(sql.date),
  bedsWomenLeft: sql.int,
  bedsMenLeft: sql.int,
} as const;

export const lockVacancyPlacesToSettle = statement('vacancies.lock-vacancy-places-to-settle', {
  sql: `SELECT ${COUNTED} FROM vacancy WHERE id = :vacancyId`,
  params: { vacancyId: sql.uuid },
  row: VACANCY_PLACE_ROW,
});

export const updateVacancyPlaces = statement('vacancies.update-vacancy-places', {
  sql: `
    UPDATE vacancy SET held = held + :held, used = used + :used,
      beds_women_taken = beds_women_taken + :women, beds_men_taken = beds_men_taken + :men
    WHERE id = :vacancyId AND held + :held >= 0 AND used + :used >= 0 AND (:held + :used <= 0 OR held + used + :held + :used <= headcount)
      AND beds_women_taken + :women >= 0 AND (:women <= 0 OR beds_women_taken + :women <= beds_women)
      AND beds_men_taken + :men >= 0 AND (:men <= 0 OR beds_men_taken + :men <= beds_men)
    RETURNING ${COUNTED}`,
  params: { vacancyId: sql.uuid, held: sql.int, used: sql.int, women: sql.int, men: sql.int },
  row: VACANCY_PLACE_ROW,
});

export const lockVacancyPlaces = statement('vacancies.lock-vacancy-places', {
  sql: `SELECT ${COUNTED} FROM vacancy WHERE id = :vacancyId`,
  params: { vacancyId: sql.uuid },
  row: VACANCY_PLACE_ROW,
});
