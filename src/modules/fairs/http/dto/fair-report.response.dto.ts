import { ApiProperty } from '@nestjs/swagger';
import { BoothResponse, TextResponse } from './fair-day.response.dto.js';
import { RosterCountsResponse } from './fair.response.dto.js';

export class ReportStepResponse {
  @ApiProperty() key: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
  @ApiProperty({ enum: ['person', 'person_time'] }) unit: string;
  @ApiProperty() count: number;
  @ApiProperty({ type: String, nullable: true, description: 'Key of the step it is a share of' }) of:
    string | null;
  @ApiProperty({ type: Number, nullable: true }) ofCount: number | null;
  @ApiProperty({
    type: [String],
    format: 'uuid',
    nullable: true,
    description: 'The people counted; null for the bureau of the other side, which reads the number alone',
  })
  seekerIds: readonly string[] | null;
}

export class FairReportResponse {
  @ApiProperty({ format: 'uuid' }) fairId: string;
  @ApiProperty() code: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty() status: string;
  @ApiProperty({ description: 'Reconciled: it changes no more' }) final: boolean;
  @ApiProperty() employers: number;
  @ApiProperty() posts: number;
  @ApiProperty({ description: 'People sought' }) places: number;
  @ApiProperty({ type: [ReportStepResponse] }) steps: readonly ReportStepResponse[];
  @ApiProperty({ type: TextResponse }) sentence: TextResponse;
}

export class GateResponse {
  @ApiProperty({ type: String, nullable: true }) gate: string | null;
  @ApiProperty() persons: number;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) lastAt: string | null;
}

export class LiveCountersResponse {
  @ApiProperty({ format: 'date-time' }) now: string;
  @ApiProperty({ type: RosterCountsResponse }) roster: RosterCountsResponse;
  @ApiProperty({ type: [GateResponse] }) gates: readonly GateResponse[];
  @ApiProperty({ type: [BoothResponse] }) booths: readonly BoothResponse[];
}
