import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { fairNotFound } from '../domain/fairs.errors.js';
import { doorAnswers, type DoorAnswer } from '../domain/scans.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import type { StoredScan } from '../persistence/scans.repository.js';
import { countedScans, presenceOf } from './fair-attendance.js';
import { KnownScans } from './known-scans.js';

export interface ScanLine extends Omit<StoredScan, 'id' | 'fairId'>, DoorAnswer {
  readonly scanId: string;
}

/** What the doors saw, with the words that hold once everything known is put together. */
@Injectable()
export class ScansQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly scans: KnownScans,
  ) {}

  /** @throws fairNotFound */
  page(actor: Actor, fairId: string, limit: number, after?: string): Promise<ScanLine[]> {
    return this.uow.read(actor, async (tx) => {
      if (!(await this.fairs.find(tx, fairId))) throw fairNotFound({ id: fairId });
      const page = await this.scans.page(tx, fairId, limit, after);
      const ids = [...new Set(page.flatMap(({ seekerId }) => seekerId ?? []))];
      const all = await this.scans.ofSeekers(tx, fairId, ids);
      const words = new Map<string, DoorAnswer>();
      const entries = new Map((await this.fairs.entries(tx, fairId, ids)).map((one) => [one.seekerId, one]));
      for (const id of ids) {
        const entry = entries.get(id);
        const own = countedScans(
          entry,
          all.filter(({ seekerId }) => seekerId === id),
        );
        for (const [scan, word] of doorAnswers(entry ? presenceOf(entry) : null, own)) words.set(scan, word);
      }
      return page.map(({ id, fairId: _fair, ...scan }) => ({
        scanId: id,
        ...scan,
        ...(words.get(id) ?? { answer: 'not_on_roster' as const, at: null, where: null }),
      }));
    });
  }
}
