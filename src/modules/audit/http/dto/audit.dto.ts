import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import { type AuditLine, type AuditScope, SCOPE_KINDS } from '../../application/audit.queries.js';
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

  @ApiPropertyOptional({
    description: 'installation, organisation:<id> or cooperation:<id>',
    pattern: '^(installation|organisation:[0-9a-f-]{36}|cooperation:[a-z0-9-]{1,60})$',
  })
  @IsOptional()
  @Matches(/^(installation|organisation:[0-9a-f-]{36}|cooperation:[a-z0-9-]{1,60})$/)
  scope?: string;
}

export class AuditScopeResponse implements AuditScope {
  @ApiProperty({ enum: SCOPE_KINDS }) kind: AuditScope['kind'];
  @ApiProperty({ type: String, nullable: true }) name: string | null;
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
  @ApiProperty({ type: String, nullable: true, description: 'Who did it' }) userName: string | null;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
  @ApiProperty({ type: [AuditScopeResponse], description: 'Who reads it' }) scopes: AuditScopeResponse[];
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
