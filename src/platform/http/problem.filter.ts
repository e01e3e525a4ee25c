import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { RequestWithActor } from '../access/index.js';
import type { Log } from '../telemetry/index.js';
import { toProblem } from './problem.js';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): void;
}

/** The only place where an error becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<RequestWithActor>();
    const { problem, known } = toProblem(error, request.id);
    if (!known) this.log.failure('request failed', error, { requestId: request.id });
    const reply = http
      .getResponse<Reply>()
      .status(problem.status)
      .header('content-type', 'application/problem+json');
    if (problem.status === 503) reply.header('retry-after', '1');
    reply.send(JSON.stringify(problem));
  }
}
