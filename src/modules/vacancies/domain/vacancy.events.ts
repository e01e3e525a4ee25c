import type { DomainEvent } from '../../../kernel/events/index.js';
import type { VacancyStatus } from './vacancy.js';

/** `vacancy.published`, `vacancy.filled`, `vacancy.closed` … */
export function vacancyMoved(
  id: string,
  employerId: string,
  status: VacancyStatus,
  version: number,
): DomainEvent {
  return {
    topic: `vacancy.${status}`,
    effectKey: `vacancy.${status}:${id}:${version}`,
    payload: { vacancyId: id, employerId, status, version },
  };
}
