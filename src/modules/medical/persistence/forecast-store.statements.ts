import { sql, statement } from '../../../platform/database/index.js';

export const insertForecastDue = statement('medical.insert-forecast-due', {
  sql: `
    INSERT INTO medical.forecast_due (cooperation, reason, since)
    SELECT :cooperation, :reason, :now WHERE NOT EXISTS (SELECT FROM medical.forecast_due WHERE cooperation = :cooperation) ON CONFLICT DO NOTHING`,
  params: { cooperation: sql.text(), reason: sql.text(), now: sql.instantIn },
  row: {},
});

export const listForecastsDue = statement('medical.list-forecasts-due', {
  sql: `SELECT cooperation FROM medical.forecast_due ORDER BY cooperation`,
  params: {},
  row: { cooperation: sql.text() },
});

export const deleteForecastDue = statement('medical.delete-forecast-due', {
  sql: `DELETE FROM medical.forecast_due WHERE cooperation = :cooperation RETURNING reason`,
  params: { cooperation: sql.text() },
  row: { reason: sql.text() },
});

export const listFairsWithCandidates = statement('medical.list-fairs-with-candidates', {
  sql: `
    SELECT DISTINCT COALESCE(p.fair_code, '') AS fair FROM placement p
    WHERE p.cooperation = :cooperation AND p.origin IN ('fair', 'pool') AND p.status IN ('intent', 'offered', 'accepted', 'medical')
    ORDER BY fair DESC`,
  params: { cooperation: sql.text() },
  row: { fair: sql.text() },
});
