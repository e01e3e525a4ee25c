import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * `refused`: the server never saw the statement. `answer lost`: it carried it out and the answer did not come, which at a
 * COMMIT leaves the outcome unknown. `cut`: the connection breaks before the statement.
 */
export const FAULTS = ['refused', 'answer lost', 'cut'] as const;
export type Fault = (typeof FAULTS)[number];

/** Lets the Nth statement of a connection pool fail, once. */
export class FailingQueries {
  private left = 0;
  private fault: Fault = 'refused';
  private hit: string | null = null;

  constructor(dataSource: DataSource) {
    const create = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode) => {
      const runner = create(mode);
      const connect = runner.connect.bind(runner);
      runner.connect = async () => this.watched((await connect()) as ClientBase);
      return runner;
    };
  }

  /** The `nth` statement from now fails. */
  arm(nth: number, fault: Fault): void {
    [this.left, this.fault, this.hit] = [nth, fault, null];
  }

  /** @returns the statement that failed, null when there were fewer */
  disarm(): string | null {
    this.left = 0;
    return this.hit;
  }

  private watched(client: ClientBase): ClientBase {
    return new Proxy(client, {
      get: (target, name) => {
        if (name === 'query') return (...call: unknown[]) => this.query(target, call);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  private async query(client: ClientBase, call: unknown[]): Promise<unknown> {
    const send = client.query.bind(client) as (...parts: unknown[]) => Promise<unknown>;
    if (this.left === 0 || --this.left > 0) return send(...call);
    this.hit = String(call[0]).trim().replace(/\s+/g, ' ').slice(0, 60);
    if (this.fault === 'answer lost') await send(...call);
    if (this.fault === 'cut') {
      (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      return send(...call);
    }
    throw Object.assign(new Error('the connection was lost'), { code: '08006' });
  }
}
