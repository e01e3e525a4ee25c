import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import { matchReservedBesideBeds } from '../domain/match-plan.errors.js';
import { type MatchOptions, type MatchScope, PLAIN_OPTIONS, rulesetOf } from '../domain/match-request.js';
import { matchPlanLifecycleMapping } from '../persistence/match-plan.lifecycle-mapping.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { runMatch } from './match-work.js';
import { within } from './match-scope.js';

export interface RequestMatch {
  /** The actor's first one when left out. */
  readonly cooperation?: string | undefined;
  readonly fairCode?: string | undefined;
  readonly scope?: Partial<MatchScope> | undefined;
  readonly options?: Partial<MatchOptions> | undefined;
  /** The plan of which the new one is the repair. */
  readonly rebasedFrom?: string | undefined;
}

const SEEDS = 2 ** 31 - 1;

/** Asks for a match run; a worker carries it out. */
@Injectable()
export class RequestMatchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly queries: MatchPlansQueries,
    private readonly vacancies: VacancyReader,
  ) {}

  /**
   * The same question on the facts of now, starting from the answer at hand: who dropped out is left out, and the plan
   * mended to the new optimum.
   * @returns id of the new plan. @throws matchPlanNotFound, wrongState
   */
  async rebase(actor: Actor, id: string): Promise<string> {
    const { status, cooperation, fairCode, scope, options } = await this.queries.find(actor, id);
    if (status !== 'ready') throw wrongState({ aggregate: 'match_plan', status, move: 'rebase' });
    return this.request(actor, {
      cooperation,
      fairCode: fairCode ?? undefined,
      scope,
      options,
      rebasedFrom: id,
    });
  }

  /** @returns id of the plan. @throws cooperationNotYours, ruleIsLaw, matchPlanNotFound, matchReservedBesideBeds */
  async request(actor: Actor, wanted: RequestMatch): Promise<string> {
    const own = within(actor, wanted.cooperation);
    const options = completed(wanted.options ?? {});
    const ruleset = rulesetOf(options);
    if (options.keepTo !== null) await this.queries.find(own, options.keepTo);
    return this.uow.write(own, async (tx) => {
      await this.assertNoReservedBesideBeds(tx, options);
      const id = newId();
      await this.store.create(tx, matchPlanLifecycleMapping, {
        move: 'request',
        input: { reportedBy: 'bureau', occurredOn: tx.today, channel: 'account' },
        facts: null,
        row: {
          id,
          cooperation: own.cooperations[0],
          fair_code: wanted.fairCode ?? null,
          scope: { areas: [], employerIds: [], vacancyIds: [], ...wanted.scope },
          options,
          ruleset,
          ruleset_version: ruleset.version,
          seed: options.seed,
          rebased_from: wanted.rebasedFrom ?? null,
          requested_by: own.userId,
          organisation_id: own.organisationId,
          requested_at: tx.now,
        },
      });
      tx.emit({ topic: runMatch.topic, effectKey: `run-match:${id}`, payload: { planId: id } });
      return id;
    });
  }

  /** Seats kept for a ground and beds by sex cut a post in two ways that cross: no plan over both could be proven best. */
  private async assertNoReservedBesideBeds(tx: Tx, { reserved }: MatchOptions): Promise<void> {
    const ids = reserved.map(({ vacancyId }) => vacancyId);
    const refs = await this.vacancies.byIds(tx, ids);
    const counted = ids.filter((id) => refs.get(id)?.freeBeds);
    if (counted.length > 0) throw matchReservedBesideBeds({ vacancyIds: counted });
  }
}

function completed(options: Partial<MatchOptions>): MatchOptions {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { ...PLAIN_OPTIONS, seed: randomInt(SEEDS), ...given };
}
