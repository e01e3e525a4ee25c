import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import {
  HttpGatewayTransport,
  type MessageTransport,
  type OutsideChannel,
  type OutsideMessage,
  type SendResult,
  SmtpTransport,
} from '../../../platform/messages/index.js';
import { DevelopmentOutbox } from './development-outbox.js';

const CHANNELS = ['smtp', 'sms', 'wecom'] as const;

/** The outside ways this installation has, as its settings say. */
@Injectable()
export class MessageTransports {
  private readonly transports: ReadonlyMap<OutsideChannel, MessageTransport>;

  constructor(@Inject(CONFIG) config: Config, development: DevelopmentOutbox) {
    const made = config.messages.developmentOutbox
      ? CHANNELS.map((channel) => development.transport(channel))
      : configured(config);
    this.transports = new Map(made.map((transport) => [transport.channel, transport]));
  }

  get available(): ReadonlySet<string> {
    return new Set(this.transports.keys());
  }

  async send(channel: OutsideChannel, message: OutsideMessage): Promise<SendResult> {
    const transport = this.transports.get(channel);
    return transport
      ? transport.send(message)
      : { kind: 'busy', reason: 'channel not configured', retryAfterMs: null };
  }
}

function configured({ messages }: Config): MessageTransport[] {
  const { smtpUrl, sms, wecom, timeoutMs } = messages;
  return [
    ...(smtpUrl ? [new SmtpTransport(smtpUrl, messages)] : []),
    ...(sms ? [new HttpGatewayTransport('sms', sms, timeoutMs)] : []),
    ...(wecom ? [new HttpGatewayTransport('wecom', wecom, timeoutMs)] : []),
  ];
}
