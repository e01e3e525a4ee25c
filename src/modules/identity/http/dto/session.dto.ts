import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { ROLES } from '../../../../platform/access/index.js';
import type { SessionView } from '../../application/sessions.service.js';
import { SIGN_IN_STEPS, type SignInStep } from '../../domain/assurance.js';
import { ORGANISATION_KINDS } from '../../domain/organisation.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../../domain/session.js';

export class SignInDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  name: string;

  @ApiProperty({ maxLength: PASSWORD_MAX_LENGTH, format: 'password' })
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  password: string;
}

export class PinSignInDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  name: string;

  @ApiProperty({ pattern: '^[0-9]{6}$', format: 'password' })
  @Matches(/^[0-9]{6}$/)
  pin: string;
}

export class ChangePasswordDto {
  @ApiProperty({ maxLength: PASSWORD_MAX_LENGTH, format: 'password' })
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  current: string;

  @ApiProperty({ minLength: PASSWORD_MIN_LENGTH, maxLength: PASSWORD_MAX_LENGTH, format: 'password' })
  @IsString()
  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(PASSWORD_MAX_LENGTH)
  next: string;
}

class SessionUser {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  displayName: string;
}

class SessionOrganisation {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: string;
  @ApiProperty()
  name: string;
}

class SessionScope {
  @ApiProperty({ type: [String], description: 'Pairs of county and district the organisation takes part in' })
  cooperations: readonly string[];
  @ApiProperty({ type: [String], description: 'Area codes the organisation answers for' })
  places: readonly string[];
  @ApiProperty({ type: [String], description: 'Area code prefixes a caseworker follows' })
  areas: readonly string[];
  @ApiProperty({ type: [String], description: 'Own company, or the employers a station watches' })
  employers: readonly string[];
  @ApiProperty({ type: String, nullable: true })
  clinicId: string | null;
}

export class SessionResponse {
  @ApiProperty()
  user: SessionUser;
  @ApiProperty()
  organisation: SessionOrganisation;
  @ApiProperty({ enum: ROLES })
  role: string;
  @ApiProperty()
  scope: SessionScope;
  @ApiProperty({ type: [String], example: ['seeker.list', 'session.see'] })
  permissions: readonly string[];
  @ApiProperty({ format: 'date-time', description: 'When it ends unless it is used before' })
  expiresAt: string;
  @ApiProperty({ format: 'date', description: "The service's day, Asia/Shanghai" })
  today: string;
  @ApiProperty({
    enum: SIGN_IN_STEPS,
    isArray: true,
    description: 'What must be shown or chosen, in this order, before anything else opens',
  })
  openSteps: readonly SignInStep[];
  @ApiProperty({ description: 'A second factor is enrolled: proofs are its codes, else the password' })
  enrolled: boolean;
  @ApiProperty({ description: 'A PIN for the clinic’s desk is set' })
  hasPin: boolean;
}

export function toSessionResponse({
  session,
  scope,
  permissions,
  openSteps,
  today,
}: SessionView): SessionResponse {
  return {
    user: { id: session.userId, name: session.userName, displayName: session.displayName },
    organisation: { id: session.organisationId, kind: session.kind, name: session.organisationName },
    role: session.role,
    scope: { cooperations: session.cooperations, ...scope },
    permissions,
    expiresAt: session.expiresAt,
    today,
    openSteps,
    enrolled: session.enrolled,
    hasPin: session.hasPin,
  };
}
