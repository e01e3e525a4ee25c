// Who is told what of a step: the question, the offer, how a wait ended, and a word entered for somebody else.
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import { heardThrough, type Tx } from '../../../platform/database/index.js';
import type { NoticeCommand } from '../../notifications/index.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { halfTime } from '../domain/deadline-reminders.js';
import type { PlacementRow } from './placement.reader.js';
import { localMinute } from './decision-deadlines.service.js';

/** A step somebody may have to be told of. */
export interface AnswerStep {
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

/** What a message about a placement is made of. */
export interface AnswerContext {
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

/** A local moment as it is read out. */
export const spoken = (at: Date): string => localMinute(at).replace('T', ' ');

export function questionOf({
  employerId,
  answerDueAt,
  askedAt,
  cooperation,
  shown,
}: AnswerContext): NoticeCommand[] {
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

/** Every message a step brings. */
export function noticesOf(tx: Tx, row: AnswerContext, step: AnswerStep): NoticeCommand[] {
  const { status } = step.moved;
  return [
    ...(status === 'offered' ? offerOf(row, step) : []),
    ...(status === 'proposed' || status === 'intent' ? questionOf(row) : []),
    ...endOf(row, step),
    ...enteredFor(tx, row, step),
  ];
}

function offerOf(row: AnswerContext, { move, moved }: AnswerStep): NoticeCommand[] {
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

const ANSWERED: ReadonlySet<PlacementState> = new Set([
  'offered',
  'proposed',
  'intent',
  'expired',
  'declined',
  'withdrawn',
]);

/** Whether anybody might have to hear of it; of most steps nobody does, and nothing is asked. */
export function needsNotice(tx: Tx, { move, moved, input }: AnswerStep): boolean {
  return ANSWERED.has(moved.status) || move === 'decline_by_employer' || isEnteredFor(tx, input);
}

/** How a wait ended, told to the side that did not end it. */
function endOf(row: AnswerContext, { move, moved, input }: AnswerStep): NoticeCommand[] {
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
function enteredFor(tx: Tx, row: AnswerContext, { move, input, moved }: AnswerStep): NoticeCommand[] {
  if (!isEnteredFor(tx, input)) return [];
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
  if (row.employerId)
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

function isEnteredFor({ actor }: Tx, { reportedBy, channel }: AnswerStep['input']): boolean {
  const handed = actor.link?.hands === 'handed_over';
  if (actor.role === 'system' && !handed) return false;
  const through = heardThrough(actor, channel);
  if (through === 'workbook' || through === 'link') return false;
  return reportedBy === 'worker' || (reportedBy === 'employer' && (actor.role !== 'employer' || handed));
}
