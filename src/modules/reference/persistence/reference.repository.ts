import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { CalendarRegion, SpecialDay, YearSchedule } from '../domain/calendar/schedule.js';
import type { MinimumWage, WageArea } from '../domain/wages/minimum-wages.js';

interface WageRow {
  area: WageArea;
  in_force_from: string;
  monthly: number;
  hourly: number | null;
  certain: boolean;
}

/** Schedules and wages loaded on top of the built-in ones. */
@Injectable()
export class ReferenceRepository {
  schedulesFor(tx: Tx, region: CalendarRegion): Promise<YearSchedule[]> {
    return tx.query<YearSchedule>(
      `SELECT scope, year, days FROM calendar_schedule WHERE scope IN ('national', $1) ORDER BY year, scope`,
      [region],
    );
  }

  schedules(tx: Tx): Promise<YearSchedule[]> {
    return tx.query<YearSchedule>(`SELECT scope, year, days FROM calendar_schedule ORDER BY year, scope`);
  }

  async saveSchedule(tx: Tx, schedule: YearSchedule, source: string): Promise<void> {
    const days: readonly SpecialDay[] = schedule.days;
    await tx.query(
      `INSERT INTO calendar_schedule (scope, year, days, source, loaded_by, loaded_at) VALUES ($1, $2, $3::jsonb, $4, $5, $6)
       ON CONFLICT (scope, year) DO UPDATE SET days = EXCLUDED.days, source = EXCLUDED.source,
         loaded_by = EXCLUDED.loaded_by, loaded_at = EXCLUDED.loaded_at`,
      [schedule.scope, schedule.year, JSON.stringify(days), source, tx.actor.userId, tx.now],
    );
  }

  async wages(tx: Tx): Promise<MinimumWage[]> {
    const rows = await tx.query<WageRow>(
      `SELECT area, in_force_from, monthly, hourly::float8 AS hourly, certain FROM minimum_wage ORDER BY area, in_force_from`,
    );
    return rows.map(({ area, in_force_from, monthly, hourly, certain }) => ({
      area,
      from: in_force_from,
      monthly,
      certain,
      ...(hourly === null ? {} : { hourly }),
    }));
  }

  async saveWage(tx: Tx, wage: MinimumWage, source: string): Promise<void> {
    await tx.query(
      `INSERT INTO minimum_wage (area, in_force_from, monthly, hourly, certain, source, loaded_by, loaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (area, in_force_from) DO UPDATE SET monthly = EXCLUDED.monthly, hourly = EXCLUDED.hourly,
         certain = EXCLUDED.certain, source = EXCLUDED.source, loaded_by = EXCLUDED.loaded_by, loaded_at = EXCLUDED.loaded_at`,
      [
        wage.area,
        wage.from,
        wage.monthly,
        wage.hourly ?? null,
        wage.certain,
        source,
        tx.actor.userId,
        tx.now,
      ],
    );
  }
}
