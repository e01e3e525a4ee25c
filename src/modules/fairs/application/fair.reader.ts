import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { fairLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';
import { updateFairTravel } from '../persistence/fair.statements.js';

/** What a list says of the fair it was written at. */
export interface FairOnList {
  readonly cooperation: string;
  readonly code: string;
  readonly heldOn: string;
  readonly plannedDepartureOn: string | null;
  readonly plannedStartOn: string | null;
  /** The list itself. */
  readonly evidence: string;
}

/** Finds fairs for the modules to the right and for ledgers, in the caller's transaction. */
@Injectable()
export class FairReader {
  constructor(
    private readonly fairs: FairsRepository,
    private readonly store: LifecycleStore,
  ) {}

  byCode(tx: Tx, cooperation: string, code: string): Promise<Fair | null> {
    return this.fairs.byCode(tx, cooperation, code);
  }

  /** All that were not called off, oldest first. */
  standing(tx: Tx, cooperation: string): Promise<Fair[]> {
    return this.fairs.standing(tx, cooperation);
  }

  /** A fair nobody had planned here begins as held, or as planned while its day is to come. */
  async findOrRecord(tx: Tx, listed: FairOnList): Promise<Fair> {
    const known = await this.fairs.byCode(tx, listed.cooperation, listed.code);
    if (known) return this.withTravel(tx, known, listed);
    const id = newId();
    await this.store.create(tx, fairLifecycleMapping, {
      move: listed.heldOn <= tx.today ? 'record_held' : 'plan',
      input: {
        reportedBy: 'bureau',
        channel: 'workbook',
        occurredOn: listed.heldOn <= tx.today ? listed.heldOn : tx.today,
        evidence: listed.evidence,
      },
      facts: { heldOn: listed.heldOn, missingChecks: [], publishedVacancies: 0, undecidedEntries: 0 },
      row: {
        id,
        cooperation: listed.cooperation,
        code: listed.code,
        held_on: listed.heldOn,
        expected_visitors: 0,
        checks_done: [],
        planned_departure_on: listed.plannedDepartureOn,
        planned_start_on: listed.plannedStartOn,
        recorded_at: tx.now,
      },
    });
    return (await this.fairs.find(tx, id))!;
  }

  /** What the bureau planned stands; only what it left open is taken from the list. */
  private async withTravel(tx: Tx, known: Fair, listed: FairOnList): Promise<Fair> {
    const late = listed.plannedDepartureOn !== null && listed.plannedDepartureOn < known.heldOn;
    if (known.plannedStartOn !== null || listed.plannedStartOn === null || late) return known;
    await tx.run(updateFairTravel, {
      id: known.id,
      plannedDepartureOn: listed.plannedDepartureOn,
      plannedStartOn: listed.plannedStartOn,
    });
    tx.audit({
      action: 'fair.travel-planned',
      aggregate: 'fair',
      aggregateId: known.id,
      fields: ['planned_departure_on', 'planned_start_on'],
    });
    return (await this.fairs.find(tx, known.id))!;
  }
}
