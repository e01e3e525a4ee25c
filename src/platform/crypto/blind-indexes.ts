import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { blindIndex } from './field-cipher.js';

/** Blind indexes with the installation's key. `purpose` separates columns, e.g. `seeker.id_number`. */
@Injectable()
export class BlindIndexes {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(purpose: string, value: string): Buffer {
    return blindIndex(this.config.indexKey, purpose, value);
  }

  /** Index of the last four characters. Truncated to 3 bytes: it narrows a search and identifies nobody by itself. */
  tail(purpose: string, value: string): Buffer {
    return blindIndex(this.config.indexKey, `${purpose}.tail`, value.slice(-4)).subarray(0, 3);
  }
}
