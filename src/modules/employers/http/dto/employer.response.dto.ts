import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import { addYears, readUscc } from '../../../../kernel/values/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import { partiesOf } from '../../application/employers.policy.js';
import {
  type Employer,
  EMPLOYER_KINDS,
  EMPLOYER_STATUSES,
  type EmployerKind,
  type EmployerStatus,
} from '../../domain/employer.js';
import { employerLifecycle } from '../../domain/employer.lifecycle.js';

export class EmployerResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: EMPLOYER_STATUSES }) status: EmployerStatus;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty() name: string;
  @ApiProperty() uscc: string;
  @ApiProperty({ enum: EMPLOYER_KINDS }) kind: EmployerKind;
  @ApiProperty() districtCode: string;
  @ApiProperty({ type: String, nullable: true }) street: string | null;
  @ApiProperty({ type: String, nullable: true }) industry: string | null;
  @ApiProperty({ type: String, nullable: true }) sizeText: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true }) contactName: string | null;
  @ApiProperty({ type: String, nullable: true }) contactPhone: string | null;
  @ApiProperty({ type: String, nullable: true }) dispatchLicence: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) vettedUntil: string | null;
  @ApiProperty({ type: String, nullable: true }) suspendedReason: string | null;
}

export class EmployerPage extends PageInfo {
  @ApiProperty({ type: [EmployerResponse] }) items: EmployerResponse[];
}

export class EmployerCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** @param today local date, for what may happen next */
export function toEmployerResponse(employer: Employer, actor: Actor, today: string): EmployerResponse {
  const mine = actor.role === 'bureau' && actor.places.includes(employer.districtCode);
  const facts = {
    kind: employer.kind,
    dispatchLicence: employer.dispatchLicence,
    usccValid: readUscc(employer.uscc).ok,
    until: addYears(today, 1),
    missing: [],
  };
  return {
    id: employer.id,
    status: employer.status,
    version: employer.version,
    allowedTransitions: mine
      ? allowedTransitions(employerLifecycle, employer.status, facts, partiesOf(actor), today)
      : [],
    name: employer.name,
    uscc: employer.uscc,
    kind: employer.kind,
    districtCode: employer.districtCode,
    street: employer.street,
    industry: employer.industry,
    sizeText: employer.sizeText,
    address: employer.address,
    contactName: employer.contactName,
    contactPhone: employer.contactPhone,
    dispatchLicence: employer.dispatchLicence,
    vettedUntil: employer.vettedUntil,
    suspendedReason: employer.suspendedReason,
  };
}
