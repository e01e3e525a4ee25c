/** How long a session lasts, in minutes of `app_now()`. */
export const IDLE_MINUTES = 30;
export const MAX_MINUTES = 12 * 60;
/** A session in use is marked as seen at most this often. */
export const SEEN_EVERY_MINUTES = 1;

/** Longest time a clinic desk stays open after a second factor was shown there. */
export const SHIFT_MINUTES = 12 * 60;

export const PASSWORD_MIN_LENGTH = 12;
/** Longer input is refused before it is hashed. */
export const PASSWORD_MAX_LENGTH = 200;
