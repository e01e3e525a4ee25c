import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { CheckOutcome, VettingItem, ViolationKind } from '../domain/vetting.js';
import {
  findEmployerAgent,
  findLatestEmployerChecks,
  insertEmployerViolation,
  listEmployerSuspensions,
  listEmployerViolations,
  settleEmployerViolation,
  upsertEmployerAgent,
} from './vetting.statements.js';

export interface NewCheck {
  readonly employerId: string;
  readonly item: VettingItem;
  readonly outcome: CheckOutcome;
  readonly reference?: string | null;
  readonly validUntil?: string | null;
  readonly checkedOn: string;
}

export interface CheckRow {
  readonly item: VettingItem;
  readonly outcome: CheckOutcome;
  readonly reference: string | null;
  readonly validUntil: string | null;
  readonly checkedOn: string;
  readonly checkedBy: string;
}

export interface ViolationRow {
  readonly id: string;
  readonly kind: ViolationKind;
  readonly occurredOn: string;
  readonly source: string;
  readonly decision: string | null;
  readonly settledOn: string | null;
  readonly settlement: string | null;
}

export interface SuspensionRow {
  readonly move: 'suspend' | 'reinstate';
  readonly occurredOn: string;
  readonly reason: string | null;
  readonly recordedBy: string;
}

export interface AgentRow {
  readonly name: string;
  readonly sealed: Buffer;
  readonly mandateUntil: string | null;
}

/** Checks, agents and violations of employers. Checks are only ever added: the latest of an item counts. */
@Injectable()
export class VettingRepository {
  async record(tx: Tx, checks: readonly NewCheck[]): Promise<void> {
    await tx.insertMany(
      'employer_check',
      checks.map((check) => ({
        id: newId(),
        employer_id: check.employerId,
        item: check.item,
        outcome: check.outcome,
        reference: check.reference ?? null,
        valid_until: check.validUntil ?? null,
        checked_on: check.checkedOn,
        checked_by: tx.actor.userId,
        recorded_at: tx.now,
      })),
    );
  }

  async latest(tx: Tx, employerId: string): Promise<Map<VettingItem, CheckRow>> {
    const rows = await tx.all(findLatestEmployerChecks, { employerId });
    return new Map(rows.map((row) => [row.item, row]));
  }

  violations(tx: Tx, employerId: string): Promise<ViolationRow[]> {
    return tx.all(listEmployerViolations, { employerId });
  }

  suspensions(tx: Tx, employerId: string): Promise<SuspensionRow[]> {
    return tx.all(listEmployerSuspensions, { employerId });
  }

  async agent(tx: Tx, employerId: string): Promise<AgentRow | null> {
    const row = await tx.first(findEmployerAgent, { employerId });
    return row ?? null;
  }

  async keepAgent(tx: Tx, employerId: string, agent: AgentRow): Promise<void> {
    await tx.run(upsertEmployerAgent, {
      employerId,
      name: agent.name,
      sealed: agent.sealed,
      mandateUntil: agent.mandateUntil,
      userId: tx.actor.userId,
    });
  }

  async addViolation(
    tx: Tx,
    employerId: string,
    violation: Pick<ViolationRow, 'kind' | 'occurredOn' | 'source' | 'decision'>,
  ): Promise<string> {
    const id = newId();
    await tx.run(insertEmployerViolation, {
      id,
      employerId,
      kind: violation.kind,
      occurredOn: violation.occurredOn,
      source: violation.source,
      decision: violation.decision,
      userId: tx.actor.userId,
    });
    return id;
  }

  /** @returns how many: one, or none when it was settled before */
  settle(tx: Tx, employerId: string, id: string, settledOn: string, settlement: string): Promise<number> {
    return tx.run(settleEmployerViolation, { id, employerId, settledOn, settlement });
  }
}
