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
import { declaredWork } from './topics.js';

export interface Consumer {
  readonly consumer: string;
  readonly handler: LightHandler | HeavyHandler;
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

  topics(): string[] {
    return [...this.byTopic.keys()];
  }

  private add({ topic, consumer }: HandlesMetadata, handler: LightHandler | HeavyHandler): void {
    const consumers = this.byTopic.get(topic) ?? [];
    if (consumers.some((known) => known.consumer === consumer))
      throw new Error(`job registry: ${consumer} is provided twice`);
    this.byTopic.set(topic, [...consumers, { consumer, handler }]);
  }
}
