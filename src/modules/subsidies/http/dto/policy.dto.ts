import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsLocalDate } from '../../../../platform/http/index.js';
import type { KnownPolicy } from '../../domain/known-policies.data.js';
import { type PolicyVersion, SUBSIDY_KINDS, type SubsidyKind } from '../../domain/rule-set.js';
import { KnownSubsidyRules, SubsidyRules, toRules } from './rules.dto.js';

export class SetSubsidyPolicyRequest {
  @ApiProperty({
    example: 'guangxi-transport-2021',
    description: 'Names the policy, the same in every place',
  })
  @Matches(/^[a-z0-9-]{3,60}$/)
  code: string;

  @ApiProperty({ enum: SUBSIDY_KINDS })
  @IsIn(SUBSIDY_KINDS)
  kind: SubsidyKind;

  @ApiPropertyOptional({ description: 'County or district of the bureau; its first when left out' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  place?: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ description: 'The text it stands on: number, day, where it was read' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(400)
  source: string;

  @ApiProperty({ format: 'date', description: 'First day on which counting may begin' })
  @IsLocalDate()
  validFrom: string;

  @ApiPropertyOptional({ format: 'date', type: String, nullable: true })
  @IsOptional()
  @IsLocalDate()
  validUntil?: string | null;

  @ApiProperty({ type: SubsidyRules })
  @ValidateNested()
  @Type(() => SubsidyRules)
  rules: SubsidyRules;
}

export class EndSubsidyPolicyRequest {
  @ApiProperty({ format: 'date', description: 'Last day on which counting may begin' })
  @IsLocalDate()
  on: string;
}

export class SubsidyPolicyResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty({ description: 'Counts changes; earlier ones stay on record' }) revision: number;
  @ApiProperty({ enum: SUBSIDY_KINDS }) kind: SubsidyKind;
  @ApiProperty({ description: 'County or district whose bureau decides' }) place: string;
  @ApiProperty() name: string;
  @ApiProperty() source: string;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) validUntil: string | null;
  @ApiProperty({ type: SubsidyRules }) rules: SubsidyRules;
}

export class SubsidyPoliciesResponse {
  @ApiProperty({ type: [SubsidyPolicyResponse] }) items: SubsidyPolicyResponse[];
}

export class KnownPolicyName {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class KnownSubsidyPolicyResponse {
  @ApiProperty() code: string;
  @ApiProperty({ enum: SUBSIDY_KINDS }) kind: SubsidyKind;
  @ApiProperty({ type: KnownPolicyName }) name: KnownPolicyName;
  @ApiProperty() source: string;
  @ApiProperty({ description: 'Place it was issued for' }) issuedFor: string;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) validUntil: string | null;
  @ApiProperty({ type: KnownSubsidyRules }) rules: KnownSubsidyRules;
  @ApiProperty({ type: [String], description: 'Rules the text leaves open: the bureau decides them' })
  open: string[];
}

export class KnownSubsidyPoliciesResponse {
  @ApiProperty({ type: [KnownSubsidyPolicyResponse] }) items: KnownSubsidyPolicyResponse[];
}

export const toPolicy = ({ rules, ...policy }: PolicyVersion): SubsidyPolicyResponse => ({
  ...policy,
  rules: { ...toRules(rules), amount: rules.amount },
});

export const toKnown = ({ rules, open, ...policy }: KnownPolicy): KnownSubsidyPolicyResponse => ({
  ...policy,
  rules: toRules(rules),
  open: [...open],
});
