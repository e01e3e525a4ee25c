import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  HANDLES_KEY,
  type HandlesMetadata,
  type LongRunningHandler,
  type TransactionalHandler,
  type ScheduledTask,
  SCHEDULED_TASK_KEY,
} from './handler.js';
import { matchesFilter, type EventFilter, isUnusableFilter } from './event-filter.js';
import { listJobs, type Payload } from './topics.js';

export interface Consumer {
  readonly consumer: string;
  readonly handler: TransactionalHandler | LongRunningHandler;
  /** Which news of the topic it is told of; undefined: all of it. */
  readonly interest: EventFilter | undefined;
}
export interface RegisteredTask {
  readonly name: string;
  readonly everyMs: number;
  readonly task: ScheduledTask;
}

/** Finds handlers, listeners and scheduled tasks among the providers; refuses to start on a missing or double handler. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly byTopic = new Map<string, Consumer[]>();
  readonly tasks: RegisteredTask[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      const handles = Reflect.getMetadata(HANDLES_KEY, metatype) as HandlesMetadata | undefined;
      if (handles) this.add(handles, instance as TransactionalHandler | LongRunningHandler);
      const everyMs = Reflect.getMetadata(SCHEDULED_TASK_KEY, metatype) as number | undefined;
      if (everyMs) this.tasks.push({ name: metatype.name, everyMs, task: instance as ScheduledTask });
    }
    const errors = listJobs().flatMap((work) => {
      const count = this.byTopic.get(work.topic)?.length ?? 0;
      return count === 1 ? [] : [`${work.topic} has ${count} handlers`];
    });
    if (errors.length > 0) throw new Error(`job registry: ${errors.join('; ')}`);
  }

  consumersOf(topic: string): readonly Consumer[] {
    return this.byTopic.get(topic) ?? [];
  }

  /** Those who want to be told of this. */
  listenersOf(topic: string, payload: Payload): readonly Consumer[] {
    return this.consumersOf(topic).filter(({ interest }) => matchesFilter(interest, payload));
  }

  topics(): string[] {
    return [...this.byTopic.keys()];
  }

  private add(
    { topic, consumer, interest }: HandlesMetadata,
    handler: TransactionalHandler | LongRunningHandler,
  ): void {
    const consumers = this.byTopic.get(topic) ?? [];
    if (consumers.some((known) => known.consumer === consumer))
      throw new Error(`job registry: ${consumer} is provided twice`);
    if (interest && isUnusableFilter(interest))
      throw new Error(`job registry: ${consumer} declares an interest that holds never, or always`);
    this.byTopic.set(topic, [...consumers, { consumer, handler, interest }]);
  }
}
