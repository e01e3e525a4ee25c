import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MovePlacementsService } from './move-placements.service.js';

const AT_ONCE = 200;

/** Silence: a proposal or an offer whose time is over expires, and a place that was held is free again. */
@Injectable()
export class ExpireWaitsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: MovePlacementsService,
  ) {}

  /** Cooperations in which somebody's time is over. */
  async cooperationsDue(service: Actor): Promise<string[]> {
    return this.uow.read(service, async (tx) => {
      const rows = await tx.query<{ cooperation: string }>(
        `SELECT DISTINCT cooperation FROM placement WHERE ${OVERDUE}`,
      );
      return rows.map((row) => row.cooperation);
    });
  }

  /** Any number of workers may run it at once: each takes rows nobody else is at. @returns how many expired */
  async expireDue(service: Actor): Promise<number> {
    return this.uow.write(service, async (tx) => {
      const due = await tx.query<{ id: string }>(
        `SELECT id FROM placement WHERE ${OVERDUE} ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      await this.moves.move(
        tx,
        due.map(({ id }) => ({
          placementId: id,
          move: 'expire',
          said: { saidBy: 'system', channel: 'system' },
        })),
      );
      return due.length;
    });
  }
}

const OVERDUE = `((status IN ('proposed', 'intent') AND answer_due_at <= app_now()) OR (status = 'offered' AND hold_until <= app_now()))`;
