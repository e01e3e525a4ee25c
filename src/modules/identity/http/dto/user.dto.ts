import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ROLES, type UserRole } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { NewUser, StoredUser, UserChange } from '../../application/users.service.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../../domain/session.js';

export class CreateUserDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ minLength: 2, maxLength: 50, description: 'Typed to sign in; capitals make no difference' })
  @IsString()
  @Length(2, 50)
  name: string;

  @ApiProperty({ minLength: 1, maxLength: 50 })
  @IsString()
  @Length(1, 50)
  displayName: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: UserRole;

  @ApiPropertyOptional({ type: [String], description: 'Area code prefixes, of a caseworker only' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(/^[0-9]{6,12}$/, { each: true })
  areas?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Employers watched, of a station only' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  employers?: string[];

  @ApiProperty({ minLength: PASSWORD_MIN_LENGTH, maxLength: PASSWORD_MAX_LENGTH, format: 'password' })
  @IsString()
  @Length(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH)
  password: string;

  @ApiPropertyOptional({
    minLength: 2,
    maxLength: 30,
    description: 'Staff number of the person, of the three administrators; nobody can be two of them',
  })
  @IsOptional()
  @IsString()
  @Length(2, 30)
  staffNumber?: string;
}

export class ChangeUserDto extends PartialType(
  PickType(CreateUserDto, ['displayName', 'areas', 'employers']),
) {}

export class NewPasswordResponse {
  @ApiProperty({ description: 'For one sign-in; shown only now' })
  password: string;
}

export class UserResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  displayName: string;
  @ApiProperty({ enum: ROLES })
  role: string;
  @ApiProperty({ type: [String] })
  areas: readonly string[];
  @ApiProperty({ type: [String] })
  employers: readonly string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;
  @ApiProperty({ description: 'Has a second factor' })
  enrolled: boolean;
}

export class UserPage extends PageInfo {
  @ApiProperty({ type: [UserResponse] })
  items: UserResponse[];
}

export const toNewUser = (dto: CreateUserDto): NewUser => ({
  organisationId: dto.organisationId,
  name: dto.name,
  displayName: dto.displayName.trim(),
  role: dto.role,
  areas: dto.areas ?? [],
  employers: dto.employers ?? [],
  password: dto.password,
  staffNumber: dto.staffNumber ?? null,
});

export const toUserChange = (dto: ChangeUserDto): UserChange => ({
  ...(dto.displayName === undefined ? {} : { displayName: dto.displayName.trim() }),
  ...(dto.areas === undefined ? {} : { areas: dto.areas }),
  ...(dto.employers === undefined ? {} : { employers: dto.employers }),
});

export const toUserResponse = (user: StoredUser): UserResponse => ({
  id: user.id,
  organisationId: user.organisationId,
  name: user.name,
  displayName: user.displayName,
  role: user.role,
  areas: user.areas,
  employers: user.employers,
  disabledAt: user.disabledAt,
  enrolled: user.enrolled,
});
