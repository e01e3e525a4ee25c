import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type RecordedTransitionInput, type Tx } from '../../../platform/database/index.js';
import type { SeekerRef } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import type { RosterEntryTransition, RosterEntryState } from '../domain/roster-entry.lifecycle.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { rosterEntryLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';
import type { RosterEntryEntity } from '../persistence/roster-entry.entity.js';
import { updateLedgerMarks } from '../persistence/ledger-attendance.statements.js';

/** A person whose row stands on the roster that came back from a fair. */
export interface Attendance {
  readonly seeker: SeekerRef;
  readonly markedPoor: boolean | null;
  readonly interview: 'passed' | 'failed' | 'open' | null;
  /** The row. */
  readonly evidence: string;
}

const TO_PRESENT: Readonly<Record<RosterEntryState, readonly RosterEntryTransition[]>> = {
  invited: ['check_in'],
  registered: ['check_in'],
  no_show: ['came_after_all'],
  cancelled: ['restore', 'check_in'],
  checked_in: [],
};

/** Brings everybody on a returned roster to present; before the day of the fair they are registered only. */
@Injectable()
export class LedgerAttendanceService {
  constructor(
    private readonly fairs: FairsRepository,
    private readonly store: LifecycleStore,
  ) {}

  async record(tx: Tx, fair: Fair, attendances: readonly Attendance[]): Promise<void> {
    const people = new Map([...attendances].reverse().map((one) => [one.seeker.id, one]));
    const known = await this.fairs.entries(tx, fair.id, [...people.keys()]);
    const knownIds = new Set(known.map((entry) => entry.seekerId));
    const held = fair.heldOn <= tx.today;
    await this.store.createMany(
      tx,
      rosterEntryLifecycleMapping,
      [...people.values()]
        .filter(({ seeker }) => !knownIds.has(seeker.id))
        .reverse()
        .map((one) => ({
          move: held ? ('record_attended' as const) : ('register' as const),
          input: toTransitionInput(tx, fair, one),
          facts: undefined,
          row: {
            id: newId(),
            fair_id: fair.id,
            cooperation: fair.cooperation,
            seeker_id: one.seeker.id,
            area_code: one.seeker.areaCode,
            origin: 'ledger',
            entered_late: tx.today > fair.heldOn,
            marked_poor: one.markedPoor,
            interview: one.interview,
            recorded_at: tx.now,
          },
        })),
    );
    for (const entry of known) await this.bringIn(tx, fair, entry, people.get(entry.seekerId)!, held);
  }

  private async bringIn(
    tx: Tx,
    fair: Fair,
    entry: RosterEntryEntity,
    one: Attendance,
    held: boolean,
  ): Promise<void> {
    await this.store.transitionMany(
      tx,
      rosterEntryLifecycleMapping,
      (held ? TO_PRESENT[entry.status] : []).map((move) => ({
        id: entry.id,
        move,
        input: toTransitionInput(tx, fair, one),
        facts: undefined,
        set: { entered_late: tx.today > fair.heldOn },
      })),
    );
    if (entry.markedPoor === one.markedPoor && entry.interview === one.interview) return;
    await tx.run(updateLedgerMarks, { id: entry.id, markedPoor: one.markedPoor, interview: one.interview });
  }
}

function toTransitionInput(tx: Tx, fair: Fair, { evidence }: Attendance): RecordedTransitionInput {
  return {
    reportedBy: 'worker',
    channel: 'workbook',
    occurredOn: fair.heldOn <= tx.today ? fair.heldOn : tx.today,
    evidence,
  };
}
