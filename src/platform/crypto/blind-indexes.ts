import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { blindIndex } from './field-cipher.js';

const TAIL = 4;
const TAIL_BYTES = 3;

/** Name of an index key in the database; says nothing about the key. */
export function indexKeyName(key: Buffer): number {
  return createHash('sha256').update('index key\0').update(key).digest().readInt32BE(0);
}

/**
 * Blind indexes with the installation's key. `purpose` separates columns, e.g. `seeker.id_number`. While `INDEX_KEY` is changed
 * a value may stand under the key of now or the one before: write with `of` and `tail`, look up with `every` and `everyTail`.
 */
@Injectable()
export class BlindIndexes {
  /** The key written with; stands in `index_key` beside what it keyed. */
  readonly keyName: number;
  readonly previousKeyName: number | null;
  private readonly keys: readonly Buffer[];

  constructor(@Inject(CONFIG) { indexKey, indexKeyPrevious }: Pick<Config, 'indexKey' | 'indexKeyPrevious'>) {
    this.keyName = indexKeyName(indexKey);
    this.previousKeyName = indexKeyPrevious && indexKeyName(indexKeyPrevious);
    this.keys = indexKeyPrevious ? [indexKey, indexKeyPrevious] : [indexKey];
  }

  of(purpose: string, value: string): Buffer {
    return blindIndex(this.keys[0]!, purpose, value);
  }

  /** Index of the last four characters. Truncated to 3 bytes: it narrows a search and identifies nobody by itself. */
  tail(purpose: string, value: string): Buffer {
    return this.everyTail(purpose, value)[0]!;
  }

  /** What the value may be found by: under the key of now, then under the one before while there is one. */
  every(purpose: string, value: string): Buffer[] {
    return this.keys.map((key) => blindIndex(key, purpose, value));
  }

  everyTail(purpose: string, value: string): Buffer[] {
    return this.every(`${purpose}.tail`, value.slice(-TAIL)).map((index) => index.subarray(0, TAIL_BYTES));
  }

  /** Under the key before the one of now. @throws when there is none */
  previous(purpose: string, value: string): Buffer {
    const [, before] = this.every(purpose, value);
    if (!before) throw new Error('INDEX_KEY_PREVIOUS is not set');
    return before;
  }
}
