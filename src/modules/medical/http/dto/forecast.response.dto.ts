import { ApiProperty } from '@nestjs/swagger';
import type { ClinicForecast } from '../../application/clinic-forecast.queries.js';
import type { StoredForecast } from '../../application/forecast-store.service.js';

export class ForecastDayResponse {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() slots: number;
  @ApiProperty() seen: number;
  @ApiProperty() waiting: number;
}

export class SecondBatchResponse {
  @ApiProperty() people: number;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) clearedOn: string | null;
}

export class SlotsToAddResponse {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() slots: number;
}

export class CuresResponse {
  @ApiProperty({ type: Number, nullable: true }) extraSlotsPerDay: number | null;
  @ApiProperty({ type: [SlotsToAddResponse] }) slotsToAdd: SlotsToAddResponse[];
  @ApiProperty({ type: SecondBatchResponse, nullable: true }) secondBatch: SecondBatchResponse | null;
}

export class PlaceInQueueResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) day: string | null;
}

export class ForecastResponse {
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) finalAt: string;
  @ApiProperty() workingDays: number;
  @ApiProperty() people: number;
  @ApiProperty() slots: number;
  @ApiProperty() cleared: number;
  @ApiProperty() short: number;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) shortageKnownOn: string | null;
  @ApiProperty({ type: [ForecastDayResponse] }) days: ForecastDayResponse[];
  @ApiProperty({ type: CuresResponse }) cures: CuresResponse;
  @ApiProperty({ type: [PlaceInQueueResponse] }) places: PlaceInQueueResponse[];
}

export class KeptForecastResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Null: everybody without a fair' }) fairCode:
    string | null;
  @ApiProperty({ format: 'date' }) askedOn: string;
  @ApiProperty({ description: 'What had changed' }) reason: string;
  @ApiProperty({ format: 'date-time' }) computedAt: string;
  @ApiProperty({ type: ForecastResponse }) forecast: ForecastResponse;
}

export function toForecastResponse(plan: ClinicForecast): ForecastResponse {
  return {
    from: plan.from,
    finalAt: plan.finalAt,
    workingDays: plan.workingDays,
    people: plan.people,
    slots: plan.slots,
    cleared: plan.cleared,
    short: plan.short,
    shortageKnownOn: plan.shortageKnownOn,
    days: plan.days.map((day) => ({ ...day })),
    cures: {
      extraSlotsPerDay: plan.cures.extraSlotsPerDay,
      slotsToAdd: plan.cures.slotsToAdd.map((one) => ({ ...one })),
      secondBatch: plan.cures.secondBatch ? { ...plan.cures.secondBatch } : null,
    },
    places: plan.places.map((place) => ({ ...place })),
  };
}

export function toKeptForecastResponse(kept: StoredForecast): KeptForecastResponse {
  return {
    fairCode: kept.fairCode,
    askedOn: kept.askedOn,
    reason: kept.reason,
    computedAt: kept.computedAt,
    forecast: toForecastResponse(kept.answer),
  };
}
