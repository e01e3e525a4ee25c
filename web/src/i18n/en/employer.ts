import type { Words } from '../words';
import type * as zh from '../zh/employer';

export const answers: Words<typeof zh.answers> = {
  title: 'Needs my answer',
  hint: 'With a row chosen: Y hire, N decline, J / K down and up',
  offer: 'Hire',
  decline: 'Decline',
  offerMany: 'Hire {{count}}',
  declineMany: 'Decline {{count}}',
  why: 'Reason of the refusal',
  left: '{{days}} days left',
  overdue: 'overdue',
  noneWaiting: 'Nobody waits for your answer',
  refusedSome: '{{count}} did not go through',
  doneSome: '{{count}} done',
};

export const arrivals: Words<typeof zh.arrivals> = {
  title: 'Arrivals',
  started: 'Started',
  notHere: 'Did not come',
  on: 'Start date',
  startMany: 'Confirm the start of {{count}}',
  none: 'Nobody waits for confirmation',
};
