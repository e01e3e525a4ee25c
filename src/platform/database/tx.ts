import type { EntityManager, QueryRunner } from 'typeorm';
import type { DomainEvent } from '../../kernel/events/index.js';
import type { Actor, Sight } from '../access/index.js';
import { sightOf } from './transaction.js';

export interface AuditEntry {
  /** Verb in the past or the permission used, e.g. `seeker.registered`. */
  readonly action: string;
  readonly aggregate: string;
  readonly aggregateId: string | null;
  /** Names of fields touched or read, never their values. */
  readonly fields?: readonly string[];
  /** Persons a list held, so that each of them can be told who looked. */
  readonly subjects?: readonly string[];
  /** The cooperation the act belongs to, where the writer knows it: an office with two acts in one of them. */
  readonly cooperation?: string;
}

/**
 * One open transaction with its actor set. Everything a use case writes goes through it; events and audit entries are
 * kept until just before the commit and written in the same transaction.
 */
export class Tx {
  private readonly events: DomainEvent[] = [];
  private readonly audits: AuditEntry[] = [];
  private savepoints = 0;
  private inConsequence = false;
  private named: Sight | null = null;
  private readonly moved = new Map<string, Set<string>>();

  constructor(
    private readonly runner: QueryRunner,
    readonly actor: Actor,
    /** `app_now()` of this transaction, ISO 8601 in UTC. */
    readonly now: string,
    /** Local date in Asia/Shanghai, `YYYY-MM-DD`. */
    readonly today: string,
    private readonly sourceOf: readonly string[] = [],
  ) {}

  /**
   * Whether the actor reads as one of the county the people of a cooperation come from. A bureau and an auditor stand where their
   * office does; companies and stations in the district; whoever works for one person (clinic, escort) with the county.
   */
  atSource(cooperation: string): boolean {
    const { role } = this.actor;
    if (role === 'bureau' || role === 'auditor') return this.sourceOf.includes(cooperation);
    return role !== 'employer' && role !== 'station';
  }

  get em(): EntityManager {
    return this.runner.manager;
  }

