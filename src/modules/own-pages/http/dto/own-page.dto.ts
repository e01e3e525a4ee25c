import { ApiProperty } from '@nestjs/swagger';

export class IssuedOwnLinkResponse {
  @ApiProperty({ description: 'The address to hand over: opens in any browser; shown once' }) page: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class RevokedOwnLinksResponse {
  @ApiProperty({ description: 'How many were open' }) revoked: number;
}
