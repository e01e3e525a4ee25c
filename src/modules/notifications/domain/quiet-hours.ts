// Nobody's phone rings at night: between 21:30 and 08:00 in Asia/Shanghai only urgent messages go out.

const FROM_MINUTE = 21 * 60 + 30;
const UNTIL_MINUTE = 8 * 60;
/** Asia/Shanghai; no summer time since 1991. */
const SHANGHAI_MINUTES = 8 * 60;
const DAY_MINUTES = 24 * 60;

/** When the quiet hours this instant lies in end; null outside them. Instants are ISO 8601. */
export function quietUntil(now: string): string | null {
  const minute = Math.floor(Date.parse(now) / 60_000);
  const local = minute + SHANGHAI_MINUTES;
  const ofDay = local % DAY_MINUTES;
  if (ofDay >= UNTIL_MINUTE && ofDay < FROM_MINUTE) return null;
  const days = ofDay >= FROM_MINUTE ? 1 : 0;
  const end = local - ofDay + days * DAY_MINUTES + UNTIL_MINUTE - SHANGHAI_MINUTES;
  return new Date(end * 60_000).toISOString();
}
