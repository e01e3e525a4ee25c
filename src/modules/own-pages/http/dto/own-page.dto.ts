import { ApiProperty } from '@nestjs/swagger';

export class RevokedOwnLinksResponse {
  @ApiProperty({ description: 'How many were open' }) revoked: number;
}
