import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  type SessionFacts,
  sessionLifecycle,
  type TrainingSessionTransition,
  type SessionStatus,
} from '../domain/training-session.lifecycle.js';

export const sessionLifecycleMapping: LifecycleMapping<
  SessionStatus,
  TrainingSessionTransition,
  SessionFacts
> = {
  lifecycle: sessionLifecycle,
  table: 'training_session',
  scope: { cooperation: 'cooperation' },
};
