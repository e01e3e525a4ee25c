import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { HAND_OVER_REASONS, type HandOverReason } from '../../../identity/index.js';
import type { LinkWay } from '../../application/link-notices.js';

const WAYS = ['send', 'hand_over'] as const;
const TEXT = { type: String, nullable: true } as const;

export class IssueLinkRequest {
  @ApiPropertyOptional({
    enum: WAYS,
    default: 'send',
    description: 'To the registered contact; or shown to be handed over, which is marked for good',
  })
  @ValidateIf(({ way }: IssueLinkRequest) => way !== undefined)
  @IsIn(WAYS)
  way?: (typeof WAYS)[number];

  @ApiPropertyOptional({ enum: HAND_OVER_REASONS, description: 'Needed to hand it over' })
  @ValidateIf(({ way, why }: IssueLinkRequest) => way === 'hand_over' || why !== undefined)
  @IsIn(HAND_OVER_REASONS)
  why?: HandOverReason;
}

export const wayOf = ({ way, why }: IssueLinkRequest): LinkWay =>
  way === 'hand_over' && why ? { way, why } : { way: 'send' };

export class IssuedLinkResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: WAYS }) way: string;
  @ApiProperty({ ...TEXT, description: 'Of a link that is handed over: opens in any browser, shown once' })
  page: string | null;
  @ApiProperty({ ...TEXT, description: 'The same for programs' }) path: string | null;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}
