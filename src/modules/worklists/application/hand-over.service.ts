import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { CaseworkerAreas } from '../../identity/index.js';
import { BOTH_SEE_DAYS } from '../domain/responsibility.js';
import { handOverInvalid } from '../domain/worklists.errors.js';
import {
  completeDueAreaChanges,
  countSeekersInCaseload,
  endCaseload,
  findCaseloadHandOver,
  findSeekersOfCaseload,
  listCaseloadHandOvers,
} from '../persistence/hand-over.statements.js';

export interface HandOverCommand {
  readonly fromUser: string;
  readonly toUser: string;
  readonly areas: readonly string[];
  readonly seekers: readonly string[];
  /** Everything the first one has on that day: all areas, and everybody handed to them one by one. */
  readonly whole?: boolean;
  /** Today when left out; a day to come is carried out on that day. */
  readonly fromOn?: string;
  readonly note?: string;
}

export interface HandOver {
  readonly id: string;
  readonly fromUser: string;
  readonly toUser: string;
  readonly areas: readonly string[];
  readonly seekers: readonly string[];
  readonly fromOn: string;
  readonly bothUntilOn: string;
  readonly note: string | null;
}

/** A caseload changes hands: steps keep their days, only who sees them changes. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly areas: CaseworkerAreas,
  ) {}

  /** @throws handOverInvalid */
  handOver(actor: Actor, asked: HandOverCommand): Promise<HandOver> {
    return this.uow.write(actor, async (tx) => {
      const command = asked.whole ? await this.whole(tx, asked) : asked;
      const fromOn = command.fromOn ?? tx.today;
      await this.check(tx, command, fromOn);
      const id = newId();
      const cooperation = actor.cooperations[0] ?? '';
      const bothUntilOn = addDays(fromOn, BOTH_SEE_DAYS);
      await tx.insertMany('caseload_hand_over', [
        {
          id,
          cooperation,
          from_user: command.fromUser,
          to_user: command.toUser,
          areas: command.areas,
          seekers: command.seekers,
          from_on: fromOn,
          both_until_on: bothUntilOn,
          note: command.note ?? null,
          entered_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      if (command.areas.length > 0)
        await tx.insertMany('caseload_area_change', [
          { hand_over_id: id, what: 'given', on_day: fromOn },
          { hand_over_id: id, what: 'taken', on_day: addDays(bothUntilOn, 1) },
        ]);
      // Who gives keeps sight of persons of the own area through the area; of others, who were handed over before, for a week.
      await tx.run(endCaseload, { fromUser: command.fromUser, seekers: command.seekers, bothUntilOn });
      await tx.insertMany(
        'caseload_person',
        command.seekers.map((seekerId) => ({
          hand_over_id: id,
          seeker_id: seekerId,
          cooperation,
          user_id: command.toUser,
          from_on: fromOn,
          until_on: null,
        })),
      );
      tx.audit({
        action: 'caseload.handed_over',
        aggregate: 'caseload_hand_over',
        aggregateId: id,
        fields: [
          `areas=${command.areas.length}`,
          `seekers=${command.seekers.length}`,
          ...(command.whole ? ['whole'] : []),
        ],
      });
      await this.changeAreas(tx);
      const made = await tx.first(findCaseloadHandOver, { id });
      return made!;
    });
  }

  list(actor: Actor): Promise<HandOver[]> {
    return this.uow.read(actor, (tx) => tx.all(listCaseloadHandOvers, {}));
  }

  /** Areas whose day has come; doing it again changes nothing. */
  async applyDue(actor: Actor): Promise<void> {
    await this.uow.write(actor, (tx) => this.changeAreas(tx));
  }

  /** Two hand-overs of one caseworker wait for each other, so that none takes what the other has just given away. */
  private whole(tx: Tx, command: HandOverCommand): Promise<HandOverCommand> {
    return tx.withSystemScope(async () => {
      const areas = await this.areas.lock(tx, command.fromUser);
      const persons = await tx.all(findSeekersOfCaseload, {
        fromUser: command.fromUser,
        cooperations: tx.actor.cooperations,
      });
      return { ...command, areas, seekers: persons.map(({ id }) => id) };
    });
  }

  private async check(tx: Tx, command: HandOverCommand, fromOn: string): Promise<void> {
    if (
      command.fromUser === command.toUser ||
      command.areas.length + command.seekers.length === 0 ||
      fromOn < tx.today
    )
      throw handOverInvalid();
    const caseworkers = await this.areas.findActive(
      tx,
      [command.fromUser, command.toUser],
      tx.actor.cooperations,
    );
    const own = caseworkers.get(command.fromUser);
    if (!own || !caseworkers.has(command.toUser)) throw handOverInvalid();
    if (command.areas.some((area) => !own.includes(area))) throw handOverInvalid();
    const [{ n } = { n: 0 }] = await tx.withSystemScope(() =>
      tx.all(countSeekersInCaseload, { seekers: command.seekers, areas: own, fromUser: command.fromUser }),
    );
    if (n !== new Set(command.seekers).size) throw handOverInvalid();
  }

  private async changeAreas(tx: Tx): Promise<void> {
    await tx.withSystemScope(async () => {
      const due = await tx.all(completeDueAreaChanges, { now: tx.now });
      for (const { what, user, areas } of due)
        await (what === 'given' ? this.areas.add(tx, user, areas) : this.areas.remove(tx, user, areas));
    });
  }
}
