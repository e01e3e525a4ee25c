/** Something was done to an account: its owner and its office are told by whoever knows how to reach them. */
export const ACCOUNT_CHANGED = 'account.changed';

export const ACCOUNT_CHANGES = [
  'created',
  'changed',
  'enabled',
  'disabled',
  'password-reset',
  'second-factor-reset',
  'sessions-ended',
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

export type AccountChanged = Readonly<{
  userId: string;
  organisationId: string;
  change: AccountChange;
  /** The account that did it, or approved it. */
  by: string;
  /** Instant, ISO 8601. */
  at: string;
}>;
