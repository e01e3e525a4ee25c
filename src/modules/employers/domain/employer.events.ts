import type { DomainEvent } from '../../../kernel/events/index.js';
import type { EmployerStatus } from './employer.js';

/** `employer.submitted`, `employer.vetted`, `employer.suspended`, `employer.expired`. */
export function employerMoved(id: string, status: EmployerStatus, version: number): DomainEvent {
  return {
    topic: `employer.${status}`,
    effectKey: `employer.${status}:${id}:${version}`,
    payload: { employerId: id, status, version },
  };
}
