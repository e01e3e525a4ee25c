import type { GatewaySettings } from '../config/index.js';
import {
  type MessageTransport,
  NEVER_CONNECTED,
  type OutsideChannel,
  type OutsideMessage,
  type SendResult,
} from './message-transport.js';

const REFUSING = new Set([400, 404, 405, 410, 413, 415, 422]);
/** It did not look at the message: a wrong token is mended by an operator, a full gateway by time. */
const NOT_NOW = new Set([401, 403, 429, 503]);
const ANSWER_LIMIT = 2_000;

/** SMS and WeCom: one JSON POST a message, the effect key as `idempotency-key`. */
export class HttpGatewayTransport implements MessageTransport {
  constructor(
    readonly channel: OutsideChannel,
    private readonly gateway: GatewaySettings,
    private readonly timeoutMs: number,
  ) {}

  async send({ effectKey, address, text, language }: OutsideMessage): Promise<SendResult> {
    const { url, token } = this.gateway;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(this.timeoutMs),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': effectKey,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ effectKey, channel: this.channel, to: address, text, language }),
      });
      return resultOf(answer.status, answer.headers.get('retry-after'), await answer.text().catch(() => ''));
    } catch (error) {
      const code = codeOf(error);
      if (NEVER_CONNECTED.has(code)) return { kind: 'busy', reason: code, retryAfterMs: null };
      return { kind: 'ambiguous', reason: code };
    }
  }
}

function resultOf(status: number, retryAfter: string | null, body: string): SendResult {
  if (status >= 200 && status < 300) return { kind: 'accepted', reference: referenceOf(body) };
  const reason = `HTTP ${status}`;
  if (REFUSING.has(status)) return { kind: 'refused', reason };
  if (NOT_NOW.has(status)) {
    const seconds = Number(retryAfter);
    return { kind: 'busy', reason, retryAfterMs: seconds > 0 ? Math.min(seconds, 3_600) * 1000 : null };
  }
  return { kind: 'ambiguous', reason };
}

function referenceOf(body: string): string | null {
  try {
    const { reference } = JSON.parse(body.slice(0, ANSWER_LIMIT)) as { reference?: unknown };
    return typeof reference === 'string' && reference !== '' ? reference.slice(0, 200) : null;
  } catch {
    return null;
  }
}

/** `fetch` wraps what happened on the connection in `cause`. */
function codeOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === 'string' ? cause.code : (name ?? 'unknown');
}
