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
      const order = asked.whole ? await this.whole(tx, asked) : asked;
      const fromOn = order.fromOn ?? tx.today;
      await this.check(tx, order, fromOn);
      const id = newId();
      const cooperation = actor.cooperations[0] ?? '';
      const bothUntilOn = addDays(fromOn, BOTH_SEE_DAYS);
      await tx.insertMany('caseload_hand_over', [
        {
          id,
          cooperation,
          from_user: order.fromUser,
          to_user: order.toUser,
          areas: order.areas,
          seekers: order.seekers,
          from_on: fromOn,
          both_until_on: bothUntilOn,
          note: order.note ?? null,
          entered_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      if (order.areas.length > 0)
        await tx.insertMany('caseload_area_change', [
          { hand_over_id: id, what: 'given', on_day: fromOn },
          { hand_over_id: id, what: 'taken', on_day: addDays(bothUntilOn, 1) },
        ]);
      // Who gives keeps sight of persons of the own area through the area; of others, who were handed over before, for a week.
      await tx.run(endCaseload, { fromUser: order.fromUser, seekers: order.seekers, bothUntilOn });
      await tx.insertMany(
        'caseload_person',
        order.seekers.map((seekerId) => ({
          hand_over_id: id,
          seeker_id: seekerId,
          cooperation,
          user_id: order.toUser,
          from_on: fromOn,
          until_on: null,
        })),
      );
      tx.audit({
        action: 'caseload.handed_over',
        aggregate: 'caseload_hand_over',
        aggregateId: id,
        fields: [
          `areas=${order.areas.length}`,
          `seekers=${order.seekers.length}`,
          ...(order.whole ? ['whole'] : []),
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
  private whole(tx: Tx, order: HandOverCommand): Promise<HandOverCommand> {
    return tx.withSystemScope(async () => {
      const areas = await this.areas.lock(tx, order.fromUser);
      const persons = await tx.all(findSeekersOfCaseload, {
        fromUser: order.fromUser,
        cooperations: tx.actor.cooperations,
      });
      return { ...order, areas, seekers: persons.map(({ id }) => id) };
    });
  }

  private async check(tx: Tx, order: HandOverCommand, fromOn: string): Promise<void> {
    if (
      order.fromUser === order.toUser ||
      order.areas.length + order.seekers.length === 0 ||
      fromOn < tx.today
    )
      throw handOverInvalid();
    const caseworkers = await this.areas.findActive(
      tx,
      [order.fromUser, order.toUser],
      tx.actor.cooperations,
    );
    const own = caseworkers.get(order.fromUser);
    if (!own || !caseworkers.has(order.toUser)) throw handOverInvalid();
    if (order.areas.some((area) => !own.includes(area))) throw handOverInvalid();
    const [{ n } = { n: 0 }] = await tx.withSystemScope(() =>
      tx.all(countSeekersInCaseload, { seekers: order.seekers, areas: own, fromUser: order.fromUser }),
    );
    if (n !== new Set(order.seekers).size) throw handOverInvalid();
  }

  private async changeAreas(tx: Tx): Promise<void> {
    await tx.withSystemScope(async () => {
      const due = await tx.all(completeDueAreaChanges, { now: tx.now });
      for (const { what, user, areas } of due)
        await (what === 'given' ? this.areas.add(tx, user, areas) : this.areas.remove(tx, user, areas));
    });
  }
}
