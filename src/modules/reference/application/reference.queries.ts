import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel/values/index.js';
import { diffDays, isLocalDate } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { CalendarDay } from '../domain/calendar/regional-calendar.js';
import { calendarDays, RegionalCalendar } from '../domain/calendar/regional-calendar.js';
import type { CalendarRegion } from '../domain/calendar/schedule.js';
import { rangeInvalid } from '../domain/reference.errors.js';
import type { MinimumWage, WageArea } from '../domain/wages/minimum-wages.js';
import { MINIMUM_WAGES, minimumWageOn } from '../domain/wages/minimum-wages.js';
import { ReferenceRepository } from '../persistence/reference.repository.js';

const MAX_DAYS = 800;

/** Facts that depend on what has been loaded; whatever is fixed stands in the module's data and needs no query. */
@Injectable()
export class ReferenceQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: ReferenceRepository,
  ) {}

  /** The calendar of a region with all loaded schedules. Inside a use case it reads in that transaction. */
  async calendar(actor: Actor, region: CalendarRegion): Promise<RegionalCalendar> {
    return (await this.calendars(actor, [region])).get(region)!;
  }

  /** The same of several regions, in one reading. */
  calendars(
    actor: Actor,
    regions: readonly CalendarRegion[],
  ): Promise<ReadonlyMap<CalendarRegion, RegionalCalendar>> {
    return this.uow.read(actor, async (tx) => {
      const schedules = await this.repository.schedules(tx);
      return new Map(
        regions.map((region) => [
          region,
          new RegionalCalendar(
            region,
            schedules.filter(({ scope }) => scope === 'national' || scope === region),
          ),
        ]),
      );
    });
  }

  async days(actor: Actor, region: CalendarRegion, from: LocalDate, to: LocalDate): Promise<CalendarDay[]> {
    if (!isLocalDate(from) || !isLocalDate(to) || to < from || diffDays(from, to) >= MAX_DAYS)
      throw rangeInvalid();
    return calendarDays(await this.calendar(actor, region), from, to);
  }

  /** Built-in and loaded entries by area and date; a loaded one stands for a built-in one of the same day. */
  minimumWages(actor: Actor): Promise<MinimumWage[]> {
    return this.uow.read(actor, async (tx) => {
      const loaded = await this.repository.wages(tx);
      const byKey = new Map([...MINIMUM_WAGES, ...loaded].map((wage) => [`${wage.area} ${wage.from}`, wage]));
      return [...byKey.values()].sort((a, b) => (`${a.area} ${a.from}` < `${b.area} ${b.from}` ? -1 : 1));
    });
  }

  minimumWage(actor: Actor, area: WageArea, on: LocalDate): Promise<MinimumWage | undefined> {
    return this.uow.read(actor, async (tx) => minimumWageOn(area, on, await this.repository.wages(tx)));
  }
}
