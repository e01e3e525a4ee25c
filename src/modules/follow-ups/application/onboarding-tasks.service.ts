import { Injectable } from '@nestjs/common';
import {
  assertHasEvidence,
  type Channel,
  partyNotAuthorised,
  type Party,
} from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { Notices } from '../../notifications/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { dutyBeforeStart, dutyNotFound, dutyRecordedByParty } from '../domain/follow-up.errors.js';
import { dutiesOf, type DutyKind, type DutyState, dutyState } from '../domain/start-duties.js';
import { DUTIES_DUE } from './follow-ups.notice-templates.js';
import { partiesOf } from './follow-ups.policy.js';

export interface DutyRow {
  readonly placementId: string;
  readonly kind: DutyKind;
  readonly name: string | null;
  readonly employer: string | null;
  readonly startedOn: string;
  readonly remindOn: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly reference: string | null;
  readonly droppedOn: string | null;
  readonly state: DutyState;
}

export interface DutyWord {
  readonly reportedBy: Party;
  readonly channel: Channel;
  /** Day it was done. */
  readonly doneOn: string;
  /** Contract number, month of enrolment, filing number. */
  readonly reference: string;
}

export interface DutySearch {
  readonly open?: boolean;
  readonly dueBy?: string;
  readonly placementId?: string;
  readonly limit: number;
  /** Sort key of the last row of the page before: due day, placement and kind. */
  readonly after?: string;
}

