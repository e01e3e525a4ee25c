import { Injectable } from '@nestjs/common';
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import { heardThrough, type Tx } from '../../../platform/database/index.js';
import { type NoticeCommand, Notices } from '../../notifications/index.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { halfTime } from '../domain/wait-steps.js';
import { CallAttemptsService } from './call-attempts.service.js';
import type { PlacementRow } from './placement.reader.js';
import { localMinute } from './waits.service.js';
import { findAnswerContext, findOpenAnswerDue } from '../persistence/answer-follow-up.statements.js';

/** A step somebody may have to be told of. */
export interface ToldStep {
  readonly id: string;
  readonly move: PlacementTransition;
  readonly input: { readonly reportedBy: Party; readonly channel: Channel; readonly occurredOn: string };
  /** As it was before. */
  readonly row: PlacementRow;
  readonly moved: {
    readonly from: PlacementState | null;
    readonly status: PlacementState;
    readonly version: number;
  };
}

interface Known {
  readonly id: string;
  readonly seekerId: string;
  readonly employerId: string | null;
  readonly employer: string;
  readonly job: string;
  readonly cooperation: string;
  readonly askedAt: Date | null;
  readonly answerDueAt: Date | null;
  readonly holdUntil: Date | null;
  /** The company knows of it. */
  readonly shown: boolean;
}

/** What the two waits bring with them: the question, the reminder at half time, the calls, and telling both sides how it ended. */
@Injectable()
export class AnswerFollowUpService {
  constructor(
    private readonly notices: Notices,
    private readonly calls: CallAttemptsService,
  ) {}

  /** New questions to employers: one message for each company and deadline, however many people it is about. */
  async ask(tx: Tx, ids: readonly string[]): Promise<void> {
    const orders = new Map<string, NoticeCommand>();
    for (const one of await known(tx, ids))
      for (const order of questionOf(one)) orders.set(order.effectKey, order);
    await this.notices.sendMany(tx, [...orders.values()]);
  }

