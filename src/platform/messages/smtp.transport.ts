import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import type { MessageSettings } from '../config/index.js';
import type { MessageTransport, OutsideMessage, SendResult } from './message-transport.js';

/** What happened to the connection, not to the message: once the message was on its way it says nothing of its fate. */
const CONNECTION_FAULTS: ReadonlySet<string> = new Set([
  'ECONNECTION',
  'ECONNRESET',
  'EPIPE',
  'EPROTOCOL',
  'ESOCKET',
  'ESTREAM',
  'ETIMEDOUT',
  'ETLS',
]);

interface MailError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Mail. The message id is made of the effect key, so that a mailbox shows a repetition as one. */
export class SmtpTransport implements MessageTransport {
  readonly channel = 'smtp';
  private readonly transporter: Transporter;
  private readonly host: string;

  constructor(
    url: string,
    private readonly settings: Pick<MessageSettings, 'mailFrom' | 'timeoutMs'>,
  ) {
    const { timeoutMs } = settings;
    this.host = new URL(url).hostname;
    this.transporter = createTransport({
      url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ effectKey, address, subject, text }: OutsideMessage): Promise<SendResult> {
    const messageId = `<${createHash('sha256').update(effectKey).digest('hex').slice(0, 32)}@${this.host}>`;
    // The text is read when a server has let us in: until then nothing can have been sent.
    let begun = false;
    const body = new Readable({
      read() {
        begun = true;
        this.push(text);
        this.push(null);
      },
    });
    try {
      await this.transporter.sendMail({
        from: this.settings.mailFrom,
        to: address,
        subject,
        text: body,
        messageId,
      });
      return { kind: 'accepted', reference: messageId };
    } catch (error) {
      return resultOf(error as MailError, begun);
    }
  }
}

function resultOf({ code = 'unknown', responseCode }: MailError, begun: boolean): SendResult {
  const reason = responseCode ? `SMTP ${responseCode}` : code;
  if (!begun) return { kind: 'busy', reason, retryAfterMs: null };
  if (!responseCode || CONNECTION_FAULTS.has(code)) return { kind: 'ambiguous', reason };
  return responseCode >= 500 ? { kind: 'refused', reason } : { kind: 'busy', reason, retryAfterMs: null };
}
