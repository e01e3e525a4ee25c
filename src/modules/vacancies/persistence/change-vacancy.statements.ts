import { sql, statement } from '../../../platform/database/index.js';

export const lockVacancy = statement('vacancies.lock-vacancy', {
  sql: `SELECT id FROM vacancy WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});
