import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  HANDLES_KEY,
  type HandlesMetadata,
  type HeavyHandler,
  type LightHandler,
  type Sweep,
  SWEEPS_KEY,
} from './handler.js';
import { hears, type Interest, isSenseless } from './interest.js';
import { declaredWork, type Payload } from './topics.js';

export interface Consumer {
  readonly consumer: string;
  readonly handler: LightHandler | HeavyHandler;
  /** Which news of the topic it is told of; undefined: all of it. */
  readonly interest: Interest | undefined;
}
export interface RegisteredSweep {
  readonly name: string;
  readonly everyMs: number;
  readonly sweep: Sweep;
}

/** Finds handlers, reactions and sweeps among the providers; refuses to start on a missing or double handler. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly byTopic = new Map<string, Consumer[]>();
  readonly sweeps: RegisteredSweep[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      const handles = Reflect.getMetadata(HANDLES_KEY, metatype) as HandlesMetadata | undefined;
      if (handles) this.add(handles, instance as LightHandler | HeavyHandler);
      const everyMs = Reflect.getMetadata(SWEEPS_KEY, metatype) as number | undefined;
      if (everyMs) this.sweeps.push({ name: metatype.name, everyMs, sweep: instance as Sweep });
    }
    const faults = declaredWork().flatMap((work) => {
      const count = this.byTopic.get(work.topic)?.length ?? 0;
      return count === 1 ? [] : [`${work.topic} has ${count} handlers`];
    });
    if (faults.length > 0) throw new Error(`job registry: ${faults.join('; ')}`);
  }

  consumersOf(topic: string): readonly Consumer[] {
    return this.byTopic.get(topic) ?? [];
  }

  /** Those who want to be told of this. */
  listenersOf(topic: string, payload: Payload): readonly Consumer[] {
    return this.consumersOf(topic).filter(({ interest }) => hears(interest, payload));
  }

  topics(): string[] {
    return [...this.byTopic.keys()];
  }

  private add({ topic, consumer, interest }: HandlesMetadata, handler: LightHandler | HeavyHandler): void {
    const consumers = this.byTopic.get(topic) ?? [];
    if (consumers.some((known) => known.consumer === consumer))
      throw new Error(`job registry: ${consumer} is provided twice`);
    if (interest && isSenseless(interest))
      throw new Error(`job registry: ${consumer} declares an interest that holds never, or always`);
    this.byTopic.set(topic, [...consumers, { consumer, handler, interest }]);
  }
}
