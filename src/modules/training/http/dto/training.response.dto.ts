import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import { type Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { SessionSeen } from '../../application/training.queries.js';
import {
  SESSION_KINDS,
  SESSION_STATUSES,
  type SessionKind,
  sessionLifecycle,
  type SessionStatus,
} from '../../domain/training-session.lifecycle.js';

export class CreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class EnrolledResponse {
  @ApiProperty({ description: 'How many were not on the roster before' }) added: number;
}

export class TrainingResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: SESSION_STATUSES }) status: SessionStatus;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty() cooperation: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty() place: string;
  @ApiProperty({ enum: SESSION_KINDS }) kind: SessionKind;
  @ApiProperty({ type: [String] }) topics: string[];
  @ApiProperty() trainer: string;
  @ApiProperty() hours: number;
  @ApiProperty({ type: Number, nullable: true }) capacity: number | null;
  @ApiProperty({ type: String, nullable: true }) cancelledReason: string | null;
  @ApiProperty({ description: 'People on the roster this user sees' }) listed: number;
  @ApiProperty({ description: 'Of them, who came' }) attended: number;
}

export class TrainingPage extends PageInfo {
  @ApiProperty({ type: [TrainingResponse] }) items: TrainingResponse[];
}

export class RosterLineResponse {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty() name: string;
  @ApiProperty() areaCode: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null while not marked' }) attended:
    boolean | null;
}

export class SessionRosterPage extends PageInfo {
  @ApiProperty({ type: [RosterLineResponse] }) items: RosterLineResponse[];
}

export function toTraining(session: SessionSeen, actor: Actor): TrainingResponse {
  const facts = { heldOn: session.heldOn };
  const parties = actor.role === 'bureau' ? (['bureau'] as const) : [];
  return {
    ...session,
    allowedTransitions: allowedTransitions(
      sessionLifecycle,
      session.status,
      facts,
      [...parties],
      session.heldOn,
    ),
  };
}
