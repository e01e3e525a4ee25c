import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ROLES, type UserRole } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { NewUser } from '../../application/users.service.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../../domain/session.js';
import type { User } from '../../domain/user.js';

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
});

export const toUserResponse = (user: User & { readonly disabledAt: string | null }): UserResponse => ({
  id: user.id,
  organisationId: user.organisationId,
  name: user.name,
  displayName: user.displayName,
  role: user.role,
  areas: user.areas,
  employers: user.employers,
  disabledAt: user.disabledAt,
});
