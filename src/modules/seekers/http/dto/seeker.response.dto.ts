import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import { ageOn, firstWorkableDay } from '../../../../kernel/values/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import { fullPlaceName } from '../../../reference/index.js';
import { partiesOf } from '../../application/seekers.policy.js';
import type { PovertyPeriod } from '../../application/seekers.queries.js';
import type { Seeker } from '../../domain/seeker.js';
import { SEEKER_STATES, seekerLifecycle, type SeekerStatus } from '../../domain/seeker.lifecycle.js';

export class SeekerResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: SEEKER_STATES }) status: SeekerStatus;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['male', 'female'] }) sex: string;
  @ApiProperty({ format: 'date' }) birthOn: string;
  @ApiProperty() age: number;
  @ApiProperty({ format: 'date', description: 'First day on which the person may be introduced to work' })
  workableFrom: string;
  @ApiProperty() areaCode: string;
  @ApiProperty() place: string;
  @ApiProperty({ type: String, nullable: true }) education: string | null;
  @ApiProperty({ type: [String] }) skills: string[];
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month' }) wishedWage: number | null;
  @ApiProperty({ type: String, nullable: true }) wishedJob: string | null;
  @ApiProperty() refusesRanking: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) verifiedOn: string | null;
}

export class SeekerPage extends PageInfo {
  @ApiProperty({ type: [SeekerResponse] }) items: SeekerResponse[];
}

export class PovertyPeriodResponse implements PovertyPeriod {
  @ApiProperty() status: string;
  @ApiProperty({ type: String, nullable: true }) kind: string | null;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) validTo: string | null;
}

export class RevealedPhone {
  @ApiProperty() kind: string;
  @ApiProperty() phone: string;
  @ApiProperty() dialable: boolean;
}

export class RevealedResponse {
  @ApiProperty() idNumber: string;
  @ApiProperty({ type: [RevealedPhone] }) phones: RevealedPhone[];
}

export class CreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** @param today local date, for the age and for what may happen next */
export function toSeekerResponse(seeker: Seeker, actor: Actor, today: string): SeekerResponse {
  return {
    id: seeker.id,
    status: seeker.status,
    version: seeker.version,
    allowedTransitions: allowedTransitions(
      seekerLifecycle,
      seeker.status,
      { birthOn: seeker.birthOn },
      partiesOf(actor),
      today,
    ),
    name: seeker.name,
    sex: seeker.sex,
    birthOn: seeker.birthOn,
    age: ageOn(seeker.birthOn, today),
    workableFrom: firstWorkableDay(seeker.birthOn),
    areaCode: seeker.areaCode,
    place: fullPlaceName(seeker.areaCode),
    education: seeker.education,
    skills: [...seeker.skills],
    wishedWage: seeker.wish?.wage ?? null,
    wishedJob: seeker.wish?.job ?? null,
    refusesRanking: seeker.refusesRanking,
    verifiedOn: seeker.verifiedOn,
  };
}
