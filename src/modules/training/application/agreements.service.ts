import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { cooperationOf } from './training.policy.js';

export interface Target {
  readonly cooperation: string;
  readonly year: number;
  readonly indicator: string;
  readonly target: number;
  readonly source: string;
  readonly revision: number;
}

/** Targets of the yearly agreement of a cooperation (协议任务). A change is a new revision; the old one stays on record. */
@Injectable()
export class AgreementsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns the revision. @throws cooperationNotYours */
  async set(
    actor: Actor,
    form: Omit<Target, 'revision' | 'cooperation'> & { readonly cooperation?: string },
  ): Promise<number> {
    const cooperation = cooperationOf(actor, form.cooperation);
    return this.uow.write(actor, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [
        `agreement:${cooperation}:${form.year}:${form.indicator}`,
      ]);
      const [row] = await tx.query<{ revision: number }>(
        `INSERT INTO agreement_target (id, cooperation, year, indicator, revision, target, source, entered_by)
         SELECT $1, $2, $3, $4, COALESCE(max(revision), 0) + 1, $5, $6, app_user() FROM agreement_target
         WHERE cooperation = $2 AND year = $3 AND indicator = $4 RETURNING revision`,
        [newId(), cooperation, form.year, form.indicator, form.target, form.source],
      );
      tx.audit({
        action: 'agreement.target-set',
        aggregate: 'agreement_target',
        aggregateId: null,
        fields: [form.indicator],
      });
      return row!.revision;
    });
  }

  /** As they hold now. */
  targets(actor: Actor, year: number): Promise<Target[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<Target>(
        `SELECT DISTINCT ON (cooperation, indicator) cooperation, year, indicator, target, source, revision
         FROM agreement_target WHERE year = $1 ORDER BY cooperation, indicator, revision DESC`,
        [year],
      ),
    );
  }
}
