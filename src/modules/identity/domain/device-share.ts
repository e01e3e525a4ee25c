import type { UserRole } from './user.js';

/** Why the service destroyed its share. */
export const LOCK_REASONS = [
  'lost',
  'disabled',
  'password-reset',
  'second-factor-reset',
  'sessions-ended',
] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

export interface Device {
  readonly id: string;
  readonly agentClass: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date;
  readonly lockedAt: Date | null;
  readonly lockReason: LockReason | null;
}

export const SHARE_BYTES = 32;
/** The one that was used longest ago makes room for another. */
export const MAX_DEVICES = 50;

const DAY_HOURS = 24;
/** A trip outlives the session of its escort. */
const TRIP_HOURS = 72;

/** How long a device may open what it keeps without asking again, once its person took it along under a PIN. */
export const offlineHours = (role: UserRole): number => (role === 'escort' ? TRIP_HOURS : DAY_HOURS);
