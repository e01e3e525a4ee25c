import { ApiProperty } from '@nestjs/swagger';
import {
  CHECK_OUTCOMES,
  type CheckOutcome,
  VETTING_ITEMS,
  type VettingItem,
  VIOLATION_KINDS,
  type ViolationKind,
} from '../../domain/vetting.js';
import type { VettingSeen } from '../../application/vet-employer.service.js';

export class VettingCheckResponse {
  @ApiProperty({ enum: VETTING_ITEMS }) item: VettingItem;
  @ApiProperty({ enum: CHECK_OUTCOMES }) outcome: CheckOutcome;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) validUntil: string | null;
  @ApiProperty({ format: 'date' }) checkedOn: string;
  @ApiProperty({ format: 'uuid' }) checkedBy: string;
}

export class AgentResponse {
  @ApiProperty() name: string;
  @ApiProperty() idMasked: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) mandateUntil: string | null;
}

export class ViolationResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: VIOLATION_KINDS }) kind: ViolationKind;
  @ApiProperty({ format: 'date' }) occurredOn: string;
  @ApiProperty() source: string;
  @ApiProperty({ type: String, nullable: true }) decision: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) settledOn: string | null;
  @ApiProperty({ type: String, nullable: true }) settlement: string | null;
}

export class SuspensionResponse {
  @ApiProperty({ enum: ['suspend', 'reinstate'] }) move: 'suspend' | 'reinstate';
  @ApiProperty({ format: 'date' }) occurredOn: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ format: 'uuid' }) recordedBy: string;
}

export class VettingResponse {
  @ApiProperty({ enum: VETTING_ITEMS, isArray: true, description: 'What is checked of this kind of firm' })
  items: VettingItem[];
  @ApiProperty({ enum: VETTING_ITEMS, isArray: true, description: 'What is still to be passed' })
  missing: VettingItem[];
  @ApiProperty({ type: [VettingCheckResponse], description: 'The latest of each item' })
  checks: VettingCheckResponse[];
  @ApiProperty({ type: AgentResponse, nullable: true, description: 'For the bureau of the district' })
  agent: AgentResponse | null;
  @ApiProperty({ type: [ViolationResponse] }) violations: ViolationResponse[];
  @ApiProperty({ type: [SuspensionResponse], description: 'With reason, and the lifting of it' })
  suspensions: SuspensionResponse[];
}

export class ViolationRecordedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export function toVettingResponse(seen: VettingSeen): VettingResponse {
  return {
    items: [...seen.items],
    missing: [...seen.missing],
    checks: seen.checks.map((check) => ({ ...check })),
    agent: seen.agent,
    violations: seen.violations.map((violation) => ({ ...violation })),
    suspensions: seen.suspensions.map((suspension) => ({ ...suspension })),
  };
}
