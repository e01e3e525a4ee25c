import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsLocalDate, PageInfo } from '../../../../platform/http/index.js';

const FIRST_YEAR = 2016;
const LAST_YEAR = 2100;

export class SetTargetRequest {
  @ApiPropertyOptional({ description: 'The first of the user’s when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiProperty()
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year: number;

  @ApiProperty({ description: 'Indicator the target is of', example: 'I1a' })
  @Matches(/^I\d{1,2}[a-z]?$/)
  indicator: string;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  target: number;

  @ApiProperty({ description: 'The agreement, its number and clause' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  source: string;
}

export class TargetsQuery {
  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year: number;
}

export class TargetResponse {
  @ApiProperty() cooperation: string;
  @ApiProperty() year: number;
  @ApiProperty() indicator: string;
  @ApiProperty() target: number;
  @ApiProperty() source: string;
  @ApiProperty({ description: 'Counts changes; earlier ones stay on record' }) revision: number;
}

export class TargetsResponse {
  @ApiProperty({ type: [TargetResponse] }) items: TargetResponse[];
}

export class TargetSetResponse {
  @ApiProperty() revision: number;
}

export class PairVillageRequest {
  @ApiPropertyOptional({ description: 'The first of the user’s when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiProperty({ description: '12 digits', example: '451026100206' })
  @Matches(/^\d{12}$/)
  villageCode: string;

  @ApiProperty({ example: '龙岗街道南联社区' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  community: string;

  @ApiPropertyOptional({ description: '9 or 12 digits' })
  @IsOptional()
  @Matches(/^\d{9}(\d{3})?$/)
  communityCode?: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  fromOn: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  source: string;
}

export class EndPairingRequest {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  on: string;
}

export class PairingResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() cooperation: string;
  @ApiProperty() villageCode: string;
  @ApiProperty() community: string;
  @ApiProperty({ type: String, nullable: true }) communityCode: string | null;
  @ApiProperty({ format: 'date' }) fromOn: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) untilOn: string | null;
  @ApiProperty() source: string;
}

export class PairingPage extends PageInfo {
  @ApiProperty({ type: [PairingResponse] }) items: PairingResponse[];
}

export class PersonPairingResponse {
  @ApiProperty({ type: PairingResponse, nullable: true, description: 'Of the village of the person' })
  pairing: PairingResponse | null;
}
