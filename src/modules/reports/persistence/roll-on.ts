/**
 * SQL of what the household a person belonged to on a day was called that day; null where nobody said. Who belongs to a household
 * is told by surveys: the last by that day counts, else the first after it. What it is called holds from a day on: of several
 * words about one day the first counts.
 */
export function rollOn(person: string, day: string): string {
  const household = `(SELECT m.household_id FROM known.household_member m WHERE m.seeker_id = ${person}
            ORDER BY ${lastWordBy(day)} LIMIT 1)`;
  return `(SELECT CASE WHEN r.valid_to IS NULL OR r.valid_to >= ${day} THEN r.status END FROM known.household_poverty r
          WHERE r.household_id = ${household} AND r.valid_from <= ${day} ORDER BY r.valid_from DESC, r.known_from, r.id LIMIT 1)`;
}

/** Order of words about a person's household, the one that counts on a day first. */
export function lastWordBy(day: string): string {
  return `m.valid_from <= ${day} DESC, abs(m.valid_from - ${day}::date), m.known_from DESC, m.id DESC`;
}
