import { nullable, sql, statement } from '../../../platform/database/index.js';

export const updateVacancyCapacity = statement('vacancies.update-vacancy-capacity', {
  sql: `
    UPDATE vacancy SET headcount = :headcount::int, beds_women = :bedsWomen::int, beds_men = :bedsMen::int, revision = revision + 1,
      blockers = CASE WHEN :headcount::int IS NULL THEN blockers ELSE array_remove(blockers, 'HEADCOUNT_NOT_NUMERIC') END
    WHERE id = :id AND held + used <= COALESCE(:headcount::int, 0)
      AND beds_women_taken <= COALESCE(:bedsWomen::int, 0) AND beds_men_taken <= COALESCE(:bedsMen::int, 0) RETURNING revision`,
  params: {
    id: sql.uuid,
    headcount: nullable(sql.int),
    bedsWomen: nullable(sql.int),
    bedsMen: nullable(sql.int),
  },
  row: { revision: sql.int },
});

export const findOpenVacanciesByTerms = statement('vacancies.find-open-vacancies-by-terms', {
  sql: `
    SELECT id, terms_key AS key FROM vacancy WHERE cooperation = :cooperation AND terms_key = ANY(:keys::text[]) AND status <> 'closed'`,
  params: { cooperation: sql.text(), keys: sql.texts() },
  row: { id: sql.uuid, key: sql.text() },
});
