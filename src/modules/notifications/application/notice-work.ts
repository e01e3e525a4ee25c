import { defineJob } from '../../../platform/queue/index.js';

/** One attempt at one notice. Runs outside a transaction: the call to a gateway cannot be rolled back. */
export const sendNotice = defineJob<{ noticeId: string }>('send-notice', 'notifications', { outside: true });

/** @param round counts the times the notice was due: first sending, after quiet hours, after a gateway was busy */
export const sendNoticeEvent = (
  noticeId: string,
  round: number,
): { topic: string; effectKey: string; payload: { noticeId: string } } => ({
  topic: sendNotice.topic,
  effectKey: `${sendNotice.topic}:${noticeId}:${round}`,
  payload: { noticeId },
});
