import { Injectable } from '@nestjs/common';
import { allowedTransitions, type Channel, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { AccountReader, Openers } from '../../identity/index.js';
import { disputeLifecycle, type DisputeTransition } from '../domain/dispute.lifecycle.js';
import { disputeNotFound } from '../domain/placement.errors.js';
import { stepAcross } from '../domain/other-side-view.js';
import { DisputeEntity } from '../persistence/dispute.entity.js';
import { partiesOf } from './placements.policy.js';
import { mayTakeBack } from './attribution-rules.js';
import { findClaimedStart, listDisputeTimeline } from '../persistence/disputes.statements.js';

export interface DisputeSearch {
  readonly status?: string;
  readonly placementId?: string;
  readonly limit: number;
  readonly after?: string;
}

/** One side's word, as it stands in the history; the first is the recorded one that is contradicted. */
export interface DisputeWord {
  readonly what: string;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn: string;
  readonly recordedAt: Date;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
}

export interface DisputeView {
  readonly row: DisputeEntity;
  readonly allowedTransitions: readonly DisputeTransition[];
  readonly resolverName: string | null;
}

export interface DisputeWithWords extends DisputeView {
  readonly words: readonly DisputeWord[];
  /** The caseworker's word on the start, where the dispute is about it. */
  readonly startClaimedOn: string | null;
}

@Injectable()
export class DisputesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountReader,
    private readonly openers: Openers,
  ) {}

  search(actor: Actor, search: DisputeSearch): Promise<DisputeView[]> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em.createQueryBuilder(DisputeEntity, 'd').orderBy('d.id').limit(search.limit);
      if (search.after) query.andWhere('d.id > :after', { after: search.after });
      if (search.status) query.andWhere('d.status = :status', { status: search.status });
      if (search.placementId) query.andWhere('d.placement_id = :id', { id: search.placementId });
      return this.views(tx, await query.getMany());
    });
  }

  /** With the words of both sides. @throws disputeNotFound */
  one(actor: Actor, id: string): Promise<DisputeWithWords> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.em.findOneBy(DisputeEntity, { id });
      if (!row) throw disputeNotFound({ id });
      const [view] = await this.views(tx, [row]);
      const claimed = await tx.first(findClaimedStart, { placementId: row.placementId });
      const words = await tx.all(listDisputeTimeline, {
        aggregateId: id,
        placementId: row.placementId,
        openedBy: row.openedBy,
      });
      const aboutStart = row.kind === 'start' || row.kind === 'start_date';
      return {
        ...view!,
        words: mayReadWords(row, tx) ? words.map((word) => toldOf(word, row, tx)) : words.map(withoutGrounds),
        startClaimedOn: aboutStart ? (claimed?.on ?? null) : null,
      };
    });
  }

  private async views(tx: Tx, rows: readonly DisputeEntity[]): Promise<DisputeView[]> {
    const named = rows.flatMap(({ resolverId }) => resolverId ?? []);
    const holders = await this.accounts.holders(tx, 'user', named);
    const openers = await this.openers.ofAll(
      tx,
      'dispute',
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      row,
      allowedTransitions: allowedFor(
        row,
        tx,
        mayTakeBack(tx, row, this.openers.areOf(tx.actor, openers.get(row.id))),
      ),
      resolverName: holders.get(row.resolverId ?? '')?.name ?? null,
    }));
  }
}

/** What a clinic found is not for the district's side to read. */
function mayReadWords({ kind, cooperation }: DisputeEntity, tx: Tx): boolean {
  const { role } = tx.actor;
  return (
    kind !== 'medical_conclusion' ||
    (tx.atSource(cooperation) && (role === 'bureau' || role === 'caseworker'))
  );
}

/** What is said in the dispute is said to both; what was recorded before it is told as the placement tells it. */
function toldOf(word: DisputeWord, { cooperation }: DisputeEntity, tx: Tx): DisputeWord {
  if (tx.atSource(cooperation) || word.what.startsWith('dispute.')) return word;
  return { ...stepAcross({ ...word, to: 'ended' }, false), what: word.what };
}

const withoutGrounds = (word: DisputeWord): DisputeWord => ({
  ...word,
  reason: null,
  evidence: null,
  note: null,
});

function allowedFor(row: DisputeEntity, { actor, today }: Tx, byOpener: boolean): DisputeTransition[] {
  const { kind, openedBy } = row;
  const facts = { kind, openForSamePlacementAndKind: false, openedBy, byOpener };
  // asked party by party: of several one may speak for, the guards let only some pass
  const transitions = new Set<DisputeTransition>(
    partiesOf(actor)
      .flatMap((party) => allowedTransitions(disputeLifecycle, row.status, facts, [party], today))
      .map((move) => (move === 'answer_again' ? 'answer' : move))
      .filter((move) => move !== 'resolve' || row.resolverId === null || row.resolverId === actor.userId),
  );
  return (['answer', 'resolve', 'withdraw'] as const).filter((move) => transitions.has(move));
}
