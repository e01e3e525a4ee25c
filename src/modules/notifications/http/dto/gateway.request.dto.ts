import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

const REPORTED = ['delivered', 'failed'] as const;

class OfMessage {
  @ApiPropertyOptional({ maxLength: 200, description: 'The key the message was sent under' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  effectKey?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'The reference the gateway answered with' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  reference?: string;
}

export class DeliveryReportRequest extends OfMessage {
  @ApiProperty({ enum: REPORTED })
  @IsIn(REPORTED)
  status: (typeof REPORTED)[number];

  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string;
}

export class IncomingReplyRequest extends OfMessage {
  @ApiProperty({ maxLength: 100, description: 'The gateway’s own id of the reply' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  messageId: string;

  @ApiPropertyOptional({ maxLength: 40, description: 'Phone it came from, when it names no message' })
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(40)
  from?: string;

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @MaxLength(500)
  text: string;
}
