import { sql, statement } from '../../../platform/database/index.js';

export const insertAgreementTarget = statement('training.insert-agreement-target', {
  sql: `
    INSERT INTO agreement_target (id, cooperation, year, indicator, revision, target, source, entered_by)
    SELECT :id, :cooperation, :year, :indicator, COALESCE(max(revision), 0) + 1, :target, :source, app_user() FROM agreement_target
    WHERE cooperation = :cooperation AND year = :year AND indicator = :indicator RETURNING revision`,
  params: {
    id: sql.uuid,
    cooperation: sql.text(),
    year: sql.int,
    indicator: sql.text(),
    target: sql.int,
    source: sql.text(),
  },
  row: { revision: sql.int },
});

export const listAgreementTargets = statement('training.list-agreement-targets', {
  sql: `
    SELECT DISTINCT ON (cooperation, indicator) cooperation, year, indicator, target, source, revision
    FROM agreement_target WHERE year = :year ORDER BY cooperation, indicator, revision DESC`,
  params: { year: sql.int },
  row: {
    cooperation: sql.text(),
    year: sql.int,
    indicator: sql.text(),
    target: sql.int,
    source: sql.text(),
    revision: sql.int,
  },
});
