import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type HoldReason, PersonRecords } from '../../seekers/index.js';
import { PlacementReader } from './placement.reader.js';
import { listTransitionsForExport } from '../persistence/placement-personal-data.statements.js';

/**
 * Years the file of somebody who worked is kept after the end: contract and pay files two years (劳动合同法 art. 50, 工资支付暂行规定
 * art. 6).
 */
const EVIDENCE_YEARS = 2;

/** A person's placements in their own copy, and what they hold against erasure. */
@Injectable()
export class PlacementPersonalData implements OnModuleInit {
  constructor(
    private readonly records: PersonRecords,
    private readonly directory: PlacementReader,
  ) {}

  onModuleInit(): void {
    this.records.register({
      section: 'placements',
      copy: (tx, id) => this.copy(tx, id),
      holds: (tx, id) => this.holds(tx, id),
    });
  }

  private async copy(tx: Tx, seekerId: string): Promise<unknown> {
    return tx.all(listTransitionsForExport, { seekerId });
  }

  private async holds(tx: Tx, seekerId: string): Promise<HoldReason | null> {
    const open = (await this.directory.openOf(tx, [seekerId])).get(seekerId) ?? [];
    if (open.length > 0) return 'open_placement';
    const [dispute] = await tx.query(
      `SELECT 1 FROM dispute d JOIN placement p ON p.id = d.placement_id WHERE p.seeker_id = $1 AND d.status IN ('open', 'answered') LIMIT 1`,
      [seekerId],
    );
    if (dispute) return 'open_dispute';
    const [worked] = await tx.query(
      `SELECT 1 FROM placement WHERE seeker_id = $1 AND started_on IS NOT NULL
         AND ended_on > app_today() - make_interval(years => ${EVIDENCE_YEARS}) LIMIT 1`,
      [seekerId],
    );
    return worked ? 'evidence_period' : null;
  }
}
