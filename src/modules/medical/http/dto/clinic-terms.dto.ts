import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export const MAX_SLOTS = 1000;
const MAX_FEE = 10_000;

/** Whatever is left out stays as it is. */
export class ClinicTermsRequest {
  @ApiPropertyOptional({ minimum: 0, maximum: MAX_SLOTS })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_SLOTS)
  slotsPerDay?: number;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: 'Cap of one kind; null: bound by the day alone',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_SLOTS)
  generalSlots?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_SLOTS)
  occupationalSlots?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_SLOTS)
  foodSlots?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Yuan for one examination' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEE)
  generalFee?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEE)
  occupationalFee?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEE)
  foodFee?: number | null;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 60,
    description: 'Working days from the examination to the report',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  reportDays?: number;

  @ApiPropertyOptional({ example: '08:00' })
  @IsOptional()
  @Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  opensAt?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_SLOTS })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_SLOTS)
  peoplePerHalfHour?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
