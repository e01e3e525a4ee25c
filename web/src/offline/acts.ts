import { api, ApiError, type Schemas } from '../api/client';
import { withPresentNames } from './present-names';

/** The acts that may be made without a connection, each with the words the service will be sent. */
interface Words {
  followUp: Schemas['RecordOutcomeRequest'];
  attempt: Schemas['TransitionFollowUpRequest'];
  call: Schemas['LogCallRequest'];
  answer: Schemas['SeekerAnswerRequest'];
  concern: Schemas['RaiseConcernRequest'];
  rollMark: Schemas['RollMarksRequest'];
  headcount: Schemas['HeadcountRequest'];
  incident: Schemas['IncidentRequest'];
}
export type ActKind = keyof Words;
export type Act = { [Kind in ActKind]: { kind: Kind; about: string; words: Words[Kind] } }[ActKind];

/** Sends one act; the same key again is the same act, so a retry after a lost answer does nothing twice. */
export async function send(noted: Act, key: string): Promise<void> {
  const act = { ...noted, words: withPresentNames(noted.words) } as Act;
  const to = { params: { path: { id: act.about } }, headers: { 'Idempotency-Key': key } };
  switch (act.kind) {
    case 'followUp':
      await api.POST('/api/v1/follow-ups/{id}/outcome', { ...to, body: act.words });
      return;
    case 'attempt':
      await api.POST('/api/v1/follow-ups/{id}/transitions', { ...to, body: act.words });
      return;
    case 'call':
      await api.POST('/api/v1/call-attempts/{id}/outcome', { ...to, body: act.words });
      return;
    case 'answer':
      await api.POST('/api/v1/placements/{id}/seeker-answers', { ...to, body: act.words });
      return;
    case 'concern':
      await api.POST('/api/v1/concerns', { headers: to.headers, body: act.words });
      return;
    case 'headcount':
      await api.POST('/api/v1/batches/{id}/headcounts', { ...to, body: act.words });
      return;
    case 'incident':
      await api.POST('/api/v1/batches/{id}/incidents', { ...to, body: act.words });
      return;
    case 'rollMark': {
      const { data } = await api.POST('/api/v1/batches/{id}/roll-call/marks', { ...to, body: act.words });
      const refused = data?.results.find((result) => result.outcome === 'refused');
      if (refused) throw new ApiError(409, null, refused.code);
    }
  }
}
