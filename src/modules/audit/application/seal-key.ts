import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { SealSigner } from '../domain/seal.js';

/** The signer with the installation's key. */
@Injectable()
export class SealKey extends SealSigner {
  constructor(@Inject(CONFIG) config: Config) {
    super(config.auditKey);
  }
}
