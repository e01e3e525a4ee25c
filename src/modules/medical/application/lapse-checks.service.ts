import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader } from '../../placements/index.js';
import { MedicalCheckEntity } from '../persistence/medical-check.entity.js';
import { medicalCheckLifecycleMapping } from '../persistence/medical-check.lifecycle-mapping.js';
import { guardFacts } from './check-facts.js';
import { FitnessService } from './fitness.service.js';
import { OrderChecksService } from './order-checks.service.js';
import { ExamRequirements } from './exam-requirements.reader.js';
import { findCooperationsWithLapses } from '../persistence/lapse-checks.statements.js';

const AT_ONCE = 50;

/** Conclusions that have run out for somebody not yet at work: such a person is examined again. */
const DUE = `
  SELECT m.id, m.cooperation FROM medical.medical_check m JOIN placement p ON p.id = m.placement_id
  WHERE m.status IN ('concluded', 'provisional') AND m.valid_until < app_today()
    AND p.status IN ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived')`;

@Injectable()
export class LapseChecksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly placements: PlacementReader,
    private readonly posts: ExamRequirements,
    private readonly orders: OrderChecksService,
    private readonly fitness: FitnessService,
  ) {}

  async cooperationsDue(actor: Actor): Promise<string[]> {
    const rows = await this.uow.read(actor, (tx) => tx.all(findCooperationsWithLapses, {}));
    return rows.map(({ cooperation }) => cooperation);
  }

  /** @returns how many lapsed; 0 when nothing is left to do */
  lapseDue(actor: Actor): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const due = await tx.query<{ id: string }>(
        `${DUE} ORDER BY m.id LIMIT ${AT_ONCE} FOR UPDATE OF m SKIP LOCKED`,
      );
      if (due.length === 0) return 0;
      const checks = await tx.em.findBy(MedicalCheckEntity, { id: In(due.map(({ id }) => id)) });
      await this.store.transitionMany(
        tx,
        medicalCheckLifecycleMapping,
        checks.map((check) => ({
          id: check.id,
          move: 'lapse' as const,
          input: { reportedBy: 'system' as const, channel: 'system' as const, occurredOn: tx.today },
          facts: guardFacts(check),
        })),
      );
      for (const check of checks) await this.examineAgain(tx, check);
      return checks.length;
    });
  }

  private async examineAgain(tx: Tx, check: MedicalCheckEntity): Promise<void> {
    await this.fitness.follow(tx, check.placementId, { on: tx.today, channel: 'system' });
    const placement = (await this.placements.byIds(tx, [check.placementId])).get(check.placementId);
    if (placement?.status !== 'medical' && placement?.status !== 'ready') return;
    const post = (await this.posts.of(tx, [placement])).get(placement.id)!;
    await this.orders.order(tx, placement, post, [check.exam], tx.today);
  }
}
