import { Injectable } from '@nestjs/common';
import { allowedTransitions, type Channel, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { AccountReader, SignedLinks } from '../../identity/index.js';
import { placementNotFound } from '../domain/placement.errors.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import { reasonAcross, stepAcross } from '../domain/other-side-view.js';
import { PlacementEntity } from '../persistence/placement.entity.js';
import { NAMED_COLUMNS, type NamedRow, namesFrom } from './person-names.js';
import { PlacementFactsLoader } from './placement-facts.loader.js';
import type { PlacementRow } from './placement.reader.js';
import { byHand, partiesOf } from './placements.policy.js';
import { listTransitionsOfPlacement } from '../persistence/placements.statements.js';

export interface PlacementSearch {
  readonly status?: readonly string[];
  /** Code or id of a fair. */
  readonly fair?: string;
  readonly vacancyId?: string;
  readonly employerId?: string;
  readonly seekerId?: string;
  readonly origin?: string;
  readonly linked?: boolean;
  readonly limit: number;
  /** Last id of the page before. */
  readonly after?: string;
}

export interface PlacementNames {
  readonly seekerName: string | null;
  readonly employerName: string | null;
  readonly job: string | null;
}

export interface PlacementView extends PlacementNames {
  readonly row: PlacementRow;
  /** Why it ended, as far as the reader is told. */
  readonly endReason: string | null;
  readonly allowedTransitions: readonly PlacementTransition[];
}

export interface PlacementHistoryStep {
  readonly seq: number;
  readonly move: string;
  readonly from: string | null;
  readonly to: string;
  readonly occurredOn: string;
  readonly recordedAt: Date;
  readonly reportedBy: Party;
  readonly recordedBy: string;
  readonly channel: Channel;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  /** Of a word by link: what was seen of the browser it was given in. */
  readonly marks: readonly string[];
}

/** What the console reads; every answer is limited by the actor's row-level security. */
@Injectable()
export class PlacementsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly loader: PlacementFactsLoader,
    private readonly accounts: AccountReader,
    private readonly links: SignedLinks,
  ) {}

  search(actor: Actor, search: PlacementSearch): Promise<PlacementView[]> {
    return this.uow.read(actor, async (tx) => {
      const query = tx.em.createQueryBuilder(PlacementEntity, 'p').orderBy('p.id').limit(search.limit);
      if (search.after) query.andWhere('p.id > :after', { after: search.after });
      if (search.status && search.status.length > 0)
        query.andWhere('p.status IN (:...status)', { status: search.status });
      if (search.fair)
        query.andWhere('(p.fair_code = :fair OR p.fair_id::text = :fair)', { fair: search.fair });
      if (search.vacancyId) query.andWhere('p.vacancy_id = :vacancyId', { vacancyId: search.vacancyId });
      if (search.employerId) query.andWhere('p.employer_id = :employerId', { employerId: search.employerId });
      if (search.seekerId) query.andWhere('p.seeker_id = :seekerId', { seekerId: search.seekerId });
      if (search.origin) query.andWhere('p.origin = :origin', { origin: search.origin });
      if (search.linked !== undefined) query.andWhere(`p.linked_to IS ${search.linked ? 'NOT ' : ''}NULL`);
      return this.views(tx, await query.getMany());
    });
  }

  /** @throws placementNotFound */
  one(actor: Actor, id: string): Promise<{ view: PlacementView; history: PlacementHistoryStep[] }> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.em.findOneBy(PlacementEntity, { id });
      if (!row) throw placementNotFound({ id });
      const [view] = await this.views(tx, [row]);
      const steps = await tx.all(listTransitionsOfPlacement, { aggregateId: id });
      const marks = await this.links.marksOf(
        tx,
        steps.map(({ requestId }) => requestId),
      );
      const history = steps.map(({ requestId, ...step }) => ({ ...step, marks: marks.get(requestId) ?? [] }));
      return { view: view!, history: await this.told(tx, row, history) };
    });
  }

  /** Medical grounds are for those who answer for the person; the district's side reads what concerns it. */
  private async told(
    tx: Tx,
    { cooperation }: PlacementRow,
    history: readonly PlacementHistoryStep[],
  ): Promise<PlacementHistoryStep[]> {
    if (readsGrounds(tx, cooperation)) return [...history];
    if (tx.atSource(cooperation))
      return history.map((step) =>
        step.reportedBy === 'clinic' ? { ...step, reason: null, evidence: null, note: null } : step,
      );
    const colleagues = await this.accounts.colleaguesAmong(
      tx,
      history.map(({ recordedBy }) => recordedBy),
    );
    return history.map((step) => stepAcross(step, colleagues.has(step.recordedBy)));
  }

  private async views(tx: Tx, rows: readonly PlacementRow[]): Promise<PlacementView[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const found = await tx.query<Omit<PlacementNames, 'seekerName'> & NamedRow>(NAMES, [ids]);
    const names = new Map(found.map((one) => [one.id, one]));
    const persons = await namesFrom(tx, found);
    const loaded = await tx.withSystemScope(() => this.loader.load(tx, ids));
    const parties = partiesOf(tx.actor);
    return rows.map((row): PlacementView => {
      const { employerName, job } = names.get(row.id)!;
      const { facts } = loaded.get(row.id)!;
      const transitions = allowedTransitions(placementLifecycle, row.status, facts, parties, tx.today);
      return {
        row,
        endReason: reasonFor(tx, row),
        seekerName: persons.get(row.id) ?? null,
        employerName,
        job,
        allowedTransitions: transitions.filter((move) => byHand(move, row.travelMode)),
      };
    });
  }
}

const readsGrounds = (tx: Tx, cooperation: string): boolean =>
  tx.atSource(cooperation) && (tx.actor.role === 'bureau' || tx.actor.role === 'caseworker');

function reasonFor(tx: Tx, { cooperation, status, endReason }: PlacementRow): string | null {
  if (!tx.atSource(cooperation)) return reasonAcross(status, endReason);
  return status === 'barred' && !readsGrounds(tx, cooperation) ? null : endReason;
}

const NAMES = `
  SELECT ${NAMED_COLUMNS}, COALESCE(e.name, p.employer_text) AS "employerName", COALESCE(v.title, p.job_text) AS job
  FROM placement p LEFT JOIN seeker s ON s.id = p.seeker_id LEFT JOIN employer e ON e.id = p.employer_id
  LEFT JOIN vacancy v ON v.id = p.vacancy_id WHERE p.id = ANY($1::uuid[])`;
