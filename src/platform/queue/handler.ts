import { Injectable, SetMetadata } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import type { Tx } from '../database/index.js';
import type { EventFilter } from './event-filter.js';
import type { Payload, JobDefinition } from './topics.js';

export const HANDLES_KEY = Symbol('handles');
export const SCHEDULED_TASK_KEY = Symbol('scheduled-task');

export interface JobContext<P extends Payload = Payload> {
  readonly effectKey: string;
  readonly payload: P;
  /** The service, limited to the cooperation of the row. */
  readonly actor: Actor;
  /** Attempts before this one whose process ended without a result. */
  readonly unanswered: number;
}

/**
 * Does one light effect inside the transaction that also marks it done: applied once, whatever is killed or delivered
 * twice. Throws to be tried again; a `DomainError` of kind `invalid` or `not-found` is final.
 */
export interface TransactionalHandler<P extends Payload = Payload> {
  apply(tx: Tx, delivery: JobContext<P>): Promise<void>;
}

/**
 * Does heavy or outside work in transactions of its own. It may be cut off anywhere and run again, so each of its steps is
 * resumable; `renew` must be called at least every 10 seconds.
 */
export interface LongRunningHandler<P extends Payload = Payload> {
  run(delivery: JobContext<P>, renew: () => Promise<void>): Promise<void>;
}

export interface HandlesMetadata {
  readonly topic: string;
  readonly consumer: string;
  readonly interest?: EventFilter;
}

/** Marks the one handler of a piece of work. */
export function JobProcessor(work: JobDefinition): ClassDecorator {
  return (target) => {
    SetMetadata(HANDLES_KEY, { topic: work.topic, consumer: target.name } satisfies HandlesMetadata)(target);
    Injectable()(target);
  };
}

/**
 * Marks a reaction to news; the class name is its name in the inbox.
 * @param interest which of this news it is told of; the rest is not delivered to it at all
 */
export function OnDomainEvent<P extends Payload = Payload>(
  topic: string,
  interest?: EventFilter<P>,
): (target: new (...parts: never[]) => TransactionalHandler<P>) => void {
  return (target) => {
    SetMetadata(HANDLES_KEY, {
      topic,
      consumer: target.name,
      ...(interest && { interest: interest as EventFilter }),
    } satisfies HandlesMetadata)(target);
    Injectable()(target);
  };
}

/** A task on a schedule: asks our own tables what is due and writes the consequence; any number of workers may run it at once. */
export interface ScheduledTask {
  run(): Promise<void>;
}

/** Marks a task that runs every `everyMs` milliseconds in each worker. */
export function RunEvery(everyMs: number): ClassDecorator {
  return (target) => {
    SetMetadata(SCHEDULED_TASK_KEY, everyMs)(target);
    Injectable()(target);
  };
}
