import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { EDUCATION_LEVELS, type EducationLevel } from '../../../../kernel/values/index.js';
import { PageQuery, AttributionRequest } from '../../../../platform/http/index.js';
import {
  CONSENT_PURPOSES,
  CONTACT_KINDS,
  type ConsentPurpose,
  type ContactKind,
} from '../../domain/seeker.js';
import { SEEKER_STATES, seekerLifecycle, type SeekerTransition } from '../../domain/seeker.lifecycle.js';

const MOVES = Object.keys(seekerLifecycle.transitions) as SeekerTransition[];
export const REVEAL_PURPOSES = ['call', 'verify', 'contract', 'medical', 'travel'] as const;

export class ContactDto {
  @ApiProperty({ enum: CONTACT_KINDS })
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  @ApiPropertyOptional({ nullable: true, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;
}

export class WishDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(50)
  area?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(50)
  job?: string;

  @ApiPropertyOptional({ description: 'Yuan a month' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  wage?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  training?: boolean;
}

export class RegisterSeekerRequest extends AttributionRequest {
  @ApiProperty({ description: '18 characters; sex and birth date are read off it' })
  @IsString()
  @MaxLength(40)
  idNumber: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @ApiProperty({ description: 'Area code: village (12 digits) or township (9 digits)' })
  @Matches(/^451026\d{3}(\d{3})?$/)
  areaCode: string;

  @ApiPropertyOptional({ enum: EDUCATION_LEVELS })
  @IsOptional()
  @IsIn(EDUCATION_LEVELS)
  education?: EducationLevel;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  skills?: string[];

  @ApiPropertyOptional({ type: WishDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => WishDto)
  wish?: WishDto;

  @ApiPropertyOptional({ type: [ContactDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => ContactDto)
  contacts?: ContactDto[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  remark?: string;
}

export class TransitionSeekerRequest extends AttributionRequest {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  move: SeekerTransition;

  @ApiPropertyOptional({ description: 'Version last seen; another one is refused with 409' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reason?: string;
}

export class ConsentRequest extends AttributionRequest {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  @IsIn(CONSENT_PURPOSES)
  purpose: ConsentPurpose;

  @ApiProperty()
  @IsBoolean()
  given: boolean;

  @ApiPropertyOptional({ description: 'Who stood by when the text was read aloud' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  witness?: string;
}

export class RankingRequest extends PartialType(AttributionRequest) {
  @ApiProperty()
  @IsBoolean()
  refuses: boolean;
}

export class RevealRequest {
  @ApiProperty({ enum: REVEAL_PURPOSES })
  @IsIn(REVEAL_PURPOSES)
  purpose: (typeof REVEAL_PURPOSES)[number];
}

export class ListSeekersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Area code prefix' })
  @IsOptional()
  @Matches(/^\d{6,12}$/)
  area?: string;

  @ApiPropertyOptional({ enum: SEEKER_STATES })
  @IsOptional()
  @IsIn(SEEKER_STATES)
  status?: string;
}

/** What is typed to find somebody is personal: it comes in a body, never in an address that logs and histories keep. */
export class SearchSeekersRequest extends ListSeekersQuery {
  @ApiProperty({
    description:
      'Name, village, pinyin, initials; or a number alone: ID number, phone, or the last four of either',
  })
  @IsString()
  @MaxLength(40)
  text: string;
}
