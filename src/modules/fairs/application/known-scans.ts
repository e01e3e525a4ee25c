import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type IndexedSeeker, NumberIndexReader } from '../../seekers/index.js';
import { type RecordedScan, type StoredScan, ScansRepository } from '../persistence/scans.repository.js';

/** Scans with the person they are of, also where the person was registered after the scan and is known by the number alone. */
@Injectable()
export class KnownScans {
  constructor(
    private readonly scans: ScansRepository,
    private readonly numbers: NumberIndexReader,
  ) {}

  async byIds(tx: Tx, ids: readonly string[]): Promise<StoredScan[]> {
    return this.identify(tx, await this.scans.byIds(tx, ids));
  }

  /** Everything the doors saw of these people, also before they were in the register. */
  async ofSeekers(tx: Tx, fairId: string, seekerIds: readonly string[]): Promise<StoredScan[]> {
    const numbers = await this.numbers.findIndexes(tx, seekerIds);
    const scans = await this.scans.ofSeekers(
      tx,
      fairId,
      seekerIds,
      numbers.map(({ index }) => index),
    );
    return withSeekers(scans, numbers);
  }

  async page(tx: Tx, fairId: string, limit: number, after?: string): Promise<StoredScan[]> {
    return this.identify(tx, await this.scans.page(tx, fairId, limit, after));
  }

  private async identify(tx: Tx, scans: readonly RecordedScan[]): Promise<StoredScan[]> {
    const indexes = scans.flatMap(({ seekerId, personIndex }) => (seekerId ? [] : (personIndex ?? [])));
    return withSeekers(scans, indexes.length > 0 ? await this.numbers.findSeekers(tx, indexes) : []);
  }
}

function withSeekers(scans: readonly RecordedScan[], numbers: readonly IndexedSeeker[]): StoredScan[] {
  const byIndex = new Map(numbers.map(({ index, id }) => [index.toString('hex'), id]));
  return scans.map(({ personIndex, seekerId, ...scan }) => ({
    ...scan,
    seekerId: seekerId ?? byIndex.get(personIndex?.toString('hex') ?? '') ?? null,
  }));
}
