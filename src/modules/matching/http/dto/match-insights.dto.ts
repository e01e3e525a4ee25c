import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageInfo, PageQuery } from '../../../../platform/http/index.js';
import type { PlanChange, PlansCompared } from '../../application/match-insights.queries.js';
import type {
  FairnessLine,
  MarketSheet,
  RuleCost,
  WayTotals,
} from '../../application/solver-process/evaluate-market.js';
import { TextResponse, WhyNotResponse } from './match-results.response.dto.js';

export class ComparePlansQuery extends PageQuery {
  @ApiProperty({ format: 'uuid', description: 'The plan to put beside it' })
  @IsUUID()
  with: string;
}

export class PlansComparedResponse implements PlansCompared {
  @ApiProperty({ description: 'The other plan minus this one' }) placed: number;
  @ApiProperty({ type: [Number] }) placedByTier: readonly number[];
  @ApiProperty() score: number;
  @ApiProperty({ description: 'People with another post' }) moved: number;
  @ApiProperty({ description: 'People with a post only in the other plan' }) gained: number;
  @ApiProperty({ description: 'People with a post only in this plan' }) lost: number;
}

export class PlanChangeResponse implements PlanChange {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true }) seekerName: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) fromVacancyId: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) toVacancyId: string | null;
  @ApiProperty({ type: Number, nullable: true }) fromScore: number | null;
  @ApiProperty({ type: Number, nullable: true }) toScore: number | null;
  @ApiProperty({
    type: WhyNotResponse,
    nullable: true,
    description: 'Why without a post in the other plan; null when placed, or no longer in it',
  })
  why: WhyNotResponse | null;
}

export class PlanComparisonPage extends PageInfo {
  @ApiProperty({ type: PlansComparedResponse }) totals: PlansComparedResponse;
  @ApiProperty({ type: [PlanChangeResponse] }) items: PlanChangeResponse[];
}

export class WayTotalsResponse implements WayTotals {
  @ApiProperty() placed: number;
  @ApiProperty({ type: [Number], description: 'Tier 0 goes first' }) placedByTier: readonly number[];
  @ApiProperty({ type: [Number] }) eligibleByTier: readonly number[];
  @ApiProperty() score: number;
  @ApiProperty({ description: 'Proven: no plan under these rules is better' }) proven: boolean;
}

export class RuleCostResponse implements RuleCost {
  @ApiProperty() placed: number;
  @ApiProperty() score: number;
  @ApiProperty({ description: 'More people placed of those who go first' }) firstTierPlaced: number;
  @ApiProperty() moved: number;
  @ApiProperty() gained: number;
  @ApiProperty() lost: number;
}

export class EqualSharePriceResponse extends RuleCostResponse {
  @ApiProperty({ description: 'Points each member had to gain' }) points: number;
}

export class FairnessLineResponse implements FairnessLine {
  @ApiProperty() key: string;
  @ApiProperty({ type: TextResponse }) name: TextResponse;
  @ApiProperty() people: number;
  @ApiProperty() placed: number;
  @ApiPropertyOptional({ description: '0 to 1' }) share?: number;
  @ApiPropertyOptional() meanScore?: number;
  @ApiPropertyOptional({ description: 'Days since registration of those without a post' })
  meanWaitingDays?: number;
  @ApiProperty({
    type: EqualSharePriceResponse,
    nullable: true,
    description: 'What an equal share would cost; null when it is there already, or was not asked or found',
  })
  price: EqualSharePriceResponse | null;
  @ApiProperty({ description: 'An equal share is there, or could be had at the price' }) reached: boolean;
}

export class MarketWaysResponse {
  @ApiProperty({ type: WayTotalsResponse }) plan: WayTotalsResponse;
  @ApiProperty({ type: WayTotalsResponse, description: 'Best total score, nobody first' })
  optimum: WayTotalsResponse;
  @ApiProperty({ type: WayTotalsResponse, description: 'Best pairs one after the other' })
  greedy: WayTotalsResponse;
}

export class MarketSheetResponse implements MarketSheet {
  @ApiProperty({ type: MarketWaysResponse }) ways: MarketWaysResponse;
  @ApiProperty({ type: RuleCostResponse, description: 'Plan minus optimum: what priority gives and costs' })
  priority: RuleCostResponse;
  @ApiProperty({ type: RuleCostResponse, description: 'Plan minus plain list' })
  againstGreedy: RuleCostResponse;
  @ApiProperty({ type: [FairnessLineResponse] }) fairness: readonly FairnessLineResponse[];
}

const MAX_SEATS = 500;
const MAX_WAGE = 20_000;

export class WhatIfChangeRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;

  @ApiPropertyOptional({ minimum: -MAX_SEATS, maximum: MAX_SEATS })
  @IsOptional()
  @IsInt()
  @Min(-MAX_SEATS)
  @Max(MAX_SEATS)
  moreSeats?: number;

  @ApiPropertyOptional({ minimum: -MAX_WAGE, maximum: MAX_WAGE, description: 'Yuan a month' })
  @IsOptional()
  @IsInt()
  @Min(-MAX_WAGE)
  @Max(MAX_WAGE)
  moreWage?: number;
}

export class WhatIfRequest {
  @ApiProperty({ type: [WhatIfChangeRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WhatIfChangeRequest)
  changes: WhatIfChangeRequest[];
}

export class UnseenProposalResponse {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ description: 'They have said no' }) refused: boolean;
}
