import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { SpecialDay, YearSchedule } from '../domain/calendar/schedule.js';
import type { MinimumWage } from '../domain/wages/minimum-wages.js';
import {
  listMinimumWages,
  listSchedules,
  upsertMinimumWage,
  upsertSchedule,
} from './reference.statements.js';

/** Schedules and wages loaded on top of the built-in ones. */
@Injectable()
export class ReferenceRepository {
  schedules(tx: Tx): Promise<YearSchedule[]> {
    return tx.all(listSchedules, {});
  }

  async saveSchedule(tx: Tx, schedule: YearSchedule, source: string): Promise<void> {
    const days: readonly SpecialDay[] = schedule.days;
    await tx.all(upsertSchedule, {
      scope: schedule.scope,
      year: schedule.year,
      days: JSON.stringify(days),
      source,
      userId: tx.actor.userId,
      now: tx.now,
    });
  }

  async wages(tx: Tx): Promise<MinimumWage[]> {
    const rows = await tx.all(listMinimumWages, {});
    return rows.map(({ area, in_force_from, monthly, hourly, certain }) => ({
      area,
      from: in_force_from,
      monthly,
      certain,
      ...(hourly === null ? {} : { hourly }),
    }));
  }

  async saveWage(tx: Tx, wage: MinimumWage, source: string): Promise<void> {
    await tx.all(upsertMinimumWage, {
      area: wage.area,
      from: wage.from,
      monthly: wage.monthly,
      hourly: wage.hourly ?? null,
      certain: wage.certain,
      source,
      userId: tx.actor.userId,
      now: tx.now,
    });
  }
}