  /** Rows of a statement, also of `INSERT|UPDATE|DELETE … RETURNING`. Values only as parameters. */
  async query<Row = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    const result = await this.runner.query(sql, [...parameters], true);
    return result.records as Row[];
  }

  /** How many rows a statement without RETURNING touched. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.runner.query(sql, [...parameters], true);
    return result.affected ?? 0;
  }

  /**
   * Inserts many rows in one statement, whatever their number: PostgreSQL's 65,535 parameters do not bind it. All rows
   * name the same columns; columns left out keep their defaults. Values are JSON-ready; `Buffer` becomes `bytea`.
   */
  async insertMany(table: string, rows: readonly Record<string, unknown>[], onConflict = ''): Promise<void> {
    const first = rows[0];
    if (!first) return;
    const columns = Object.keys(first)
      .map((name) => `"${name}"`)
      .join(', ');
    await this.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ${onConflict}`,
      [JSON.stringify(rows.map(bytesAsHex))],
    );
  }

  /** Writes an outbox row with this transaction. */
  emit(event: DomainEvent): void {
    this.events.push(event);
  }

  /** Notes whose state this transaction moved; hooks before the commit read it. */
  touch(aggregate: string, id: string): void {
    const ids = this.moved.get(aggregate) ?? new Set<string>();
    this.moved.set(aggregate, ids.add(id));
  }

  /** Ids moved so far, also those of a part that was rolled back to its savepoint. */
  touched(aggregate: string): readonly string[] {
    return [...(this.moved.get(aggregate) ?? [])];
  }

  /** Writes an audit row with this transaction. */
  audit(entry: AuditEntry): void {
    this.audits.push(entry);
  }

  /** Runs a part that may be refused without losing the rest: its rows, events and audit entries vanish together. */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const name = `part_${++this.savepoints}`;
    const [events, audits] = [this.events.length, this.audits.length];
    await this.runner.query(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      await this.runner.query(`RELEASE SAVEPOINT ${name}`);
      return result;
    } catch (error) {
      await this.runner.query(`ROLLBACK TO SAVEPOINT ${name}`);
      this.events.length = events;
      this.audits.length = audits;
      throw error;
    }
  }

  /**
   * Runs the consequences of a move that lie outside the actor's own view (a clinic's conclusion bars a placement) with
   * the service's sight, limited to the actor's cooperations. History and audit still name the real user.
   */
  async withSystemScope<T>(work: () => Promise<T>): Promise<T> {
    if (this.inConsequence) return work();
    const { role, cooperations } = this.actor;
    const set = `SELECT set_config('app.role', $1, true), set_config('app.cooperations', $2, true)`;
    await this.query(set, ['system', cooperations.join(',')]);
    this.inConsequence = true;
    try {
      return await work();
    } finally {
      this.inConsequence = false;
      await this.query(set, [role, cooperations.join(',')]).catch(() => undefined);
    }
  }

  /** Within whose sight the people are whom this part names; null when the actor names them, and sees whom they see. */
  get within(): Sight | null {
    return this.named;
  }

  /** Runs what somebody else sent: directories find the people it names only as far as its sender sees them. */
  async namedWithin<T>(sight: Sight, work: () => Promise<T>): Promise<T> {
    const before = this.named;
    this.named = sight;
    try {
      return await work();
    } finally {
      this.named = before;
    }
  }

  /** Rows of a question asked with the sight of somebody else, who acts nowhere in this transaction. */
  async querySeenBy<Row = Record<string, unknown>>(
    other: Actor,
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    const own: Actor = this.inConsequence ? { ...this.actor, role: 'system' } : this.actor;
    await this.see(other);
    try {
      return await this.query<Row>(sql, parameters);
    } finally {
      await this.see(own).catch(() => undefined);
    }
  }

  private see(actor: Actor): Promise<unknown> {
    const settings = sightOf(actor);
    const set = settings.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`);
    return this.query(`SELECT ${set.join(', ')}`, settings.flat());
  }

  /** Called by the unit of work just before COMMIT: events and audit entries in one statement. */
  async flush(): Promise<void> {
    if (this.events.length === 0 && this.audits.length === 0) return;
    const { cooperations } = this.actor;
    const cooperation = cooperations[0] ?? null;
    const events = this.events.map((event) => ({
      effect_key: event.effectKey,
      topic: event.topic,
      payload: event.payload,
      cooperation,
      request_id: this.actor.requestId,
    }));
    const audits = this.audits.map((entry) => ({
      at: this.now,
      request_id: this.actor.requestId,
      user_id: this.actor.userId,
      organisation_id: this.actor.organisationId,
      role: this.actor.role,
      cooperation: entry.cooperation ?? cooperation,
      scopes: this.readersOf(entry),
      action: entry.action,
      aggregate: entry.aggregate,
      aggregate_id: entry.aggregateId,
      fields: entry.fields ?? [],
      subjects: entry.subjects ?? [],
    }));
    await this.runner.query(FLUSH, [JSON.stringify(events), JSON.stringify(audits), cooperations]);
    this.events.length = 0;
    this.audits.length = 0;
  }

  /**
   * Who reads an entry, where that needs no question: an act of one cooperation, or of an office that has only one. Null:
   * the database finds whom it concerns, since the actor has several or none, or the act is about an account or an office.
   */
  private readersOf({ aggregate, cooperation }: AuditEntry): string[] | null {
    const { cooperations, organisationId, role } = this.actor;
    const one = cooperation ?? (cooperations.length === 1 ? cooperations[0] : undefined);
    if (!one || one === '*' || ABOUT_OFFICES.has(aggregate)) return null;
    return [`cooperation:${one}`, ...(role === 'system' ? [] : [`organisation:${organisationId}`])];
  }
}

/** Things that belong to an organisation, which may be another one than the actor's. */
const ABOUT_OFFICES: ReadonlySet<string> = new Set(['user', 'organisation', 'clinic-desk']);

// No conflict target on the outbox: naming one would need sight of it, which only the service itself has.
const FLUSH = `
  WITH news AS (
    INSERT INTO outbox (effect_key, topic, payload, cooperation, request_id)
    SELECT effect_key, topic, payload, cooperation, request_id FROM jsonb_populate_recordset(NULL::outbox, $1::jsonb)
    ON CONFLICT DO NOTHING)
  INSERT INTO audit_entry (at, request_id, user_id, organisation_id, role, cooperation, action, aggregate, aggregate_id, fields, subjects, scopes)
  SELECT at, request_id, user_id, organisation_id, role, cooperation, action, aggregate, aggregate_id, fields, subjects,
         COALESCE(scopes, app_audit_scopes_of(organisation_id, $3::text[], aggregate, aggregate_id))
  FROM jsonb_populate_recordset(NULL::audit_entry, $2::jsonb)`;

function bytesAsHex(row: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    out[name] = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
  }
  return out;
}
