import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { PreparedStatementClient } from '../prepared-statement-client.js';
import { hmacPads, writerKey } from './writer-key.js';

const SET_WRITER = `SELECT set_config('app.writer', $1, false), set_config('app.writer_inner', $2, false),
  set_config('app.writer_outer', $3, false)`;

type Done = (error: Error | null) => void;

/**
 * Returns a client whose every connection has a key of its own for the versions its rows leave. The key goes to the server once,
 * as a parameter: other sessions of the same role see the texts of statements, never their parameters.
 */
export function writingClient(auditKey: Buffer): typeof pg.Client {
  class WritingClient extends PreparedStatementClient {
    override connect(): Promise<never>;
    override connect(done: Done): void;
    override connect(done?: Done): Promise<never> | void {
      const connected = super.connect().then(() => this.acquireKey());
      if (!done) return connected as Promise<never>;
      connected.then(
        () => done(null),
        (error: Error) => done(error),
      );
    }

    private async acquireKey(): Promise<void> {
      const writerId = randomUUID();
      const { inner, outer } = hmacPads(writerKey(auditKey, writerId));
      await (this.query(SET_WRITER, [
        writerId,
        inner.toString('hex'),
        outer.toString('hex'),
      ]) as Promise<unknown>);
    }
  }
  return WritingClient as unknown as typeof pg.Client;
}
