import type { CalendarRegion } from '../../reference/index.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockClinicSlots = statement('medical.lock-clinic-slots', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended('medical.clinic:' || :clinicId, 0))`,
  params: { clinicId: sql.text() },
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});

export const findClinicSlots = statement('medical.find-clinic-slots', {
  sql: `
    SELECT id, name, region, active, slots_per_day AS "slotsPerDay", general_slots AS "generalSlots",
           occupational_slots AS "occupationalSlots", food_slots AS "foodSlots",
           to_char(opens_at, 'HH24:MI') AS "opensAt", people_per_half_hour AS "peoplePerHalfHour"
    FROM medical.clinic WHERE id = :clinicId`,
  params: { clinicId: sql.uuid },
  row: {
    id: sql.uuid,
    name: sql.text(),
    region: sql.text<CalendarRegion>(),
    active: sql.bool,
    slotsPerDay: sql.int,
    generalSlots: nullable(sql.int),
    occupationalSlots: nullable(sql.int),
    foodSlots: nullable(sql.int),
    opensAt: sql.text(),
    peoplePerHalfHour: sql.int,
  },
});
