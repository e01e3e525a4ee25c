import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { NumberIndex } from '../../seekers/index.js';
import type { Scan, ScanKind } from '../domain/scans.js';
import { findScansByIds, findScansOfSeekers, listScansOfFair } from './scans.statements.js';

/** A scan as it is kept: a known person by id, a number nobody carries here by its blind index alone. */
export interface StoredScan extends Scan {
  readonly fairId: string;
  readonly kind: ScanKind;
  readonly seekerId: string | null;
  readonly receivedAt: string;
}

/** A scan as its row has it, before anybody registered later is found by the index. */
export interface RecordedScan extends StoredScan {
  readonly personIndex: Buffer | null;
}

export interface NewScan extends Omit<StoredScan, 'receivedAt'> {
  readonly areaCode: string | null;
  readonly personIndex: NumberIndex | null;
}

/** Scans are added, never changed; the same id again adds nothing. */
@Injectable()
export class ScansRepository {
  async add(tx: Tx, cooperation: string, scans: readonly NewScan[]): Promise<void> {
    await tx.insertMany(
      'fair_scan',
      scans.map((scan) => ({
        id: scan.id,
        fair_id: scan.fairId,
        cooperation,
        area_code: scan.areaCode,
        kind: scan.kind,
        seeker_id: scan.seekerId,
        person_index: scan.personIndex?.index ?? null,
        index_key: scan.personIndex?.keyName ?? null,
        device: scan.device,
        device_at: scan.deviceAt,
        seq: scan.seq,
        gate: scan.gate,
        received_at: tx.now,
        entered_by: tx.actor.userId,
      })),
      'ON CONFLICT (id) DO NOTHING',
    );
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<RecordedScan[]> {
    return (await tx.all(findScansByIds, { ids })).map(toRecorded);
  }

  /** Of these people, and of numbers with these indexes whom nobody was known to carry. */
  async ofSeekers(
    tx: Tx,
    fairId: string,
    seekerIds: readonly string[],
    indexes: readonly Buffer[],
  ): Promise<RecordedScan[]> {
    return (await tx.all(findScansOfSeekers, { fairId, seekerIds, indexes })).map(toRecorded);
  }

  async page(tx: Tx, fairId: string, limit: number, after?: string): Promise<RecordedScan[]> {
    return (await tx.list(listScansOfFair, { fairId, limit, after })).map(toRecorded);
  }
}

function toRecorded<Row extends { readonly deviceAt: Date; readonly receivedAt: Date }>(
  row: Row,
): Omit<Row, 'deviceAt' | 'receivedAt'> & { readonly deviceAt: string; readonly receivedAt: string } {
  return { ...row, deviceAt: row.deviceAt.toISOString(), receivedAt: row.receivedAt.toISOString() };
}
