import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import {
  findNumberIndexesOfSeekers,
  findRotatedNumberIndexes,
  findSeekerIdsByNumberIndexes,
} from '../persistence/number-indexes.statements.js';

/** A person and one of the blind indexes the person's number is found by. */
export interface IndexedSeeker {
  readonly id: string;
  readonly index: Buffer;
}

/** The same number under the key before and under the key of now. */
export interface RotatedIndex {
  readonly before: Buffer;
  readonly now: Buffer;
}

/** For modules that keep a number by its blind index alone: whose it is, once somebody is registered with it. */
@Injectable()
export class NumberIndexReader {
  constructor(private readonly numbers: EncryptedIdentifiers) {}

  /** Indexes nobody is registered with are absent. */
  findSeekers(tx: Tx, indexes: readonly Buffer[]): Promise<IndexedSeeker[]> {
    return tx.all(findSeekerIdsByNumberIndexes, { indexes });
  }

  /** Under every key in use. */
  findIndexes(tx: Tx, seekerIds: readonly string[]): Promise<IndexedSeeker[]> {
    return tx.all(findNumberIndexesOfSeekers, { seekerIds });
  }

  /** Those of the indexes that have gone over to the key of now. */
  findRotated(tx: Tx, indexes: readonly Buffer[]): Promise<RotatedIndex[]> {
    return tx.all(findRotatedNumberIndexes, { indexes, keyName: this.numbers.keyName });
  }
}
