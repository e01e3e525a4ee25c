import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import type { FairFacts } from '../domain/fair.lifecycle.js';
import { fairNotFound } from '../domain/fairs.errors.js';
import { type BoardCounts, FairReportRepository } from '../persistence/fair-report.repository.js';
import { FairsRepository, type RosterCounts, type RosterLine } from '../persistence/fairs.repository.js';

export type { RosterLine } from '../persistence/fairs.repository.js';
import { ArrivalSlotCapacity, type ArrivalSlot } from './arrival-slot-capacity.js';
import { FairFactsLoader, NOBODY } from './fair-facts.loader.js';
import { type FairFigures, FairFiguresService } from './fair-figures.service.js';

export interface FairView {
  readonly fair: Fair;
  readonly facts: FairFacts;
  readonly roster: RosterCounts;
  readonly board: BoardCounts;
}

export interface IntentLine {
  readonly placement: PlacementRow;
  /** Null for an actor who may not see the person. */
  readonly name: string | null;
}

@Injectable()
export class FairsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly facts: FairFactsLoader,
    private readonly placements: PlacementReader,
    private readonly seekers: SeekerReader,
    private readonly figuresOf: FairFiguresService,
    private readonly reports: FairReportRepository,
    private readonly places: ArrivalSlotCapacity,
  ) {}

  /** @throws fairNotFound, also for one the actor may not see */
  find(actor: Actor, id: string): Promise<{ view: FairView; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const [view] = await this.views(tx, [await this.load(tx, id)]);
      return { view: view!, today: tx.today };
    });
  }

  /** Newest first. @param before cursor `held_on|id` */
  list(
    actor: Actor,
    limit: number,
    status?: string,
    before?: string,
  ): Promise<{ views: FairView[]; today: string }> {
    return this.uow.read(actor, async (tx) => ({
      views: await this.views(tx, await this.fairs.list(tx, limit, status, before)),
      today: tx.today,
    }));
  }

  roster(
    actor: Actor,
    id: string,
    page: { status?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<{ lines: RosterLine[]; fair: Fair; today: string }> {
    return this.uow.read(actor, async (tx) => {
      const fair = await this.load(tx, id);
      return { lines: await this.fairs.roster(tx, id, page), fair, today: tx.today };
    });
  }

  /** The half hours people are asked to come at. */
  arrivalSlots(actor: Actor, id: string): Promise<ArrivalSlot[]> {
    return this.uow.read(actor, async (tx) => this.places.slots(tx, await this.load(tx, id)));
  }

  /** Intents and pool registrations of the fair that the actor may see, by id. */
  intents(
    actor: Actor,
    id: string,
    page: { origin?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<IntentLine[]> {
    return this.uow.read(actor, async (tx) => {
      const fair = await this.load(tx, id);
      const rows = (await this.placements.byFair(tx, fair.code))
        .filter((row) => row.cooperation === fair.cooperation)
        .filter((row) => (page.origin ? row.origin === page.origin : row.origin !== 'ledger'))
        .filter((row) => page.after === undefined || row.id > page.after)
        .slice(0, page.limit);
      const people = await this.seekers.byIds(
        tx,
        rows.map((row) => row.seekerId),
      );
      return rows.map((placement) => ({ placement, name: people.get(placement.seekerId)?.name ?? null }));
    });
  }

  /** Figures of one fair as of a day, each with the placements behind it. */
  figures(actor: Actor, id: string, asOf?: string): Promise<FairFigures> {
    return this.uow.read(actor, async (tx) =>
      this.figuresOf.of(tx, await this.load(tx, id), asOf ?? tx.today),
    );
  }

  /** Figures of every fair of the cooperation held by a day, oldest first; joins the caller's transaction. */
  async figuresIn(tx: Tx, cooperation: string, asOf: string): Promise<FairFigures[]> {
    const held = (await this.fairs.standing(tx, cooperation)).filter((fair) => fair.heldOn <= asOf);
    const figures: FairFigures[] = [];
    for (const fair of held) figures.push(await this.figuresOf.of(tx, fair, asOf));
    return figures;
  }

  private async load(tx: Tx, id: string): Promise<Fair> {
    const fair = await this.fairs.find(tx, id);
    if (!fair) throw fairNotFound({ id });
    return fair;
  }

  private async views(tx: Tx, fairs: readonly Fair[]): Promise<FairView[]> {
    const counts = await this.fairs.rosterCounts(
      tx,
      fairs.map((fair) => fair.id),
    );
    const boards = await this.reports.board(
      tx,
      fairs.map((fair) => fair.id),
    );
    const views: FairView[] = [];
    for (const fair of fairs) {
      const roster = counts.get(fair.id) ?? NOBODY;
      views.push({
        fair,
        roster,
        board: boards.get(fair.id)!,
        facts: await this.facts.load(tx, fair, roster),
      });
    }
    return views;
  }
}
