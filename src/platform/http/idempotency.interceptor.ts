import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError, defineError } from '../../kernel/errors/index.js';
import type { Actor, RequestWithActor } from '../access/index.js';
import { UnitOfWork } from '../database/index.js';
import { toProblem, type Problem } from './problem.js';
import { bodyIdentity } from './uploaded-file.js';

export const idempotencyKeyReused = defineError('invalid', 'IDEMPOTENCY_KEY_REUSED', {
  zh: '同一幂等键用于了不同的请求',
  en: 'This idempotency key was used for another request',
});

const NOT_REPLAYABLE = Symbol('never kept');

/**
 * The answer of this route or controller holds what must not lie in a table: a password, a code, an ID number in the clear.
 * An idempotency key makes no difference to it.
 */
export const NotReplayable = (): ClassDecorator & MethodDecorator => SetMetadata(NOT_REPLAYABLE, true);

interface Stored {
  request_hash: string;
  status: number;
  body: unknown;
}
interface Reply {
  statusCode: number;
  status(code: number): Reply;
  header(name: string, value: string): Reply;
}

/**
 * `Idempotency-Key` on a command: the answer is stored in the very transaction that made it true. The same key again
 * gives the same answer and no second effect, with another body or file it is refused; while the first is under way the second waits for it. A refusal is stored
 * too; a fault of ours is not, so that it can be tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const key = request.headers['idempotency-key'];
    const kept = !this.reflector.getAllAndOverride<boolean | undefined>(NOT_REPLAYABLE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!kept || request.method === 'GET' || !request.actor || typeof key !== 'string' || key.length === 0)
      return next.handle();
    return from(
      this.once(request, request.actor, key.slice(0, 200), context.switchToHttp().getResponse<Reply>(), next),
    );
  }

  private async once(
    request: RequestWithActor,
    actor: Actor,
    key: string,
    reply: Reply,
    next: CallHandler,
  ): Promise<unknown> {
    const hash = createHash('sha256')
      .update(`${request.method} ${request.url}\n${await bodyIdentity(request)}`)
      .digest('hex');
    let refused: DomainError | undefined;
    try {
      return await this.uow.write(actor, async (tx) => {
        const claimed = await tx.query(
          `INSERT INTO idempotency (user_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
          [actor.userId, key, hash],
        );
        if (claimed.length === 0) return this.again(tx.query.bind(tx), actor, key, hash, reply);
        const body: unknown = (await lastValueFrom(next.handle(), { defaultValue: null })) ?? null;
        if (body instanceof StreamableFile) {
          // a file is never kept; the same key again makes it anew
          await tx.execute(`DELETE FROM idempotency WHERE user_id = $1 AND key = $2`, [actor.userId, key]);
          return body;
        }
        await tx.execute(`UPDATE idempotency SET status = $3, body = $4 WHERE user_id = $1 AND key = $2`, [
          actor.userId,
          key,
          reply.statusCode,
          JSON.stringify(body),
        ]);
        return body;
      });
    } catch (error) {
      if (
        !(error instanceof DomainError) ||
        error.kind === 'unavailable' ||
        error.code === 'IDEMPOTENCY_KEY_REUSED'
      )
        throw error;
      refused = error;
    }
    return this.remember(actor, key, hash, refused, toProblem(refused, request.id).problem, reply);
  }

  private async again(
    query: (sql: string, parameters: unknown[]) => Promise<unknown[]>,
    actor: Actor,
    key: string,
    hash: string,
    reply: Reply,
  ): Promise<unknown> {
    const [stored] = (await query(
      `SELECT request_hash, status, body FROM idempotency WHERE user_id = $1 AND key = $2`,
      [actor.userId, key],
    )) as Stored[];
    if (!stored || stored.request_hash !== hash) throw idempotencyKeyReused();
    reply.status(stored.status).header('idempotency-replayed', 'true');
    if (stored.status >= 400) reply.header('content-type', 'application/problem+json');
    return stored.body;
  }

  /** Stores a refusal after its transaction is gone; if another request got there first, its answer stands. */
  private async remember(
    actor: Actor,
    key: string,
    hash: string,
    refused: DomainError,
    problem: Problem,
    reply: Reply,
  ): Promise<unknown> {
    const answer = await this.uow.write(actor, async (tx) => {
      const stored = await tx.query(
        `INSERT INTO idempotency (user_id, key, request_hash, status, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING key`,
        [actor.userId, key, hash, problem.status, JSON.stringify(problem)],
      );
      return stored.length > 0
        ? null
        : { body: await this.again(tx.query.bind(tx), actor, key, hash, reply) };
    });
    if (!answer) throw refused;
    return answer.body;
  }
}
