import { Inject, Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { MessageTransport, OutsideChannel } from '../../../platform/messages/index.js';
import { demoOutboxOnly } from '../domain/notice.errors.js';
import {
  insertDevelopmentMessage,
  listDevelopmentMessages,
} from '../persistence/development-outbox.statements.js';

export interface DevelopmentMessage {
  readonly effectKey: string;
  readonly at: Date;
  readonly channel: OutsideChannel;
  readonly address: string;
  readonly text: string;
}

const KEEPER = systemActor(['*'], 'development-outbox');

/** Stands for every gateway in demo and development: messages are kept to be read and leave nothing. */
@Injectable()
export class DevelopmentOutbox {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
  ) {}

  transport(channel: OutsideChannel): MessageTransport {
    return {
      channel,
      send: async ({ effectKey, address, text }) => {
        await this.uow.write(KEEPER, (tx) =>
          tx.run(insertDevelopmentMessage, { effectKey, channel, address, text }),
        );
        return { kind: 'delivered', reference: null };
      },
    };
  }

  /** Newest first. @throws demoOutboxOnly */
  list(actor: Actor, before: string | undefined, limit: number): Promise<DevelopmentMessage[]> {
    if (!this.config.messages.developmentOutbox) throw demoOutboxOnly();
    const [at, key] = before?.split(' ') ?? [];
    return this.uow.read(actor, (tx) => tx.list(listDevelopmentMessages, { at, key, limit }));
  }
}
