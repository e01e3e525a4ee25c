import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { KnownPolicy } from '../../domain/known-policies.data.js';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers.js';
import {
  type Amount,
  AMOUNT_WAYS,
  EXCLUSIONS,
  type Exclusion,
  HOUSEHOLD_RULES,
  type HouseholdRule,
  LENGTH_UNITS,
  type Length,
  ONCE_PER,
  type Proof,
  PROOFS,
  type RuleSet,
} from '../../domain/rule-set.js';

const MAX_YUAN = 1_000_000;
const MAX_DAYS = 400;
const MAX_NOTICE_DAYS = 60;
const PROVINCE = /^\d{2}$/;

export class SubsidyAmount {
  @ApiProperty({ enum: AMOUNT_WAYS })
  @IsIn(AMOUNT_WAYS)
  way: Amount['way'];

  @ApiPropertyOptional({ description: 'Whole yuan, of a fixed amount' })
  @ValidateIf((amount: SubsidyAmount) => amount.way === 'fixed')
  @IsInt()
  @Min(1)
  @Max(MAX_YUAN)
  yuan?: number;

  @ApiPropertyOptional({ description: 'Per cent of the pay on record' })
  @ValidateIf((amount: SubsidyAmount) => amount.way === 'share_of_pay')
  @IsInt()
  @Min(1)
  @Max(100)
  percent?: number;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Most that is paid; tickets need one' })
  @ValidateIf((amount: SubsidyAmount) => amount.way === 'tickets' || typeof amount.cap === 'number')
  @IsInt()
  @Min(1)
  @Max(MAX_YUAN)
  cap?: number | null;
}

export class SubsidyAges {
  @ApiProperty() @IsInt() @Min(16) @Max(99) from: number;
  @ApiProperty() @IsInt() @Min(16) @Max(99) to: number;
}

export class SubsidyLength {
  @ApiProperty({ enum: LENGTH_UNITS }) @IsIn(LENGTH_UNITS) unit: Length['unit'];
  @ApiProperty() @IsInt() @Min(1) @Max(MAX_DAYS) count: number;
}

export class SubsidyWorkplace {
  @ApiProperty({ type: [String], nullable: true, description: 'Provinces it must lie in' })
  @ValidateIf((place: SubsidyWorkplace) => place.within !== null)
  @IsArray()
  @ArrayMinSize(1)
  @Matches(PROVINCE, { each: true })
  within: string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Provinces it must not lie in' })
  @ValidateIf((place: SubsidyWorkplace) => place.outside !== null)
  @IsArray()
  @ArrayMinSize(1)
  @Matches(PROVINCE, { each: true })
  outside: string[] | null;
}

class OpenRules {
  @ApiProperty({ enum: HOUSEHOLD_RULES })
  @IsIn(HOUSEHOLD_RULES)
  household: HouseholdRule;

  @ApiProperty({ description: 'A household identified after the start counts from that day' })
  @IsBoolean()
  laterIdentified: boolean;

  @ApiProperty({ type: SubsidyAges, nullable: true })
  @ValidateIf((rules: OpenRules) => rules.ages !== null)
  @ValidateNested()
  @Type(() => SubsidyAges)
  ages: SubsidyAges | null;

  @ApiProperty({ type: SubsidyWorkplace })
  @ValidateNested()
  @Type(() => SubsidyWorkplace)
  workplace: SubsidyWorkplace;

  @ApiProperty({ type: SubsidyLength, nullable: true, description: 'Null: from the first day' })
  @ValidateIf((rules: OpenRules) => rules.length !== null)
  @ValidateNested()
  @Type(() => SubsidyLength)
  length: SubsidyLength | null;

  @ApiProperty({ enum: PROOFS })
  @IsIn(PROOFS)
  proof: Proof;

  @ApiProperty({ description: 'Days without proof that do not break the count' })
  @IsInt()
  @Min(0)
  @Max(MAX_DAYS)
  gapDays: number;

  @ApiProperty({ description: 'The proof must go on up to the month before the claim' })
  @IsBoolean()
  goingOn: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'Shortest contract, in months' })
  @ValidateIf((rules: OpenRules) => rules.contractMonths !== null)
  @IsInt()
  @Min(1)
  @Max(120)
  contractMonths: number | null;

  @ApiProperty({ enum: PAPER_KINDS, isArray: true })
  @IsArray()
  @ArrayMaxSize(PAPER_KINDS.length)
  @IsIn(PAPER_KINDS, { each: true })
  papers: PaperKind[];

  @ApiProperty({ enum: EXCLUSIONS, isArray: true })
  @IsArray()
  @ArrayMaxSize(EXCLUSIONS.length)
  @IsIn(EXCLUSIONS, { each: true })
  exclusions: Exclusion[];

  @ApiProperty({ enum: ONCE_PER })
  @IsIn(ONCE_PER)
  oncePer: RuleSet['oncePer'];

  @ApiProperty({ description: 'Days a public notice stands' })
  @IsInt()
  @Min(0)
  @Max(MAX_NOTICE_DAYS)
  noticeDays: number;
}

export class SubsidyRules extends OpenRules {
  @ApiProperty({ type: SubsidyAmount })
  @ValidateNested()
  @Type(() => SubsidyAmount)
  amount: SubsidyAmount;
}

export class KnownSubsidyRules extends OpenRules {
  @ApiProperty({ type: SubsidyAmount, nullable: true, description: 'Null where the text gives none' })
  amount: SubsidyAmount | null;
}

/** An amount with only the fields of its way. */
export function toRuleSet({ amount, ...rules }: SubsidyRules): RuleSet {
  const { way, yuan = 0, percent = 0, cap = null } = amount;
  if (way === 'fixed') return { ...rules, amount: { way, yuan } };
  if (way === 'tickets') return { ...rules, amount: { way, cap: cap ?? 0 } };
  return { ...rules, amount: { way, percent, cap } };
}

export const toRules = ({
  papers,
  exclusions,
  workplace,
  ...rules
}: KnownPolicy['rules']): KnownSubsidyRules => ({
  ...rules,
  papers: [...papers],
  exclusions: [...exclusions],
  workplace: {
    within: workplace.within && [...workplace.within],
    outside: workplace.outside && [...workplace.outside],
  },
});
