import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { PlacementState } from '../domain/placement.states.js';
import { listPlacementsAwaitingEmployer } from '../persistence/employer-list.statements.js';

/**
 * A person who waits for the employer's answer and may be shown to it: they have shown interest, or agreed to be proposed. Whoever
 * has not is on no list of an employer.
 */
export interface WaitingPerson {
  readonly id: string;
  readonly status: PlacementState;
  readonly version: number;
  readonly answerDueAt: Date;
  readonly employerId: string;
  readonly vacancyId: string | null;
  readonly job: string | null;
  readonly fairCode: string | null;
  readonly seekerName: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly education: string | null;
  readonly skills: readonly string[];
  readonly placesLeft: number | null;
}

export interface WaitingSearch {
  readonly employerId?: string;
  readonly vacancyId?: string;
  readonly limit: number;
  readonly after?: { readonly dueAt: string; readonly id: string };
}

const MOST = 500;

/** "Needs my answer", the nearest deadline first; whose company and persons is the reader's row-level security. */
@Injectable()
export class EmployerListQueries {
  constructor(private readonly uow: UnitOfWork) {}

  waiting(actor: Actor, search: WaitingSearch): Promise<WaitingPerson[]> {
    return this.uow.read(actor, (tx) => waiting(tx, search));
  }

  /** The whole list of a company or a post, with the version an answer to all of it must name. */
  whole(
    actor: Actor,
    employerId: string,
    vacancyId?: string,
  ): Promise<{ items: WaitingPerson[]; listVersion: string }> {
    return this.uow.read(actor, async (tx) => {
      const items = await waiting(tx, { employerId, vacancyId, limit: MOST });
      return { items, listVersion: versionOf(items) };
    });
  }
}

function waiting(tx: Tx, { employerId, vacancyId, limit, after }: WaitingSearch): Promise<WaitingPerson[]> {
  return tx.list(listPlacementsAwaitingEmployer, { employerId, vacancyId, limit, ...after });
}

function versionOf(items: readonly WaitingPerson[]): string {
  const told = items.map(({ id, version }) => `${id}:${version}`).sort();
  return createHash('sha256').update(told.join('\n')).digest('base64url').slice(0, 22);
}
