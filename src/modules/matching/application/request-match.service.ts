import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { type MatchOptions, type MatchScope, rulesetOf } from '../domain/match-request.js';
import { matchPlanMap } from '../persistence/match-plan-map.js';
import { runMatch } from './match-work.js';
import { within } from './match-scope.js';

export interface RequestMatch {
  /** The actor's first one when left out. */
  readonly cooperation?: string | undefined;
  readonly fairCode?: string | undefined;
  readonly scope?: Partial<MatchScope> | undefined;
  readonly options?: Partial<MatchOptions> | undefined;
}

const SEEDS = 2 ** 31 - 1;

/** Asks for a match run; a worker carries it out. */
@Injectable()
export class RequestMatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
  ) {}

  /** @returns id of the plan. @throws cooperationNotYours, ruleIsLaw */
  async request(actor: Actor, wanted: RequestMatch): Promise<string> {
    const own = within(actor, wanted.cooperation);
    const options = completed(wanted.options ?? {});
    const ruleset = rulesetOf(options);
    return this.uow.write(own, async (tx) => {
      const id = newId();
      await this.store.create(tx, matchPlanMap, {
        move: 'request',
        claim: { saidBy: 'bureau', happenedOn: tx.today, channel: 'account' },
        subject: null,
        row: {
          id,
          cooperation: own.cooperations[0],
          fair_code: wanted.fairCode ?? null,
          scope: { areas: [], employerIds: [], vacancyIds: [], ...wanted.scope },
          options,
          ruleset,
          ruleset_version: ruleset.version,
          seed: options.seed,
          requested_by: own.userId,
          organisation_id: own.organisationId,
          requested_at: tx.now,
        },
      });
      tx.emit({ topic: runMatch.topic, effectKey: `run-match:${id}`, payload: { planId: id } });
      return id;
    });
  }
}

function completed(options: Partial<MatchOptions>): MatchOptions {
  return {
    mode: options.mode ?? 'optimal',
    seed: options.seed ?? randomInt(SEEDS),
    relaxed: options.relaxed ?? [],
    priority: options.priority ?? 'poor-first',
    startsOn: options.startsOn ?? null,
    plannedDepartureOn: options.plannedDepartureOn ?? null,
    finalAt: options.finalAt ?? null,
    pins: options.pins ?? [],
  };
}
