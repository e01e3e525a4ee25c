import pg from 'pg';

/** A statement this long is a bulk one: planned once per value list, never asked twice. */
const MAX_TEXT = 8_000;
/** Statements a connection keeps at most, so that the memory of its server process stays bounded. */
const KEPT = 300;
/** Texts that are remembered to see whether they come again. */
const REMEMBERED = 3_000;

/** Texts that came once, and the names of those that came again; one list for all connections of the process. */
const once = new Set<string>();
const names = new Map<string, string>();

/**
 * The name under which the server keeps a statement it has parsed, or undefined for one that came for the first time. A
 * text has the same name on every connection.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= KEPT || text.length > MAX_TEXT) return known;
  if (!once.delete(text)) {
    if (once.size >= REMEMBERED) once.clear();
    once.add(text);
    return undefined;
  }
  const name = `kept_${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A client that lets the server keep what it has parsed and planned. Each of our statements carries the policies of the
 * tables it reads, so working out a plan takes longer than running it. Policies ask `current_setting` while they run: a kept
 * plan holds nothing of the actor it was made for.
 */
export class PreparedStatementClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const ask = super.query.bind(this) as (...told: unknown[]) => never;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return ask(...args);
    const name = nameOf(text);
    return name === undefined ? ask(...args) : ask({ name, text, values }, ...rest);
  }
}
