import { Injectable } from '@nestjs/common';
import { BlindIndexes } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NumberIndexReader } from '../../seekers/index.js';
import {
  beginIndexRemoval,
  beginIndexRotation,
  endIndexRemoval,
  endIndexRotation,
  findScanIndexesUnderOtherKey,
  updateScanIndexes,
} from '../persistence/scan-keys.statements.js';

const LEFT = `person_index IS NOT NULL AND index_key IS DISTINCT FROM $1`;

/** Numbers the doors saw of people nobody carried here: kept by blind index alone, so only those known meanwhile can go over. */
@Injectable()
export class ScanIndexRotation {
  constructor(
    private readonly indexes: BlindIndexes,
    private readonly numbers: NumberIndexReader,
  ) {}

  /** The register holds each known number under both keys while it goes over. @returns how many scans */
  async rekey(tx: Tx): Promise<number> {
    const { keyName } = this.indexes;
    const left = await tx.all(findScanIndexesUnderOtherKey, { keyName });
    const rotated = await this.numbers.findRotated(
      tx,
      left.map(({ index }) => index),
    );
    await tx.all(beginIndexRotation, {});
    const count = await tx.run(updateScanIndexes, {
      keyName,
      before: rotated.map(({ before }) => before),
      now: rotated.map(({ now }) => now),
    });
    await tx.all(endIndexRotation, {});
    return count;
  }

  async left(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM fair_scan WHERE ${LEFT}`,
      [this.indexes.keyName],
    );
    return row!.count;
  }

  /** The scans stay and count; whose they were is no longer found out by registering the person. */
  async forget(tx: Tx): Promise<void> {
    await tx.all(beginIndexRemoval, {});
    await tx.execute(`UPDATE fair_scan SET person_index = NULL WHERE ${LEFT}`, [this.indexes.keyName]);
    await tx.all(endIndexRemoval, {});
  }
}
