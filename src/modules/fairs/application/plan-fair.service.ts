import { Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type Fair, fairCodeOf, readFairCode } from '../domain/fair.js';
import { checkUnknown, fairCodeInvalid, fairExists, fairNotFound } from '../domain/fairs.errors.js';
import { FAIR_CHECKLIST } from '../domain/legal-checklist.js';
import { FairSetupRepository } from '../persistence/fair-setup.repository.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { fairLifecycleMapping } from '../persistence/fair.lifecycle-mapping.js';
import { partiesOf } from './fairs.policy.js';
import { insertBoothsOfFair } from '../persistence/plan-fair.statements.js';

export interface FairDetails {
  readonly name?: string | undefined;
  readonly place?: string | undefined;
  readonly expectedVisitors?: number | undefined;
  readonly checksDone?: readonly string[] | undefined;
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
  readonly arrivalsPerSlot?: number | undefined;
  readonly intentsPerPerson?: number | undefined;
  readonly intentsPerPlace?: number | undefined;
  readonly plannedDepartureOn?: string | undefined;
  readonly plannedStartOn?: string | undefined;
}

export interface PlanFair extends FairDetails {
  /** Made of the day when left out. */
  readonly code?: string | undefined;
  readonly heldOn: string;
  /** Another fair whose name, place, times, limits and companies it takes over; its legal items begin anew. */
  readonly copyOf?: string | undefined;
  readonly reportedBy: Party;
  readonly channel: Channel;
}

/** Plans a fair and keeps its details and its legal checklist up to date. */
@Injectable()
export class PlanFairService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly fairs: FairsRepository,
    private readonly setup: FairSetupRepository,
  ) {}

  /** @returns id of the fair. @throws fairExists, fairCodeInvalid, checkUnknown, partyNotAuthorised */
  async plan(actor: Actor, form: PlanFair): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const code = form.code === undefined ? fairCodeOf(form.heldOn) : readFairCode(form.code);
      if (code === null) throw fairCodeInvalid({ field: 'code' });
      if (!partiesOf(actor).includes(form.reportedBy))
        throw partyNotAuthorised({ reportedBy: form.reportedBy });
      const cooperation = actor.cooperations[0] ?? '';
      const known = await this.fairs.byCode(tx, cooperation, code);
      if (known) throw fairExists({ id: known.id, code });
      const last = form.copyOf === undefined ? null : await this.fairs.find(tx, form.copyOf);
      if (form.copyOf !== undefined && !last) throw fairNotFound({ id: form.copyOf });
      const id = newId();
      await this.store.create(tx, fairLifecycleMapping, {
        move: 'plan',
        input: { reportedBy: form.reportedBy, channel: form.channel, occurredOn: tx.today },
        facts: { heldOn: form.heldOn, missingChecks: [], publishedVacancies: 0, undecidedEntries: 0 },
        row: {
          id,
          cooperation,
          code,
          held_on: form.heldOn,
          expected_visitors: 0,
          checks_done: [],
          recorded_at: tx.now,
          ...(last ? copiedColumns(last) : {}),
          ...columnsOf(form),
        },
      });
      if (last) await copyBooths(tx, last.id, id);
      const done = columnsOf(form).checks_done as string[] | undefined;
      await this.setup.tick(
        tx,
        { id, cooperation },
        (done ?? []).map((code) => ({ code, done: true })),
      );
      return id;
    });
  }

  /** @throws fairNotFound, checkUnknown */
  async update(actor: Actor, id: string, details: FairDetails): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, id);
      if (!fair) throw fairNotFound({ id });
      const columns = Object.entries(columnsOf(details));
      if (columns.length === 0) return;
      const assignments = columns.map(([name], index) => `"${name}" = $${index + 2}`).join(', ');
      await tx.execute(`UPDATE fair SET ${assignments} WHERE id = $1`, [
        id,
        ...columns.map(([, value]) => value),
      ]);
      if (details.checksDone) {
        const [before, after] = [new Set(fair.checksDone), new Set(details.checksDone)];
        await this.setup.tick(tx, fair, [
          ...[...after].filter((code) => !before.has(code)).map((code) => ({ code, done: true })),
          ...[...before].filter((code) => !after.has(code)).map((code) => ({ code, done: false })),
        ]);
      }
      tx.audit({
        action: 'fair.updated',
        aggregate: 'fair',
        aggregateId: id,
        fields: columns.map(([name]) => name),
      });
    });
  }
}

const KNOWN = new Set(FAIR_CHECKLIST.map((item) => item.code));

function columnsOf(details: FairDetails): Record<string, unknown> {
  const unknown = details.checksDone?.filter((code) => !KNOWN.has(code)) ?? [];
  if (unknown.length > 0) throw checkUnknown({ codes: unknown });
  const columns = {
    name: details.name,
    place: details.place,
    expected_visitors: details.expectedVisitors,
    checks_done: details.checksDone && [...new Set(details.checksDone)],
    opens_at: details.opensAt,
    closes_at: details.closesAt,
    arrivals_per_slot: details.arrivalsPerSlot,
    intents_per_person: details.intentsPerPerson,
    intents_per_place: details.intentsPerPlace,
    planned_departure_on: details.plannedDepartureOn,
    planned_start_on: details.plannedStartOn,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** What the next fair keeps of the last one; days, ticks and persons are its own. */
function copiedColumns(last: Fair): Record<string, unknown> {
  return {
    name: last.name,
    place: last.place,
    expected_visitors: last.expectedVisitors,
    opens_at: last.opensAt,
    closes_at: last.closesAt,
    arrivals_per_slot: last.arrivalsPerSlot,
    intents_per_person: last.intentsPerPerson,
    intents_per_place: last.intentsPerPlace,
    copied_from: last.id,
  };
}

async function copyBooths(tx: Tx, from: string, to: string): Promise<void> {
  await tx.run(insertBoothsOfFair, { fairId: from, fairId2: to });
}
