import type { QueryRunner } from 'typeorm';
import type { Actor } from '../access/index.js';
import { sightOf } from './transaction.js';

type Whose = 'actor' | 'system';
type Ask = QueryRunner['query'];

/**
 * Whose row-level scope each statement of one transaction has: the actor's, or the service's own for what follows from an act. The connection
 * is switched by the statement that needs the other one, so that parts with the same scope one after the other switch it once.
 */
export class StatementScope {
  /** Parts that run with the service's scope now; they may overlap. */
  private asSystemNow = 0;
  /** Null when it is not known. */
  private onConnection: Whose | null = 'actor';
  /** Sends as it is, whatever the scope. */
  readonly ask: Ask;
  /** Sends in the scope of the part it belongs to. */
  readonly query: Ask;

  constructor(
    runner: QueryRunner,
    private readonly actor: Actor,
  ) {
    this.ask = runner.query.bind(runner) as Ask;
    // Also what TypeORM sends by itself comes through here.
    this.query = (async (...args: Parameters<Ask>) => {
      await this.take();
      return this.ask(...args);
    }) as Ask;
    runner.query = this.query;
  }

  private get wanted(): Whose {
    return this.asSystemNow > 0 ? 'system' : 'actor';
  }

  async asSystem<T>(work: () => Promise<T>): Promise<T> {
    if (this.actor.role === 'system') return work();
    this.asSystemNow += 1;
    try {
      return await work();
    } finally {
      this.asSystemNow -= 1;
    }
  }

  /** One statement within the scope of somebody else. */
  async asSeenBy<T>(other: Actor, statement: () => Promise<T>): Promise<T> {
    await this.see(other);
    this.onConnection = this.wanted;
    try {
      return await statement();
    } finally {
      this.onConnection = null;
      await this.see(this.actor).then(
        () => (this.onConnection = 'actor'),
        () => undefined,
      );
    }
  }

  /** @returns what to call when the transaction goes back to where it is now: PostgreSQL takes the settings back with the rows */
  mark(): () => void {
    const before = this.onConnection;
    return () => (this.onConnection = before);
  }

  private async take(): Promise<void> {
    if (this.onConnection === this.wanted) return;
    const role = this.wanted === 'system' ? 'system' : this.actor.role;
    // Noted before it is sent: what is asked at the same time waits behind it.
    this.onConnection = this.wanted;
    try {
      await this.ask(`SELECT set_config('app.role', $1, true), set_config('app.cooperations', $2, true)`, [
        role,
        this.actor.cooperations.join(','),
      ]);
    } catch (error) {
      this.onConnection = null;
      throw error;
    }
  }

  private see(actor: Actor): Promise<unknown> {
    const settings = sightOf(actor);
    const set = settings.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`);
    return this.ask(`SELECT ${set.join(', ')}`, settings.flat());
  }
}
