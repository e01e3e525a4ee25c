import { api, type Schemas } from '../api/client';
import { AHEAD_DAYS } from '../first-questions';
import type { Source } from '../i18n';
import type { Act } from '../offline/acts';
import { useKept } from '../offline/copies';
import { useWaiting } from '../offline/outbox';
import { useSession, useToday } from '../session/session';
import { addDays } from '../ui/day';
import { noteOf } from '../ui/heard';
import type { Channel } from '../ui/HowHeard';

interface Row {
  id: string;
  placementId: string;
  name: string;
  employer: string;
  dueOn: string;
  /** Calls made before this one. */
  made: number;
}
export interface OfferCall extends Row {
  kind: 'call';
  job: string;
  askedBack: boolean;
  holdUntil: string | null;
}
export interface FollowUpCall extends Row {
  kind: 'followUp';
  milestone: Schemas['FollowUpResponse']['kind'];
  rung: Schemas['FollowUpResponse']['nextRung'];
  version: number;
}
export type CallRow = OfferCall | FollowUpCall;

export const OFFER_OUTCOMES = ['go', 'think', 'no', 'no_answer', 'wrong_number'] as const;
export const FOLLOW_UP_OUTCOMES = ['in_post', 'left', 'unreachable'] as const;
export interface Heard {
  channel: Channel;
  /** Who stood by when it was said; on the telephone, who answered. */
  witness?: string;
}
export const BY_PHONE: Heard = { channel: 'phone' };
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];
export type DeclineReason = keyof Source['reason']['worker_decline'];

async function readOfferCalls(): Promise<OfferCall[]> {
  const query = { limit: 100 };
  const { data } = await api.GET('/api/v1/call-attempts', { params: { query } });
  return (data?.items ?? []).map((call) => ({
    kind: 'call',
    id: call.id,
    placementId: call.placementId,
    name: call.seekerName ?? '',
    employer: call.employerName ?? '',
    job: call.job ?? '',
    dueOn: call.dueAt.slice(0, 10),
    made: call.attempt - 1,
    askedBack: call.askedBack,
    holdUntil: call.holdUntil,
  }));
}

async function readFollowUps(today: string): Promise<FollowUpCall[]> {
  const dueBy = addDays(today, AHEAD_DAYS);
  const { data } = await api.GET('/api/v1/follow-ups', { params: { query: { limit: 100, dueBy } } });
  return (data?.items ?? []).map((row) => ({
    kind: 'followUp',
    id: row.id,
    placementId: row.placementId,
    name: row.name,
    employer: row.employer ?? '',
    dueOn: row.dueOn,
    made: row.attempts,
    milestone: row.kind,
    rung: row.nextRung,
    version: row.version,
  }));
}

/** Whom to call, nearest day first: those who asked to be called, offers to tell, follow-ups. What is noted already is not listed. */
export function useCalls() {
  const today = useToday();
  const maySeeCalls = useSession().data?.permissions.includes('call-attempt.read') ?? false;
  const noted = new Set(useWaiting().map(({ act }) => act.about));
  const read = useKept<CallRow[]>(['calls'], async () => {
    const [offers, followUps] = await Promise.all([
      maySeeCalls ? readOfferCalls() : Promise.resolve([]),
      readFollowUps(today),
    ]);
    return [...offers, ...followUps].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  });
  return { ...read, rows: read.value?.filter((row) => !noted.has(row.id)) };
}

/** Who stood by, or the note of the call: when, and who answered. */
const provenBy = ({ channel, witness }: Heard) =>
  channel !== 'phone' && witness ? { witness } : { evidence: noteOf(channel, witness) };

/** What a call to a person who was offered a post is written down as: the call, and the answer when one was given. */
export function offerActs(
  row: OfferCall,
  outcome: OfferOutcome,
  { channel, witness }: Heard,
  reason?: DeclineReason,
): Act[] {
  const reached = outcome === 'go' || outcome === 'think' || outcome === 'no';
  const call: Act = { kind: 'call', about: row.id, words: { outcome: reached ? 'answered' : outcome } };
  if (outcome !== 'go' && outcome !== 'no') return [call];
  return [
    call,
    {
      kind: 'answer',
      about: row.placementId,
      words: { answer: outcome, channel, reason, ...provenBy({ channel, witness }) },
    },
  ];
}

/**
 * @param today local date: an outcome sent later still happened today
 * @param caller a call that reached nobody is the caller's word, not the person's
 */
export function followUpActs(
  row: FollowUpCall,
  { outcome, leftOn }: { outcome: FollowUpOutcome; leftOn?: string },
  today: string,
  caller: 'caseworker' | 'station',
  { channel, witness }: Heard,
): Act[] {
  const evidence = channel !== 'phone' && witness ? `witness: ${witness}` : noteOf(channel, witness);
  const from = { channel, evidence, occurredOn: today, expectedVersion: row.version } as const;
  return [
    outcome === 'unreachable'
      ? { kind: 'attempt', about: row.id, words: { ...from, reportedBy: caller, move: 'attempt' } }
      : { kind: 'followUp', about: row.id, words: { ...from, reportedBy: 'worker', outcome, leftOn } },
  ];
}
