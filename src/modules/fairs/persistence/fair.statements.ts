import { nullable, sql, statement } from '../../../platform/database/index.js';

export const updateFairTravel = statement('fairs.update-fair-travel', {
  sql: `
    UPDATE fair SET planned_departure_on = COALESCE(planned_departure_on, :plannedDepartureOn), planned_start_on = :plannedStartOn WHERE id = :id`,
  params: { id: sql.uuid, plannedDepartureOn: nullable(sql.date), plannedStartOn: sql.date },
  row: {},
});
