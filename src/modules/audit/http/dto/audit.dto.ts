import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import type { AuditLine } from '../../application/audit.queries.js';
import { type Anchor, spelled } from '../../domain/anchor.js';

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Kind of thing, e.g. seeker' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  aggregate?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  aggregateId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  userId?: string;

  @ApiPropertyOptional({ description: 'e.g. seeker.revealed' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  action?: string;
}

export class AuditEntryResponse implements AuditLine {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ format: 'uuid' }) userId: string;
  @ApiProperty() role: string;
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty() action: string;
  @ApiProperty() aggregate: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) aggregateId: string | null;
  @ApiProperty({ type: [String], description: 'Names of fields, never their values' }) fields: string[];
}

export class AuditEntryPage extends PageInfo {
  @ApiProperty({ type: [AuditEntryResponse] }) items: AuditEntryResponse[];
}

export class AnchorResponse {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() seq: number;
  @ApiProperty() hash: string;
  @ApiProperty({ description: 'The hash in letters, as the notice to the bureaus says it' }) spelled: string;
  @ApiProperty({ description: 'Ed25519 over the hash, base64' }) signature: string;
  @ApiProperty({ description: 'SPKI, base64' }) publicKey: string;
}

export const toAnchorResponse = (anchor: Anchor): AnchorResponse => ({
  ...anchor,
  spelled: spelled(anchor.hash),
});
