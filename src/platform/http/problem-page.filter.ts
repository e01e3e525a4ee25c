import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { RequestWithActor } from '../access/index.js';
import { Log } from '../telemetry/index.js';
import { type HeaderReply, html, printPage, sendPage } from './print-page.js';
import { toProblem } from './problem.js';

interface Reply extends HeaderReply {
  status(code: number): Reply;
  send(body: string): void;
}

/** For controllers whose answers are pages: whoever opened a link on a telephone reads what is wrong instead of JSON. */
@Catch()
@Injectable()
export class ProblemPageFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<RequestWithActor & { readonly method: string }>();
    const { problem, known } = toProblem(error, request.id);
    if (!known) this.log.failure('request failed', error, { requestId: request.id });
    const body = html`<main>
      <h1>${problem.text.zh}</h1>
      <p class="en">${problem.text.en}</p>
      ${
        request.method === 'GET'
          ? null
          : html`<p>
              <a href="">返回查看 <span class="en">Back, to see how it stands</span></a>
            </p>`
      }
      <p class="en">${problem.code} · ${problem.requestId}</p>
    </main>`;
    const reply = http.getResponse<Reply>().status(problem.status);
    reply.send(sendPage(reply, printPage({ title: problem.text.zh, body })));
  }
}
