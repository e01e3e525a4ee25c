import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { OrganisationsService } from '../../identity/index.js';
import { Notices } from '../../notifications/index.js';
import { spoken } from './answer-notices.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import {
  findCooperationsWithExpiredWaits,
  findHoldForAlarm,
} from '../persistence/expire-deadlines.statements.js';

const AT_ONCE = 200;

interface Due {
  readonly id: string;
  /** Calls were planned, not all were made, nobody was told, and the bureau was not asked yet. */
  readonly uncalled: boolean;
}

/**
 * Silence: a proposal or an offer whose time is over expires, and a place that was held is free again. One exception: a
 * person no message reaches, whom nobody called inside the hold, has not been silent. The place stays held for the days of
 * grace and the bureau is asked to decide; what it has not decided by then expires.
 */
@Injectable()
export class ExpireDeadlinesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly transitions: PlacementTransitionsService,
    private readonly notices: Notices,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Cooperations in which somebody's time is over. */
  async cooperationsDue(service: Actor): Promise<string[]> {
    return this.uow.read(service, async (tx) => {
      const rows = await tx.all(findCooperationsWithExpiredWaits, {});
      return rows.map((row) => row.cooperation);
    });
  }

  /** Any number of workers may run it at once: each takes rows nobody else is at. @returns how many it dealt with */
  async expireDue(service: Actor): Promise<number> {
    return this.uow.write(service, async (tx) => {
      const due = await tx.query<Due>(
        `SELECT p.id, ${UNCALLED} AS uncalled FROM placement p WHERE ${OVERDUE} ORDER BY p.id LIMIT ${AT_ONCE}
         FOR UPDATE SKIP LOCKED`,
      );
      const attribution = { reportedBy: 'system', channel: 'system' } as const;
      const [uncalled, silent] = [due.filter((one) => one.uncalled), due.filter((one) => !one.uncalled)];
      await this.transitions.transition(
        tx,
        silent.map(({ id }) => ({ placementId: id, move: 'expire', attribution })),
      );
      await this.transitions.transition(
        tx,
        uncalled.map(({ id }) => ({
          placementId: id,
          move: 'extend_hold',
          attribution: { ...attribution, reason: 'calls_not_made' },
        })),
      );
      if (uncalled.length > 0) await this.alarm(tx, uncalled[0]!.id, uncalled.length);
      return due.length;
    });
  }

  private async alarm(tx: Tx, firstId: string, count: number): Promise<void> {
    const row = await tx.first(findHoldForAlarm, { firstId });
    const { hold_until: until, cooperation } = row!;
    await this.notices.sendMany(
      tx,
      (await this.organisations.countyBureaus(tx, cooperation)).map((id) => ({
        effectKey: `calls-missed:${firstId}:${until.toISOString()}:${id}`,
        template: 'placements.calls-missed',
        to: { kind: 'organisation', id },
        params: { count, until: spoken(until) },
        cooperation,
      })),
    );
  }
}

const OVERDUE = `((p.status IN ('proposed', 'intent') AND p.answer_due_at <= app_now()) OR (p.status = 'offered' AND p.hold_until <= app_now()))`;

const UNCALLED = `(p.status = 'offered' AND p.hold_alarm_at IS NULL
  AND EXISTS (SELECT FROM call_attempt c WHERE c.placement_id = p.id AND c.hold = p.version AND NOT c.asked_back AND c.made_at IS NULL)
  AND NOT EXISTS (SELECT FROM call_attempt c WHERE c.placement_id = p.id AND c.hold = p.version AND c.outcome IN ('answered', 'visited')))`;
