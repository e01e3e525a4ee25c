import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { ListedLink } from '../../application/signed-link-list.js';
import { HAND_OVER_REASONS, LINK_PURPOSES } from '../../domain/signed-link.js';

const INSTANT = { type: String, nullable: true, format: 'date-time' } as const;
const TEXT = { type: String, nullable: true } as const;
const STATES = ['live', 'expired', 'used_up', 'revoked'] as const;

export class SignedLinksQuery {
  @ApiProperty({ format: 'uuid', description: 'Person, company or placement the links are for' })
  @IsUUID()
  subject: string;
}

export class SignedLinkResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: LINK_PURPOSES }) purpose: string;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @ApiProperty(TEXT) issuedByName: string | null;
  @ApiProperty({
    ...INSTANT,
    description: 'When staff were shown it; null when it went to the contact alone',
  })
  handedAt: string | null;
  @ApiProperty({ ...TEXT, enum: [...HAND_OVER_REASONS, 'before'] }) handedWhy: string | null;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty(INSTANT) openedAt: string | null;
  @ApiProperty({ type: [String], description: 'What was seen of the browsers it was opened in' })
  marks: string[];
}

export const toSignedLink = (link: ListedLink): SignedLinkResponse => ({
  ...link,
  issuedAt: link.issuedAt.toISOString(),
  handedAt: link.handedAt?.toISOString() ?? null,
  expiresAt: link.expiresAt.toISOString(),
  openedAt: link.openedAt?.toISOString() ?? null,
  marks: [...link.marks],
});
