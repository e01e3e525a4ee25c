import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { LinkCodes, SignedLinks } from '../../identity/index.js';
import type { Notice } from '../domain/notice.js';

/** Makes what a notice carries at the moment it goes out; until then, and after, nobody here holds it. */
@Injectable()
export class NoticeSecrets {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly links: SignedLinks,
    private readonly codes: LinkCodes,
  ) {}

  /** A link needs an address that opens from outside. */
  sendable({ secretKind }: Notice): boolean {
    return secretKind !== 'link' || this.config.messages.publicUrl !== null;
  }

  /** @returns null for a notice without one; `ended` for a link that opens nothing any more */
  async of(tx: Tx, { secretKind, secretId, secretPage }: Notice): Promise<string | null> {
    if (secretKind === null || secretId === null) return null;
    if (secretKind === 'code') return this.codes.codeFor(secretId);
    const token = await this.links.tokenFor(tx, secretId);
    if (token === undefined) return 'ended';
    return `${this.config.messages.publicUrl ?? ''}/api/v1/links/${token}/${secretPage ?? ''}`;
  }
}
