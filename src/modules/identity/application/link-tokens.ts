import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { blindIndex } from '../../../platform/crypto/index.js';
import { hashOf } from './tokens.js';

/**
 * The token of a link: 256 bits made of its id with the installation's key, so that it can be written into a message long
 * after the link was issued and is kept nowhere. The database holds its hash.
 */
@Injectable()
export class LinkTokens {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(linkId: string): string {
    return blindIndex(this.config.indexKey, 'signed-link', linkId).toString('base64url');
  }

  hash(linkId: string): Buffer {
    return hashOf(this.of(linkId));
  }

  /** Six digits for one code of a link. */
  code(codeId: string): string {
    const number = blindIndex(this.config.indexKey, 'signed-link-code', codeId).readUInt32BE(0);
    return String(number % 1_000_000).padStart(6, '0');
  }
}
