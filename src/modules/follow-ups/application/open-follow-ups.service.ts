import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type CreateCommand, LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { calendarOf } from '../../reference/index.js';
import type { FollowUpFacts, FollowUpTransition } from '../domain/follow-up.lifecycle.js';
import { type FollowUpWindow, kindOf, MILESTONES, windowOf } from '../domain/windows.js';
import { followUpLifecycleMapping } from '../persistence/follow-up.lifecycle-mapping.js';
import {
  findFollowUpKeys,
  listFollowUpsOfOtherStart,
  listOpenFollowUpsAfter,
  listOpenFollowUpsOfSeeker,
  listPlacementsMissingFollowUps,
  lockPlacementsForFollowUps,
} from '../persistence/open-follow-ups.statements.js';

/** The calls are made from the source county. */
const REGION = 'guangxi';

/** A confirmed start opens four follow-ups, once; the end of the job lapses those that were still ahead. */
@Injectable()
export class OpenFollowUpsService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly placements: PlacementReader,
  ) {}

  /** After a start was confirmed: of a past ledger's start only what can still be asked. */
  async onStart(tx: Tx, placementId: string): Promise<void> {
    const placement = await this.locked(tx, placementId);
    if (placement?.status !== 'started') return;
    await this.voidOthers(tx, placement);
    await this.ensure(tx, [placement], { openOnly: placement.origin === 'ledger' });
  }

  /** After a start was taken back or the job ended. */
  async onEnd(tx: Tx, placementId: string): Promise<void> {
    const placement = await this.locked(tx, placementId);
    if (!placement || placement.status === 'started') return;
    await this.voidOthers(tx, placement);
    if (placement.startedOn === null) return;
    const ended = placement.status === 'ended' ? placement.endedOn : null;
    const rows = await tx.all(listOpenFollowUpsAfter, { placementId, ended });
    const reason = lapseReason(placement, ended);
    await this.store.transitionMany(
      tx,
      followUpLifecycleMapping,
      rows.map(({ id }) => ({
        id,
        move: 'lapse' as const,
        input: { reportedBy: 'system' as const, channel: 'system' as const, occurredOn: tx.today, reason },
        facts: { startConfirmed: true, failedOn: [] },
      })),
    );
  }

  /** The person takes back the consent to be called: what is open lapses. */
  async stopFor(tx: Tx, seekerId: string): Promise<void> {
    const rows = await tx.all(listOpenFollowUpsOfSeeker, { seekerId });
    await this.store.transitionMany(
      tx,
      followUpLifecycleMapping,
      rows.map(({ id }) => ({
        id,
        move: 'lapse' as const,
        input: {
          reportedBy: 'system' as const,
          channel: 'system' as const,
          occurredOn: tx.today,
          reason: 'consent_withdrawn',
        },
        facts: { startConfirmed: true, failedOn: [] },
      })),
    );
  }

  /**
   * What was asked about a start that was taken back since, answered or not, is no word on the start that holds. The news of
   * the undoing may come when another start is known already.
   */
  private async voidOthers(tx: Tx, { id, startedOn }: PlacementRow): Promise<void> {
    const rows = await tx.all(listFollowUpsOfOtherStart, { placementId: id, startedOn });
    await this.store.transitionMany(
      tx,
      followUpLifecycleMapping,
      rows.map((row) => ({
        id: row.id,
        move: 'void' as const,
        input: {
          reportedBy: 'system' as const,
          channel: 'system' as const,
          occurredOn: tx.today,
          reason: 'start_undone',
        },
        facts: { startConfirmed: false, failedOn: [] },
      })),
    );
  }

  /**
   * Opens what is missing for confirmed starts. Whoever else opens follow-ups of the same placements waits until this
   * transaction is over: a ledger and the news of a start may come at the same moment.
   * @param openOnly leaves out milestones whose window is over
   */
  async ensure(
    tx: Tx,
    placements: readonly PlacementRow[],
    { openOnly = false }: { openOnly?: boolean } = {},
  ): Promise<void> {
    await this.lock(
      tx,
      placements.map(({ id }) => id),
    );
    const known = await tx.all(findFollowUpKeys, {
      ids: placements.map(({ id }) => id),
      placementId: placements.filter(({ status }) => status === 'ended').map(({ id }) => id),
    });
    const there = new Set(known.map(({ key }) => key));
    const commands = placements
      .filter(({ startedOn, startConfirmedOn }) => startedOn !== null && startConfirmedOn !== null)
      .flatMap((placement) => birthsOf(tx, placement, openOnly))
      .filter(({ row }) => !there.has(`${String(row.placement_id)}${String(row.kind)}`));
    if (commands.length > 0) await this.store.createMany(tx, followUpLifecycleMapping, commands);
  }

  /** After a schedule was loaded: the milestones that had no day. @returns how many placements were looked at */
  async openMissing(tx: Tx): Promise<number> {
    const rows = await tx.all(listPlacementsMissingFollowUps, { length: MILESTONES.length });
    const found = await this.placements.byIds(
      tx,
      rows.map(({ id }) => id),
    );
    await this.ensure(tx, [...found.values()]);
    return found.size;
  }

  /** Two deliveries about one placement wait for each other. @returns the placement as it is then */
  private async locked(tx: Tx, id: string): Promise<PlacementRow | undefined> {
    await this.lock(tx, [id]);
    return (await this.placements.byIds(tx, [id])).get(id);
  }

  private async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.all(lockPlacementsForFollowUps, { ids });
  }
}

function lapseReason({ endReason }: PlacementRow, ended: string | null): string {
  if (ended === null) return 'start_undone';
  return endReason === 'job_change' ? 'job_changed' : 'employment_ended';
}

/** A milestone of a year whose schedule is not published is opened when it is loaded; no day is guessed for it meanwhile. */
function plannedWindows(startedOn: string): FollowUpWindow[] {
  return MILESTONES.flatMap((milestone) => {
    try {
      return [windowOf(startedOn, milestone, calendarOf(REGION))];
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CALENDAR_MISSING') return [];
      throw error;
    }
  });
}

function birthsOf(
  tx: Tx,
  placement: PlacementRow,
  openOnly: boolean,
): CreateCommand<FollowUpTransition, FollowUpFacts>[] {
  const startedOn = placement.startedOn!;
  return plannedWindows(startedOn)
    .filter(({ closesOn }) => !openOnly || closesOn >= tx.today)
    .map((window) => ({
      move: 'open' as const,
      input: {
        reportedBy: 'system' as const,
        channel: 'system' as const,
        occurredOn: placement.startConfirmedOn!,
      },
      facts: { startConfirmed: true, failedOn: [] },
      row: {
        id: newId(),
        kind: kindOf(window.milestone),
        placement_id: placement.id,
        cooperation: placement.cooperation,
        area_code: placement.areaCode,
        employer_id: placement.employerId,
        started_on: startedOn,
        nominal_on: window.nominalOn,
        due_on: window.dueOn,
        opens_on: window.opensOn,
        closes_on: window.closesOn,
        attempts: 0,
        recorded_at: tx.now,
      },
    }));
}
