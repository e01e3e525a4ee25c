import type { Role, Side } from '../../platform/access/index.js';
import { type Office, OFFICES } from './data-kinds.data.js';

/** In whose name somebody reads; null for the service itself. */
export function officeOf(role: Role, side: Side | null): Office | null {
  const name = role === 'bureau' || role === 'auditor' ? `${side ?? ''}-${role}` : role;
  return OFFICES.find((office) => office === name) ?? null;
}
