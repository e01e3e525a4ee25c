// Moments inside a wait: the reminder at half time, and the calls to a person no message reaches, spread over the hold.

/** An instant, ISO 8601. */
type Instant = string;

function between(from: Instant, until: Instant, part: number): Instant {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  return new Date(Math.round(start + (end - start) * part)).toISOString();
}

export function halfTime(askedAt: Instant, until: Instant): Instant {
  return between(askedAt, until, 0.5);
}

/** When each call should have been made at the latest: evenly through the hold, the last with time left to answer it. */
export function callTimes(askedAt: Instant, until: Instant, attempts: number): Instant[] {
  return Array.from({ length: attempts }, (_, index) =>
    between(askedAt, until, (index + 1) / (attempts + 1)),
  );
}
