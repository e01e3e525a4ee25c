import { DomainError } from '../../../kernel/errors/index.js';

/**
 * Whether a rule said no to a row, which is then refused with that reason. What two at once did to each other
 * (`STALE_STATE`) is no rule about the row: thrown on, it lets the whole part be tried again.
 */
export const isRuleRejection = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code !== 'STALE_STATE';
