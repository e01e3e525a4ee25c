import { Injectable } from '@nestjs/common';
import { isLocalDate, yearOf } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { YearSchedule } from '../domain/calendar/schedule.js';
import { scheduleInvalid, wageInvalid } from '../domain/reference.errors.js';
import type { MinimumWage } from '../domain/wages/minimum-wages.js';
import { LoadedSchedules } from './loaded-schedules.js';
import { ReferenceRepository } from '../persistence/reference.repository.js';

/** Loads what a notice says, with the notice named. Loading again replaces it; the audit trail keeps who and when. */
@Injectable()
export class LoadReferenceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: ReferenceRepository,
    private readonly loaded: LoadedSchedules,
  ) {}

  async loadSchedule(actor: Actor, schedule: YearSchedule, source: string): Promise<void> {
    const dates = schedule.days.map((day) => day.date);
    const inYear = dates.every((date) => isLocalDate(date) && yearOf(date) === schedule.year);
    const empty = schedule.scope === 'national' && dates.length === 0;
    if (!inYear || empty || new Set(dates).size !== dates.length)
      throw scheduleInvalid({ year: schedule.year });
    await this.uow.write(actor, async (tx) => {
      await this.repository.saveSchedule(tx, schedule, source);
      tx.audit({
        action: 'reference.schedule-loaded',
        aggregate: 'calendar_schedule',
        aggregateId: null,
        fields: [schedule.scope, String(schedule.year)],
      });
      tx.emit({
        topic: 'reference.schedule-loaded',
        effectKey: `reference.schedule-loaded:${schedule.scope}:${schedule.year}:${tx.now}`,
        payload: { scope: schedule.scope, year: schedule.year },
      });
    });
    await this.loaded.refresh();
  }

  async loadMinimumWage(actor: Actor, wage: MinimumWage, source: string): Promise<void> {
    if (!isLocalDate(wage.from) || wage.monthly <= 0) throw wageInvalid({ area: wage.area });
    await this.uow.write(actor, async (tx) => {
      await this.repository.saveWage(tx, wage, source);
      tx.audit({
        action: 'reference.minimum-wage-loaded',
        aggregate: 'minimum_wage',
        aggregateId: null,
        fields: [wage.area, wage.from],
      });
    });
  }
}
