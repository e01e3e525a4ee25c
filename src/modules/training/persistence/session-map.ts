import type { LifecycleTableMap } from '../../../platform/database/index.js';
import {
  type SessionFacts,
  sessionLifecycle,
  type SessionMove,
  type SessionStatus,
} from '../domain/training-session.lifecycle.js';

export const sessionMap: LifecycleTableMap<SessionStatus, SessionMove, SessionFacts> = {
  lifecycle: sessionLifecycle,
  table: 'training_session',
  scope: { cooperation: 'cooperation' },
};
