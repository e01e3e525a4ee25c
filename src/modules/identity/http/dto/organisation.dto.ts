import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageInfo } from '../../../../platform/http/index.js';
import type { NewOrganisation } from '../../application/organisations.service.js';
import { type Organisation, ORGANISATION_KINDS, type OrganisationKind } from '../../domain/organisation.js';

export class CreateOrganisationDto {
  @ApiProperty({ enum: ORGANISATION_KINDS })
  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  @ApiProperty({ minLength: 2, maxLength: 100 })
  @IsString()
  @Length(2, 100)
  name: string;

  @ApiPropertyOptional({ description: 'Area code of 6, 9 or 12 digits; left out for the installation only' })
  @IsOptional()
  @Matches(/^([0-9]{6}|[0-9]{9}|[0-9]{12})$/)
  place?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The employer this company is' })
  @IsOptional()
  @IsUUID()
  employerId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The medical institution this clinic is' })
  @IsOptional()
  @IsUUID()
  clinicId?: string;
}

export class OrganisationResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  place: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  employerId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  clinicId: string | null;
}

export class OrganisationPage extends PageInfo {
  @ApiProperty({ type: [OrganisationResponse] })
  items: OrganisationResponse[];
}

export const toNewOrganisation = (dto: CreateOrganisationDto): NewOrganisation => ({
  kind: dto.kind,
  name: dto.name.trim(),
  place: dto.place ?? null,
  employerId: dto.employerId ?? null,
  clinicId: dto.clinicId ?? null,
});

export const toOrganisationResponse = (organisation: Organisation): OrganisationResponse => ({
  id: organisation.id,
  kind: organisation.kind,
  name: organisation.name,
  place: organisation.place,
  employerId: organisation.employerId,
  clinicId: organisation.clinicId,
});
