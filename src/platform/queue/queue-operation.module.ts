import { Module } from '@nestjs/common';
import { DeadLetters } from './dead-letters.js';
import { QueueOperationController } from './queue-operation.controller.js';

/** Imported by the api only. */
@Module({ controllers: [QueueOperationController], providers: [DeadLetters] })
export class QueueOperationModule {}
