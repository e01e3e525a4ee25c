import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { CheckOutcome, VettingItem, ViolationKind } from '../domain/vetting.js';

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
    const rows = await tx.query<CheckRow>(
      `SELECT DISTINCT ON (item) item, outcome, reference, valid_until AS "validUntil", checked_on AS "checkedOn",
              checked_by AS "checkedBy"
       FROM employer_check WHERE employer_id = $1 ORDER BY item, id DESC`,
      [employerId],
    );
    return new Map(rows.map((row) => [row.item, row]));
  }

  violations(tx: Tx, employerId: string): Promise<ViolationRow[]> {
    return tx.query<ViolationRow>(
      `SELECT id, kind, happened_on AS "occurredOn", source, decision, settled_on AS "settledOn", settlement
       FROM employer_violation WHERE employer_id = $1 ORDER BY id DESC`,
      [employerId],
    );
  }

  suspensions(tx: Tx, employerId: string): Promise<SuspensionRow[]> {
    return tx.query<SuspensionRow>(
      `SELECT move, happened_on AS "occurredOn", reason, entered_by AS "recordedBy" FROM history
       WHERE aggregate = 'employer' AND aggregate_id = $1 AND move IN ('suspend', 'reinstate') ORDER BY seq DESC`,
      [employerId],
    );
  }

  async agent(tx: Tx, employerId: string): Promise<AgentRow | null> {
    const [row] = await tx.query<AgentRow>(
      `SELECT name, id_number AS sealed, mandate_until AS "mandateUntil" FROM employer_agent WHERE employer_id = $1`,
      [employerId],
    );
    return row ?? null;
  }

  async keepAgent(tx: Tx, employerId: string, agent: AgentRow): Promise<void> {
    await tx.execute(
      `INSERT INTO employer_agent (employer_id, name, id_number, mandate_until, recorded_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (employer_id) DO UPDATE SET name = EXCLUDED.name, id_number = EXCLUDED.id_number,
         mandate_until = EXCLUDED.mandate_until, recorded_by = EXCLUDED.recorded_by, recorded_at = app_now()`,
      [employerId, agent.name, agent.sealed, agent.mandateUntil, tx.actor.userId],
    );
  }

  async addViolation(
    tx: Tx,
    employerId: string,
    violation: Pick<ViolationRow, 'kind' | 'occurredOn' | 'source' | 'decision'>,
  ): Promise<string> {
    const id = newId();
    await tx.execute(
      `INSERT INTO employer_violation (id, employer_id, kind, happened_on, source, decision, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        employerId,
        violation.kind,
        violation.occurredOn,
        violation.source,
        violation.decision,
        tx.actor.userId,
      ],
    );
    return id;
  }

  /** @returns how many: one, or none when it was settled before */
  settle(tx: Tx, employerId: string, id: string, settledOn: string, settlement: string): Promise<number> {
    return tx.execute(
      `UPDATE employer_violation SET settled_on = $3, settlement = $4 WHERE id = $1 AND employer_id = $2 AND settled_on IS NULL`,
      [id, employerId, settledOn, settlement],
    );
  }
}
