import { Injectable } from '@nestjs/common';
import { laterOf } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import {
  type Arrivals,
  type ClinicDays,
  dayOfPlace,
  finalDayBefore,
  type Forecast,
  forecast,
} from '../domain/clinic-forecast.js';
import { forecastWithoutDeparture } from '../domain/medical.errors.js';
import { ForecastCaps } from './forecast-caps.js';
import { listForecastCases } from '../persistence/clinic-forecast.statements.js';

export interface ForecastQuestion {
  /** One fair and the pool of its departure; everybody of fairs and pools when left out. */
  readonly fairCode?: string;
  /** What if the institutions saw so many people a day; their own caps when left out. */
  readonly perDay?: number;
  /** The morning the question is asked on; the first order's day when left out. */
  readonly from?: string;
  /** Last day that counts; the last working day before the departure when left out. */
  readonly finalAt?: string;
}

export interface ClinicForecast extends Forecast {
  readonly from: string;
  readonly finalAt: string;
  readonly workingDays: number;
  /** In the order of the queue; `day` is null for those not seen in time. */
  readonly places: readonly { readonly placementId: string; readonly day: string | null }[];
}

interface Candidate {
  readonly placementId: string;
  readonly orderedOn: string | null;
  readonly dueOn: string | null;
  readonly attendedOn: string | null;
  readonly departureOn: string | null;
}

/** Whether everybody can be examined in time, asked of the database on a given morning. */
@Injectable()
export class ClinicForecastQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reference: ReferenceQueries,
    private readonly caps: ForecastCaps,
  ) {}

  /** @throws forecastWithoutDeparture when neither a departure nor a last day is known */
  forecast(actor: Actor, question: ForecastQuestion): Promise<ClinicForecast> {
    return this.uow.read(actor, (tx) => this.answer(tx, question));
  }

  async answer(tx: Tx, question: ForecastQuestion): Promise<ClinicForecast> {
    const calendar = await this.reference.calendar(tx.actor, 'guangxi');
    const all = await tx.all(listForecastCases, { fairCode: question.fairCode ?? null });
    const from = question.from ?? all.find(({ orderedOn }) => orderedOn !== null)?.orderedOn ?? tx.today;
    const queue = all.filter(({ attendedOn }) => attendedOn === null || attendedOn > from);
    const finalAt = question.finalAt ?? lastDay(all, (departure) => finalDayBefore(departure, calendar));
    if (finalAt === null) throw forecastWithoutDeparture();
    const others = new Set(all.map(({ placementId }) => placementId));
    const clinic: ClinicDays =
      question.perDay === undefined
        ? await this.caps.of(tx, calendar, from, finalAt, others)
        : { calendar, slotsPerDay: question.perDay };
    const arrivals = arrivalsOf(queue, from);
    const plan = forecast(arrivals.length > 0 ? arrivals : [{ day: from, people: 0 }], clinic, finalAt);
    const inOrder = [...queue].sort((a, b) => (arrivalOf(a, from) < arrivalOf(b, from) ? -1 : 1));
    return {
      ...plan,
      from,
      finalAt,
      workingDays: plan.days.length,
      places: inOrder.map(({ placementId }, index) => ({ placementId, day: dayOfPlace(plan, index + 1) })),
    };
  }
}

const arrivalOf = (candidate: Candidate, from: string): string => laterOf(candidate.orderedOn ?? from, from);

function arrivalsOf(queue: readonly Candidate[], from: string): Arrivals[] {
  const people = new Map<string, number>();
  for (const candidate of queue) {
    const day = arrivalOf(candidate, from);
    people.set(day, (people.get(day) ?? 0) + 1);
  }
  return [...people].map(([day, count]) => ({ day, people: count }));
}

/** The last day most of them have: as ordered, else from the planned departure. */
function lastDay(candidates: readonly Candidate[], before: (departureOn: string) => string): string | null {
  const votes = new Map<string, number>();
  for (const { dueOn, departureOn } of candidates) {
    const day = dueOn ?? (departureOn ? before(departureOn) : null);
    if (day) votes.set(day, (votes.get(day) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
