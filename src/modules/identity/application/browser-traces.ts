import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { blindIndex } from '../../../platform/crypto/index.js';
import { agentClass } from '../domain/agent-class.js';
import type { BrowserTrace } from '../persistence/staff-browsers.repository.js';
import { hashOf } from './tokens.js';

/** What a request tells of the browser it comes from. */
export interface SeenBrowser {
  readonly address: string;
  readonly device?: string;
  readonly userAgent?: string;
}

/** Turns it into what may be kept: keyed marks, compared and never read. */
@Injectable()
export class BrowserTraces {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of({ address, device, userAgent }: SeenBrowser): BrowserTrace {
    return {
      deviceHash: device ? hashOf(device) : Buffer.alloc(0),
      addressMark: blindIndex(this.config.indexKey, 'browser-address', address),
      agentClass: agentClass(userAgent),
    };
  }
}
