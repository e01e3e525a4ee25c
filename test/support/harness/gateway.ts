import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GatewayCall {
  readonly effectKey: string;
  readonly to: string;
  readonly text: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
}

/** What it does with a call: a status (with headers), no answer at all, or a cut connection. */
export type GatewayAnswer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'silence'
  | 'cut';

export interface FakeGateway {
  readonly url: string;
  readonly calls: GatewayCall[];
  /** Asked for each call; 202 when left out. */
  answer: (call: GatewayCall, nth: number) => GatewayAnswer;
  /** How long it thinks before it answers. */
  delayMs: number;
  close(): Promise<void>;
}

/** An SMS or WeCom gateway that remembers every call by effect key. */
export async function openGateway(): Promise<FakeGateway> {
  const calls: GatewayCall[] = [];
  const server: Server = createServer((request, reply) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as { effectKey: string; to: string; text: string };
      const { authorization, 'idempotency-key': key } = request.headers;
      const call = { ...body, authorization, idempotencyKey: key ? String(key) : undefined };
      calls.push(call);
      const answer = gateway.answer(call, calls.length);
      if (answer === 'silence') return;
      if (answer === 'cut') request.socket.destroy();
      else {
        setTimeout(() => {
          reply
            .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
            .end(answer.body ?? JSON.stringify({ reference: `ref-${calls.length}` }));
        }, gateway.delayMs);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway: FakeGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    calls,
    answer: () => ({ status: 202 }),
    delayMs: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return gateway;
}
