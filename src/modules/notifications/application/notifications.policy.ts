import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, definePolicy, ROLES } from '../../../platform/access/index.js';

/** Everybody reads their own inbox; telling people by hand and deciding on doubtful messages is the offices' work. */
export const notificationsPolicy = definePolicy({
  'inbox.read': ROLES,
  'notice.read': ['bureau', 'caseworker', 'station'],
  'notice.decide': ['bureau', 'caseworker', 'station'],
  'development-outbox.read': ['bureau'],
});

/** Who tells is who says that it was told. */
export function teller(actor: Actor): Party {
  return actor.role === 'caseworker' || actor.role === 'station' ? actor.role : 'bureau';
}
