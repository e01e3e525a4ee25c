import { addDays } from './ui/day';
import type { Session } from './session/session';

/** Follow-ups due this many days ahead are shown as well. */
export const AHEAD_DAYS = 7;

/** What the screens of a phone ask first, in the very words of their queries. */
export function firstQuestions(path: string, session: Pick<Session, 'today' | 'permissions'>): string[] {
  if (path === '/m/trips') return ['/api/v1/batches?limit=50'];
  if (path !== '/m/today') return [];
  const dueBy = addDays(session.today, AHEAD_DAYS);
  const calls = session.permissions.includes('call-attempt.read') ? ['/api/v1/call-attempts?limit=100'] : [];
  return [...calls, `/api/v1/follow-ups?limit=100&dueBy=${dueBy}`];
}
