import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { NumberIndex } from '../../seekers/index.js';
import type { Scan, ScanKind } from '../domain/scans.js';

/** A scan as it is kept: a known person by id, a number nobody carries here by its blind index alone. */
export interface StoredScan extends Scan {
  readonly fairId: string;
  readonly kind: ScanKind;
  readonly seekerId: string | null;
  readonly receivedAt: string;
}

export interface NewScan extends Omit<StoredScan, 'receivedAt'> {
  readonly areaCode: string | null;
  readonly personIndex: NumberIndex | null;
}

const COLUMNS = `s.id, s.fair_id AS "fairId", s.kind, s.device, s.device_at AS "deviceAt", s.seq, s.gate,
  s.received_at AS "receivedAt", COALESCE(s.seeker_id, k.seeker_id) AS "seekerId"`;
const FROM = `FROM fair_scan s LEFT JOIN seeker_number k ON s.seeker_id IS NULL AND k.number_index = s.person_index`;

type Raw = Omit<StoredScan, 'deviceAt' | 'receivedAt'> & { deviceAt: Date; receivedAt: Date };

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

  byIds(tx: Tx, ids: readonly string[]): Promise<StoredScan[]> {
    return this.read(tx, `WHERE s.id = ANY($1::uuid[])`, [ids]);
  }

  /** Everything the doors saw of these people, also before they were in the register. */
  ofSeekers(tx: Tx, fairId: string, seekerIds: readonly string[]): Promise<StoredScan[]> {
    return this.read(
      tx,
      `WHERE s.fair_id = $1 AND (s.seeker_id = ANY($2::uuid[]) OR k.seeker_id = ANY($2::uuid[]))`,
      [fairId, seekerIds],
    );
  }

  page(tx: Tx, fairId: string, limit: number, after?: string): Promise<StoredScan[]> {
    return this.read(tx, `WHERE s.fair_id = $1 AND ($2::uuid IS NULL OR s.id > $2) ORDER BY s.id LIMIT $3`, [
      fairId,
      after ?? null,
      limit,
    ]);
  }

  private async read(tx: Tx, where: string, parameters: readonly unknown[]): Promise<StoredScan[]> {
    const rows = await tx.query<Raw>(`SELECT ${COLUMNS} ${FROM} ${where}`, parameters);
    return rows.map((row) => ({
      ...row,
      deviceAt: row.deviceAt.toISOString(),
      receivedAt: row.receivedAt.toISOString(),
    }));
  }
}
