import { sql, statement } from '../../../platform/database/index.js';

export const lockVacancyAtBooth = statement('fairs.lock-vacancy-at-booth', {
  sql: `SELECT FROM vacancy WHERE id = :vacancyId FOR NO KEY UPDATE`,
  params: { vacancyId: sql.uuid },
  row: {},
});
