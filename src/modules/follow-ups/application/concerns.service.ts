import { Injectable } from '@nestjs/common';
import {
  assertHasEvidence,
  type Channel,
  partyNotAuthorised,
  wrongState,
} from '../../../kernel/lifecycle/index.js';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import {
  LifecycleStore,
  type TransitionResult,
  type Tx,
  UnitOfWork,
} from '../../../platform/database/index.js';
import { Openers } from '../../identity/index.js';
import { addWorkingDays, PlacementReader, type PlacementRow } from '../../placements/index.js';
import { calendarOf } from '../../reference/index.js';
import {
  ANSWER_WITHIN,
  type ConcernKind,
  type ConcernTransition,
  type ConcernOwner,
  type ConcernState,
} from '../domain/concern.lifecycle.js';
import { concernNotFound, followUpWithoutStart } from '../domain/follow-up.errors.js';
import { ConcernEntity } from '../persistence/concern.entity.js';
import { concernLifecycleMapping } from '../persistence/follow-up.lifecycle-mapping.js';
import { partiesOf } from './follow-ups.policy.js';
import type { FollowUpWord } from './record-follow-up.service.js';
import {
  findConcernBySource,
  findResolvingOffice,
  updateConcernConfirmed,
} from '../persistence/concerns.statements.js';

export interface NewConcern extends FollowUpWord {
  readonly kind: ConcernKind;
  readonly words?: string | null;
  readonly owner?: ConcernOwner;
}

/** The station is at the place of work: its working days bind the clock. */
const REGION = 'shenzhen';

/** Concerns of people at work: raised, taken in hand by an owner before a day, resolved in words. */
@Injectable()
export class ConcernsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly placements: PlacementReader,
    private readonly openers: Openers,
  ) {}

  /** @throws followUpWithoutStart, partyNotAuthorised */
  raise(actor: Actor, placementId: string, concern: NewConcern): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes(concern.reportedBy))
        throw partyNotAuthorised({ reportedBy: concern.reportedBy });
      const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
      if (!placement?.startedOn) throw followUpWithoutStart({ placementId });
      return this.create(tx, placement, concern, null);
    });
  }

  /** From a ledger's cell, once. */
  async raiseOnce(tx: Tx, placement: PlacementRow, concern: NewConcern, source: string): Promise<void> {
    const known = await tx.all(findConcernBySource, { source });
    if (known.length === 0) await this.create(tx, placement, concern, source);
  }

  /** @throws concernNotFound, partyNotAuthorised, stale, whatever the lifecycle refuses */
  transition(
    actor: Actor,
    id: string,
    move: Exclude<ConcernTransition, 'raise'>,
    word: FollowUpWord & { readonly owner?: ConcernOwner },
  ): Promise<TransitionResult<ConcernState>> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes(word.reportedBy))
        throw partyNotAuthorised({ reportedBy: word.reportedBy });
      if (!(await tx.em.findOneBy(ConcernEntity, { id }))) throw concernNotFound({ id });
      const byOpener =
        move !== 'withdraw' || this.openers.areOf(actor, await this.openers.of(tx, 'concern', id));
      const closed = move === 'resolve' || move === 'withdraw';
      const occurredOn = word.occurredOn ?? tx.today;
      return this.store.transition(tx, concernLifecycleMapping, {
        id,
        move,
        input: { ...word, occurredOn },
        facts: { byOpener },
        expected: { version: word.expectedVersion },
        set: {
          ...(word.owner ? { owner: word.owner } : {}),
          closed_on: closed ? occurredOn : null,
          confirmed_on: null,
          confirmed_evidence: null,
        },
      });
    });
  }

  /**
   * The worker says whether it is settled. Not settled: it is open again, with the same owner. The office that resolved it does not
   * say for them that it is.
   * @throws concernNotFound, wrongState while nothing is resolved, partyNotAuthorised, evidenceRequired
   */
  confirm(
    actor: Actor,
    id: string,
    word: {
      readonly settled: boolean;
      readonly channel: Channel;
      readonly evidence?: string;
      readonly occurredOn?: string;
    },
  ): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes('worker')) throw partyNotAuthorised({ reportedBy: 'worker' });
      const concern = await tx.em.findOneBy(ConcernEntity, { id });
      if (!concern) throw concernNotFound({ id });
      if (concern.status !== 'resolved') throw wrongState({ aggregate: 'concern', status: concern.status });
      const { channel, evidence, occurredOn } = word;
      if (!word.settled) {
        const day = occurredOn === undefined ? {} : { occurredOn };
        await this.transition(actor, id, 'reopen', {
          reportedBy: 'worker',
          channel,
          reason: 'not_settled',
          ...day,
        });
        return;
      }
      if (!actor.link && (await this.resolvedBy(tx, id)) === actor.organisationId)
        throw partyNotAuthorised({ reportedBy: 'worker' });
      assertHasEvidence({ reportedBy: 'worker', channel, evidence }, actor.role, { field: 'evidence' });
      await tx.run(updateConcernConfirmed, {
        id,
        occurredOn: occurredOn ?? tx.today,
        evidence: evidence ?? null,
      });
      tx.audit({ action: 'concern.confirmed', aggregate: 'concern', aggregateId: id });
    });
  }

  /** Office whose account resolved it last. */
  private async resolvedBy(tx: Tx, id: string): Promise<string | null> {
    const [last] = await tx.withSystemScope(() => tx.all(findResolvingOffice, { aggregateId: id }));
    return last?.office ?? null;
  }

  private async create(
    tx: Tx,
    placement: PlacementRow,
    concern: NewConcern,
    source: string | null,
  ): Promise<string> {
    const id = newId();
    const raisedOn = concern.occurredOn ?? tx.today;
    const words = concern.words ?? null;
    await this.store.create(tx, concernLifecycleMapping, {
      move: 'raise',
      input: {
        reportedBy: concern.reportedBy,
        channel: concern.channel,
        occurredOn: raisedOn,
        ...(concern.evidence ? { evidence: concern.evidence } : {}),
      },
      facts: { byOpener: true },
      row: {
        id,
        kind: concern.kind,
        owner: concern.owner ?? 'station',
        placement_id: placement.id,
        cooperation: placement.cooperation,
        area_code: placement.areaCode,
        employer_id: placement.employerId,
        words: words !== null && containsForbiddenHealthTerm(words) ? null : words,
        source,
        raised_on: raisedOn,
        due_on: addWorkingDays(raisedOn, ANSWER_WITHIN[concern.kind], calendarOf(REGION)),
        recorded_at: tx.now,
      },
    });
    return id;
  }
}
