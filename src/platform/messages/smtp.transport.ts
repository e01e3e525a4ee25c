import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { MessageSettings } from '../config/index.js';
import {
  type MessageTransport,
  NEVER_CONNECTED,
  type OutsideMessage,
  type SendResult,
} from './message-transport.js';

/** Before the message itself is handed over, nothing can have been sent. */
const BEFORE_DATA: ReadonlySet<string> = new Set([
  'CONN',
  'EHLO',
  'HELO',
  'STARTTLS',
  'MAIL FROM',
  'RCPT TO',
]);

interface MailError {
  readonly code?: string;
  readonly command?: string;
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
    try {
      await this.transporter.sendMail({
        from: this.settings.mailFrom,
        to: address,
        subject,
        text,
        messageId,
      });
      return { kind: 'accepted', reference: messageId };
    } catch (error) {
      return resultOf(error as MailError);
    }
  }
}

function resultOf({ code = 'unknown', command, responseCode }: MailError): SendResult {
  const reason = responseCode ? `SMTP ${responseCode}` : code;
  if (code === 'EAUTH') return { kind: 'busy', reason, retryAfterMs: null };
  if (responseCode && responseCode >= 500) return { kind: 'refused', reason };
  if (responseCode || NEVER_CONNECTED.has(code) || code === 'EDNS' || (command && isBeforeData(command)))
    return { kind: 'busy', reason, retryAfterMs: null };
  return { kind: 'ambiguous', reason };
}

const isBeforeData = (command: string): boolean => BEFORE_DATA.has(command) || command.startsWith('AUTH');
