import type { EntityManager, QueryResult, QueryRunner } from 'typeorm';
import type { DomainEvent } from '../../kernel/events/index.js';
import type { Actor, Sight } from '../access/index.js';
import { jsonRows } from './json-rows.js';
import { assertRowsAsDeclared } from './statements/assert-row.js';
import { type RowOf, type Shape, sql, type ValuesOf } from './statements/column-types.js';
import type { ListStatement, ListValues } from './statements/list-statement.js';
import { type Statement, statement } from './statements/statement.js';
import { StatementScope } from './statement-scope.js';
import { recordTiming } from './statements/statement-timings.js';
import { type AuditEntry, writeRecords } from './write-records.js';

const LOCK_NAME = statement('platform.lock-name', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))`,
  params: { name: sql.text() },
  row: { pg_advisory_xact_lock: sql.void },
});

/**
 * One open transaction with its actor set. Everything a use case writes goes through it; events and audit entries are
 * kept until just before the commit and written in the same transaction.
 */
export class Tx {
  private readonly events: DomainEvent[] = [];
  private readonly audits: AuditEntry[] = [];
  private savepoints = 0;
  private readonly scope: StatementScope;
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
  ) {
    this.scope = new StatementScope(runner, actor);
  }

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

  /** Rows of a declared statement, also of `INSERT|UPDATE|DELETE … RETURNING`. */
  async all<P extends Shape, R extends Shape>(
    statement: Statement<P, R>,
    values: ValuesOf<P>,
  ): Promise<RowOf<R>[]> {
    const { records } = await this.send(statement, values);
    const rows = (records ?? []) as RowOf<R>[];
    assertRowsAsDeclared(statement as unknown as Statement, rows);
    return rows;
  }

  /** The first row of a declared statement; undefined without one. */
  async first<P extends Shape, R extends Shape>(
    statement: Statement<P, R>,
    values: ValuesOf<P>,
  ): Promise<RowOf<R> | undefined> {
    return (await this.all(statement, values))[0];
  }

  /** Rows of a declared list, with the filters whose values are given. */
  list<
    P extends Shape,
    F extends Readonly<Record<string, { readonly sql: string; readonly params: Shape }>>,
    R extends Shape,
  >(list: ListStatement<P, F, R>, values: ListValues<P, F>): Promise<RowOf<R>[]> {
    return this.all(list.with(values), values as ValuesOf<Shape>);
  }

  /** How many rows a declared statement without RETURNING changed. */
  async run<P extends Shape>(statement: Statement<P, Shape>, values: ValuesOf<P>): Promise<number> {
    return (await this.send(statement, values)).affected ?? 0;
  }

  /** Lets nobody else pass this name until the transaction ends. Locks of several names are taken in one order everywhere. */
  async lock(name: string): Promise<void> {
    await this.all(LOCK_NAME, { name });
  }

  private async send<P extends Shape>(
    { name, text, order }: Statement<P, Shape>,
    values: ValuesOf<P>,
  ): Promise<QueryResult> {
    const begun = performance.now();
    try {
      return await this.runner.query(
        text,
        order.map((param) => values[param]),
        true,
      );
    } finally {
      recordTiming(name, (performance.now() - begun) / 1000);
    }
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
      [jsonRows(rows)],
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
    const scopeAsNow = this.scope.mark();
    await this.scope.ask(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      await this.scope.ask(`RELEASE SAVEPOINT ${name}`);
      return result;
    } catch (error) {
      await this.scope.ask(`ROLLBACK TO SAVEPOINT ${name}`);
      scopeAsNow();
      this.events.length = events;
      this.audits.length = audits;
      throw error;
    }
  }

  /**
   * Runs the consequences of a move that lie outside the actor's own view (a clinic's conclusion bars a placement) with
   * the service's sight, limited to the actor's cooperations. History and audit still name the real user.
   */
  withSystemScope<T>(work: () => Promise<T>): Promise<T> {
    return this.scope.asSystem(work);
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
  querySeenBy<Row = Record<string, unknown>>(
    other: Actor,
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.scope.asSeenBy(other, () => this.query<Row>(sql, parameters));
  }

  /** Called by the unit of work just before COMMIT: events and audit entries in one statement. */
  async flush(): Promise<void> {
    if (this.events.length === 0 && this.audits.length === 0) return;
    await writeRecords(this.scope, this, this.events, this.audits);
    this.events.length = 0;
    this.audits.length = 0;
  }
}
