import type { Sight } from '../../../platform/access/index.js';

/** Whether whoever sent a file answers for an employer: a company for itself, a station for those it watches, others for all. */
export function speaksFor({ actor }: Sight, employerId: string | null | undefined): boolean {
  if (actor.role !== 'employer' && actor.role !== 'station') return true;
  return employerId != null && actor.employers.includes(employerId);
}
