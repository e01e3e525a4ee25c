import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { RankedPost, RankedSeeker } from '../../application/live-ranking.queries.js';
import { TextResponse } from './match-results.response.dto.js';

const MOST = 100;

export class RankingQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: MOST, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit: number = 20;

  @ApiPropertyOptional({ description: 'One of the organisation; its first when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;
}

class RankedResponse {
  @ApiProperty() score: number;
  @ApiProperty({ type: Object, additionalProperties: { type: 'number' } }) parts: RankedPost['parts'];
  @ApiProperty({ type: TextResponse }) because: TextResponse;
}

export class RankedPostResponse extends RankedResponse implements RankedPost {
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty() title: string;
  @ApiProperty() employerName: string;
  @ApiProperty({ description: 'Of a seat there, by the plan confirmed last' }) price: number;
  @ApiProperty({ description: 'score − price; the list is in this order' }) value: number;
}

export class RankedPostsResponse {
  @ApiProperty({ description: 'Refused automated ranking: proposed by a caseworker, the list is empty' })
  byHand: boolean;
  @ApiProperty({ type: [RankedPostResponse] }) items: readonly RankedPostResponse[];
}

export class RankedSeekerResponse extends RankedResponse implements RankedSeeker {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null to those who may not see the person yet' })
  seekerName: string | null;
  @ApiProperty({ type: String, nullable: true }) areaCode: string | null;
  @ApiProperty({ description: '0 goes first' }) tier: number;
}

export class RankedSeekersResponse {
  @ApiProperty({ type: [RankedSeekerResponse] }) items: readonly RankedSeekerResponse[];
}
