import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { PASSWORD_MAX_LENGTH } from '../../domain/session.js';

export class CodeDto {
  @ApiProperty({ minLength: 6, maxLength: 40, description: 'Six digits, or a recovery code' })
  @IsString()
  @Length(6, 40)
  code: string;
}

export class ProofDto {
  @ApiProperty({
    maxLength: PASSWORD_MAX_LENGTH,
    format: 'password',
    description: 'The code of the authenticator; the password when none is enrolled',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX_LENGTH)
  proof: string;
}

export class PinDto {
  @ApiProperty({ pattern: '^[0-9]{6}$', format: 'password' })
  @Matches(/^[0-9]{6}$/)
  pin: string;
}

export class DeskCodeDto {
  @ApiProperty({ minLength: 12, maxLength: 20 })
  @IsString()
  @Length(12, 20)
  code: string;
}

export class SecondFactorResponse {
  @ApiProperty({ description: 'Base32, for typing it into the authenticator' })
  secret: string;
  @ApiProperty({ description: 'otpauth://…, to be shown as a QR code' })
  uri: string;
}

export class RecoveryCodesResponse {
  @ApiProperty({ type: [String], description: 'Each opens once; shown only now' })
  codes: readonly string[];
}
