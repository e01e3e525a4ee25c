/** Names of fields of before, as they may still wait on a device that was offline while the service was renewed. */
const FORMER_NAMES: Readonly<Record<string, string>> = { saidBy: 'reportedBy', happenedOn: 'occurredOn' };

/** What was noted offline, in the names of today. */
export function withPresentNames(noted: object): object {
  return Object.fromEntries(
    Object.entries(noted).map(([name, value]) => [FORMER_NAMES[name] ?? name, value]),
  );
}
