import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { PlacementState } from '../domain/placement.states.js';
import { listAwaitedStarts } from '../persistence/start-list.statements.js';

/** A person on the way to a company, or there, whose start nobody has confirmed. */
export interface AwaitedStart {
  readonly id: string;
  readonly status: PlacementState;
  readonly version: number;
  readonly employerId: string;
  readonly seekerName: string | null;
  readonly job: string | null;
  /** Yuan a month. */
  readonly offeredWage: number | null;
  readonly departedOn: string | null;
  readonly arrivedOn: string | null;
  readonly plannedStartOn: string | null;
}

const MOST = 500;

/** "Who started?": whose company and persons is the reader's row-level security. */
@Injectable()
export class StartListQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Who departed first stands first. @param after departure day and id of the last row of the page before */
  awaited(
    actor: Actor,
    search: { readonly employerId?: string; readonly limit: number; readonly after?: string },
  ): Promise<AwaitedStart[]> {
    return this.uow.read(actor, (tx) => awaited(tx, search));
  }

  /** The whole list of a company, with the version a word on all of it must name. */
  whole(
    actor: Actor,
    employerId: string,
  ): Promise<{ items: AwaitedStart[]; listVersion: string; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const items = await awaited(tx, { employerId, limit: MOST });
      const told = items.map(({ id, version }) => `${id}:${version}`).sort();
      const listVersion = createHash('sha256').update(told.join('\n')).digest('base64url').slice(0, 22);
      return { items, listVersion, today: tx.today };
    });
  }
}

function awaited(
  tx: Tx,
  { employerId, limit, after }: { employerId?: string; limit: number; after?: string },
): Promise<AwaitedStart[]> {
  const [day, id] = after?.split(' ') ?? [];
  return tx.list(listAwaitedStarts, { employerId, limit, day, id });
}
