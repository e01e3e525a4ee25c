import { DomainError } from '../../../kernel/errors/index.js';
import { decide } from '../../../kernel/lifecycle/index.js';
import {
  sessionLifecycle,
  type TrainingSessionTransition,
  type SessionStatus,
} from './training-session.lifecycle.js';

const facts = { heldOn: '2018-03-01' };
function move(
  status: SessionStatus | null,
  name: TrainingSessionTransition,
  day: string,
  reason?: string,
): string {
  try {
    const input = { reportedBy: 'bureau' as const, occurredOn: day, ...(reason ? { reason } : {}) };
    return decide(sessionLifecycle, status, name, input, facts);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('a training', () => {
  it('is held on its day or after, never before, and cancelled with a reason', () => {
    expect(move(null, 'plan', '2018-02-20')).toBe('planned');
    expect(move('planned', 'hold', '2018-02-28')).toBe('TRAINING_NOT_YET');
    expect(move('planned', 'hold', '2018-03-01')).toBe('held');
    expect(move('planned', 'cancel', '2018-02-28')).toBe('REASON_REQUIRED');
    expect(move('planned', 'cancel', '2018-02-28', 'storm')).toBe('cancelled');
    expect(move('held', 'cancel', '2018-03-02', 'x')).toBe('WRONG_STATE');
  });
});
