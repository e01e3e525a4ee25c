import { findTextViolations } from '../domain/text-guard.js';

/** The name of an account as a notice may say it; one with a word no notice holds (a clinic's) is left out. */
export function nameForNotice(name = ''): string {
  return findTextViolations(name, 'params').length > 0 ? '***' : name;
}