/** Contract, insurance and filing after a start: opened with it, ticked off with a day and a number, never guessed. */
@Injectable()
export class OnboardingTasksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly placements: PlacementReader,
    private readonly notices: Notices,
  ) {}

  /** A start confirmed by the employer; of a past ledger's start nothing is counted down. */
  async onStart(tx: Tx, placementId: string): Promise<void> {
    const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
    if (placement?.status !== 'started' || !placement.startedOn || placement.origin === 'ledger') return;
    const startedOn = placement.startedOn;
    await this.resetOnOtherStart(tx, placementId, startedOn);
    for (const { kind, remindOn, dueOn } of dutiesOf(startedOn))
      await tx.execute(
        `INSERT INTO start_duty (placement_id, kind, cooperation, area_code, employer_id, started_on, remind_on, due_on, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (placement_id, kind) DO UPDATE SET started_on = $6, remind_on = $7, due_on = $8, dropped_on = NULL
           WHERE start_duty.done_on IS NULL`,
        [
          placementId,
          kind,
          placement.cooperation,
          placement.areaCode,
          placement.employerId,
          startedOn,
          remindOn,
          dueOn,
          tx.now,
        ],
      );
    await this.remind(tx, placement, startedOn);
  }

  /** The start was taken back or the job ended: what is open is dropped, what was done stays. */
  async onEnd(tx: Tx, placementId: string): Promise<void> {
    if ((await this.placements.byIds(tx, [placementId])).get(placementId)?.status === 'started') return;
    await tx.execute(
      `UPDATE start_duty SET dropped_on = $2 WHERE placement_id = $1 AND done_on IS NULL AND dropped_on IS NULL`,
      [placementId, tx.today],
    );
    await this.notices.cancel(tx, `duties:${placementId}:`);
  }

  /**
   * What a party recorded itself is changed by that party alone.
   * @throws dutyNotFound, dutyRecordedByParty, dutyBeforeStart, partyNotAuthorised, evidenceRequired
   */
  done(actor: Actor, placementId: string, kind: DutyKind, word: DutyWord): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes(word.reportedBy))
        throw partyNotAuthorised({ reportedBy: word.reportedBy });
      assertHasEvidence({ ...word, evidence: word.reference }, actor.role, { field: 'reference' });
      const [duty] = await tx.query<{
        startedOn: string;
        reportedBy: Party | null;
        recordedBy: string | null;
      }>(
        `SELECT started_on AS "startedOn", said_by AS "reportedBy", entered_by AS "recordedBy"
         FROM start_duty WHERE placement_id = $1 AND kind = $2 FOR UPDATE`,
        [placementId, kind],
      );
      if (!duty) throw dutyNotFound({ placementId, kind });
      const ownWord = duty.reportedBy !== null && duty.reportedBy === (await roleOf(tx, duty.recordedBy));
      if (ownWord && actor.role !== duty.reportedBy) throw dutyRecordedByParty({ placementId, kind });
      if (word.doneOn > tx.today || (kind !== 'contract' && word.doneOn < duty.startedOn))
        throw dutyBeforeStart({ doneOn: word.doneOn });
      await tx.execute(
        `UPDATE start_duty SET done_on = $3, reference = $4, said_by = $5, channel = $6, entered_by = $7, dropped_on = NULL
         WHERE placement_id = $1 AND kind = $2`,
        [placementId, kind, word.doneOn, word.reference, word.reportedBy, word.channel, actor.userId],
      );
      tx.audit({ action: 'duty.done', aggregate: 'placement', aggregateId: placementId, fields: [kind] });
      const open = await tx.query(
        `SELECT kind FROM start_duty WHERE placement_id = $1 AND done_on IS NULL AND dropped_on IS NULL`,
        [placementId],
      );
      if (open.length === 0) await this.notices.cancel(tx, `duties:${placementId}:`);
    });
  }

  /** What is due first comes first. */
  search(actor: Actor, search: DutySearch): Promise<DutyRow[]> {
    return this.uow.read(actor, async (tx) => {
      const [day, placementId, kind] = search.after?.split(' ') ?? [];
      const rows = await tx.query<Omit<DutyRow, 'state'>>(
        `SELECT d.placement_id AS "placementId", d.kind, s.name, COALESCE(e.name, p.employer_text) AS employer,
                d.started_on AS "startedOn", d.remind_on AS "remindOn", d.due_on AS "dueOn", d.done_on AS "doneOn", d.reference,
                d.dropped_on AS "droppedOn"
         FROM start_duty d JOIN placement p ON p.id = d.placement_id LEFT JOIN seeker s ON s.id = p.seeker_id
         LEFT JOIN employer e ON e.id = d.employer_id
         WHERE ($1::boolean IS NOT TRUE OR (d.done_on IS NULL AND d.dropped_on IS NULL)) AND ($2::date IS NULL OR d.due_on <= $2)
           AND ($3::uuid IS NULL OR d.placement_id = $3)
           AND ($4::date IS NULL OR (d.due_on, d.placement_id, d.kind) > ($4, $5::uuid, $6))
         ORDER BY d.due_on, d.placement_id, d.kind LIMIT $7`,
        [
          search.open ?? null,
          search.dueBy ?? null,
          search.placementId ?? null,
          day ?? null,
          placementId ?? null,
          kind ?? null,
          search.limit,
        ],
      );
      return rows.map((row) => ({ ...row, state: dutyState(row, tx.today) }));
    });
  }

  /** The start was found to have been on another day: the word about the old one is not sent. */
  private async resetOnOtherStart(tx: Tx, placementId: string, startedOn: string): Promise<void> {
    const others = await tx.query<{ on: string }>(
      `SELECT DISTINCT started_on AS "on" FROM start_duty WHERE placement_id = $1 AND started_on <> $2`,
      [placementId, startedOn],
    );
    for (const { on } of others) await this.notices.cancel(tx, `duties:${placementId}:${on}`);
  }

  private async remind(tx: Tx, placement: PlacementRow, startedOn: string): Promise<void> {
    const [first] = dutiesOf(startedOn);
    if (!placement.employerId || tx.today > first!.dueOn) return;
    await this.notices.send(tx, {
      effectKey: `duties:${placement.id}:${startedOn}`,
      template: DUTIES_DUE.name,
      to: { kind: 'employer', id: placement.employerId },
      params: { startedOn, until: first!.dueOn },
      notBefore: `${first!.remindOn}T01:00:00.000Z`,
      about: { aggregate: 'placement', id: placement.id },
      cooperation: placement.cooperation,
    });
  }
}

/** Whose account it is; offices do not see each other's accounts. */
async function roleOf(tx: Tx, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const [user] = await tx.withSystemScope(() =>
    tx.query<{ role: string }>(`SELECT role FROM user_account WHERE id = $1`, [userId]),
  );
  return user?.role ?? null;
}
