import { defineJob } from '../../../platform/queue/index.js';

export interface SendWave extends Readonly<Record<string, string | number | boolean | null>> {
  readonly waveId: string;
}

/** Puts the people of one wave on the roster as invited, and tells each of them. */
export const sendInvitationWave = defineJob<SendWave>('send-invitation-wave', 'fair-roster');
