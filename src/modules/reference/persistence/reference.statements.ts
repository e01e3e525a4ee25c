import type { CalendarRegion, SpecialDay } from '../domain/calendar/schedule.js';
import type { WageArea } from '../domain/wages/minimum-wages.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listSchedules = statement('reference.list-schedules', {
  sql: `SELECT scope, year, days FROM calendar_schedule ORDER BY year, scope`,
  params: {},
  row: {
    scope: sql.text<'national' | CalendarRegion>(),
    year: sql.int,
    days: sql.json<readonly SpecialDay[]>(),
  },
});

export const upsertSchedule = statement('reference.upsert-schedule', {
  sql: `
    INSERT INTO calendar_schedule (scope, year, days, source, loaded_by, loaded_at) VALUES (:scope, :year, :days::jsonb, :source, :userId, :now)
    ON CONFLICT (scope, year) DO UPDATE SET days = EXCLUDED.days, source = EXCLUDED.source,
      loaded_by = EXCLUDED.loaded_by, loaded_at = EXCLUDED.loaded_at`,
  params: {
    scope: sql.text(),
    year: sql.int,
    days: sql.jsonText,
    source: sql.text(),
    userId: sql.uuid,
    now: sql.instantIn,
  },
  row: {},
});

export const listMinimumWages = statement('reference.list-minimum-wages', {
  sql: `
    SELECT area, in_force_from, monthly, hourly::float8 AS hourly, certain FROM minimum_wage ORDER BY area, in_force_from`,
  params: {},
  row: {
    area: sql.text<WageArea>(),
    in_force_from: sql.date,
    monthly: sql.int,
    hourly: nullable(sql.float),
    certain: sql.bool,
  },
});

export const upsertMinimumWage = statement('reference.upsert-minimum-wage', {
  sql: `
    INSERT INTO minimum_wage (area, in_force_from, monthly, hourly, certain, source, loaded_by, loaded_at)
    VALUES (:area, :from, :monthly, :hourly, :certain, :source, :userId, :now)
    ON CONFLICT (area, in_force_from) DO UPDATE SET monthly = EXCLUDED.monthly, hourly = EXCLUDED.hourly,
      certain = EXCLUDED.certain, source = EXCLUDED.source, loaded_by = EXCLUDED.loaded_by, loaded_at = EXCLUDED.loaded_at`,
  params: {
    area: sql.text(),
    from: sql.date,
    monthly: sql.int,
    hourly: nullable(sql.numericIn),
    certain: sql.bool,
    source: sql.text(),
    userId: sql.uuid,
    now: sql.instantIn,
  },
  row: {},
});