  async follow(tx: Tx, steps: readonly ToldStep[]): Promise<void> {
    const rows = new Map(
      (
        await known(
          tx,
          steps.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    );
    await this.endHolds(
      tx,
      steps.filter(({ moved }) => moved.from === 'offered' && moved.status !== 'offered').map(({ id }) => id),
    );
    const orders: NoticeCommand[] = [];
    for (const step of steps) {
      const row = rows.get(step.id)!;
      const { status } = step.moved;
      if (status === 'offered') orders.push(...offerOf(row, step));
      if (status === 'proposed' || status === 'intent') orders.push(...questionOf(row));
      orders.push(...endOf(row, step), ...enteredFor(tx, row, step));
    }
    await this.calls.schedule(
      tx,
      steps.filter(({ moved }) => moved.status === 'offered' && moved.from !== 'offered').map(({ id }) => id),
    );
    await this.notices.sendMany(tx, unique(orders));
    await this.dropReminders(tx, steps);
  }

  private async endHolds(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.notices.cancel(tx, ...ids.map((id) => `offer:${id}:`));
    await this.calls.cancel(tx, ids);
  }

  /** The reminder of a company goes when nobody of that deadline waits any more. */
  private async dropReminders(tx: Tx, steps: readonly ToldStep[]): Promise<void> {
    const groups = new Map<string, PlacementRow>();
    for (const { row, moved } of steps)
      if ((moved.from === 'proposed' || moved.from === 'intent') && row.employerId && row.answerDueAt)
        groups.set(`${row.employerId}:${row.answerDueAt.toISOString()}`, row);
    for (const [key, { employerId, answerDueAt }] of groups) {
      const open = await tx.all(findOpenAnswerDue, { employerId, answerDueAt });
      if (open.length === 0) await this.notices.cancel(tx, `answers-half:${key}`);
    }
  }
}

const unique = (orders: readonly NoticeCommand[]): NoticeCommand[] => [
  ...new Map(orders.map((order) => [order.effectKey, order])).values(),
];

/** A local moment as it is read out. */
export const spoken = (at: Date): string => localMinute(at).replace('T', ' ');

function questionOf({ employerId, answerDueAt, askedAt, cooperation, shown }: Known): NoticeCommand[] {
  if (!employerId || !answerDueAt || !askedAt || !shown) return [];
  const key = `${employerId}:${answerDueAt.toISOString()}`;
  const to = { kind: 'employer', id: employerId } as const;
  const common = {
    to,
    params: { until: spoken(answerDueAt) },
    cooperation,
    expiresAt: answerDueAt.toISOString(),
  };
  return [
    { ...common, effectKey: `answers-asked:${key}`, template: 'placements.answers-asked' },
    {
      ...common,
      effectKey: `answers-half:${key}`,
      template: 'placements.answers-half',
      notBefore: halfTime(askedAt.toISOString(), answerDueAt.toISOString()),
      // All asked before may have been answered, and somebody else waits for the same deadline now.
      renews: true,
    },
  ];
}

function offerOf(row: Known, { move, moved }: ToldStep): NoticeCommand[] {
  if (!row.holdUntil || !row.askedAt || move === 'extend_hold') return [];
  const { employer, job } = row;
  const common = {
    to: { kind: 'seeker', id: row.seekerId } as const,
    params: { employer, job, until: spoken(row.holdUntil) },
    about: { aggregate: 'placement', id: row.id },
    cooperation: row.cooperation,
    expiresAt: row.holdUntil.toISOString(),
  };
  const key = `offer:${row.id}:${moved.version}`;
  return [
    { ...common, effectKey: `${key}:made`, template: 'placements.offer-made' },
    {
      ...common,
      effectKey: `${key}:half`,
      template: 'placements.offer-half',
      notBefore: halfTime(row.askedAt.toISOString(), row.holdUntil.toISOString()),
    },
  ];
}

/** How a wait ended, told to the side that did not end it. */
function endOf(row: Known, { move, moved, input }: ToldStep): NoticeCommand[] {
  if (input.channel === 'workbook') return [];
  const { employer, job, cooperation } = row;
  const about = { aggregate: 'placement', id: row.id };
  const key = `answer-ended:${row.id}:${moved.version}`;
  const seeker = (template: string): NoticeCommand => ({
    effectKey: `${key}:worker`,
    template,
    to: { kind: 'seeker', id: row.seekerId },
    params: { employer, job },
    about,
    cooperation,
  });
  const company = (template: string): NoticeCommand[] =>
    row.employerId
      ? [
          {
            effectKey: `${key}:employer`,
            template,
            to: { kind: 'employer', id: row.employerId },
            params: { job },
            about,
            cooperation,
          },
        ]
      : [];
  // Nobody was asked: the company never knew of them, and so did not keep them waiting.
  if (moved.status === 'expired' && !row.shown) return [];
  if (moved.status === 'expired')
    return moved.from === 'offered'
      ? [seeker('placements.offer-expired'), ...company('placements.place-free')]
      : [seeker('placements.not-answered'), ...company('placements.answers-expired')];
  if (move === 'decline_by_employer') return [seeker('placements.not-taken')];
  const heldPlace = moved.from !== null && !['proposed', 'intent'].includes(moved.from);
  return heldPlace && (moved.status === 'declined' || moved.status === 'withdrawn')
    ? company('placements.place-free')
    : [];
}

/** The party is told when somebody else entered its word, or had its link; its own account, link or workbook needs no telling. */
function enteredFor(tx: Tx, row: Known, { move, input, moved }: ToldStep): NoticeCommand[] {
  const { actor } = tx;
  const handed = actor.link?.hands === 'handed_over';
  if (actor.role === 'system' && !handed) return [];
  const channel = heardThrough(actor, input.channel);
  if (channel === 'workbook' || channel === 'link') return [];
  const common = {
    params: { step: placementLifecycle.transitions[move].label.zh, day: input.occurredOn },
    about: { aggregate: 'placement', id: row.id },
    cooperation: row.cooperation,
  };
  if (input.reportedBy === 'worker')
    return [
      {
        ...common,
        effectKey: `entered-for:${row.id}:${moved.version}`,
        template: 'placements.entered-for-worker',
        to: { kind: 'seeker', id: row.seekerId },
      },
    ];
  if (input.reportedBy === 'employer' && (actor.role !== 'employer' || handed) && row.employerId)
    return [
      {
        ...common,
        effectKey: `entered-for:${row.employerId}:${tx.actor.requestId}:${move}`,
        template: 'placements.entered-for-employer',
        to: { kind: 'employer', id: row.employerId },
      },
    ];
  return [];
}

function known(tx: Tx, ids: readonly string[]): Promise<Known[]> {
  return tx.all(findAnswerContext, { ids });
}
