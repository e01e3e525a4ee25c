import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import type { Reach } from '../../application/vacancy-reach.js';
import { CheckAdvertRequest } from './vacancy.request.dto.js';
import { TextResponse } from './vacancy.response.dto.js';

export class ReachRequest extends CheckAdvertRequest {
  @ApiPropertyOptional({ description: 'The first of the user’s when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The vacancy the card is of, when it is registered' })
  @IsOptional()
  @IsUUID()
  vacancyId?: string;
}

export class ReachConditionResponse {
  @ApiProperty({ description: 'Criterion of matching; `other` for an employer where it is personal' })
  key: string;
  @ApiProperty({ type: TextResponse }) name: LocalizedText;
  @ApiProperty({ description: 'People whose first unmet condition it is; under five "<5" for an employer' })
  first: string;
  @ApiProperty({ description: 'People it stops alone: what easing it would win' }) alone: string;
}

export class ReachResponse {
  @ApiProperty({ description: 'Registered people who look for work and are free' }) total: string;
  @ApiProperty({
    description:
      'Of them, who would accept this and could be proposed; fitness for the work counts only where the county reads',
  })
  reached: string;
  @ApiProperty({ type: [ReachConditionResponse] }) conditions: ReachConditionResponse[];
}

/** Smaller counts could point at somebody. */
const SMALLEST_SHOWN = 5;
/** What these say of people is not an employer's to know one by one: consent, an earlier no. Health is not counted for it at all. */
const PERSONAL = new Set(['consent', 'earlier-refusal']);
const OTHER: LocalizedText = { zh: '其他', en: 'other' };

export function toReach(reach: Reach, actor: Actor): ReachResponse {
  const employer = actor.role === 'employer';
  const shown = (count: number): string =>
    employer && count > 0 && count < SMALLEST_SHOWN ? `<${SMALLEST_SHOWN}` : String(count);
  const open = employer ? reach.conditions.filter(({ key }) => !PERSONAL.has(key)) : reach.conditions;
  const personal = employer ? reach.conditions.filter(({ key }) => PERSONAL.has(key)) : [];
  const sum = (field: 'first' | 'alone'): number => personal.reduce((total, one) => total + one[field], 0);
  const others =
    personal.length > 0 ? [{ key: 'other', name: OTHER, first: sum('first'), alone: sum('alone') }] : [];
  return {
    total: shown(reach.total),
    reached: shown(reach.reached),
    conditions: [...open, ...others].map(({ key, name, first, alone }) => ({
      key,
      name,
      first: shown(first),
      alone: shown(alone),
    })),
  };
}
