import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { IncidentKind, Told } from '../domain/journey-facts.js';
import type { PassengerKind } from '../domain/travel.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { type NamedReservation, ReservationsRepository } from '../persistence/reservations.repository.js';
import type { BatchContact, Insurance } from './arrival.service.js';
import {
  countPassengersByKind,
  countPassengersByStop,
  listHandOvers,
  listHeadcounts,
  listIncidents,
  listReceptions,
} from '../persistence/journey.statements.js';

export interface JourneyView {
  readonly insurance: Insurance | null;
  readonly contacts: readonly BatchContact[];
  /** People on the list by what they travel for; only new ones enter placement figures. */
  readonly passengers: Readonly<Record<PassengerKind, number>>;
  readonly groups: readonly { employer: string | null; stop: string | null; persons: number }[];
  /** Seats kept for people who are not ready yet. */
  readonly reservations: readonly NamedReservation[];
  readonly headcounts: readonly {
    id: string;
    stop: string;
    coach: string | null;
    counted: number;
    expected: number;
    deviceAt: Date;
  }[];
  readonly incidents: readonly {
    id: string;
    kind: IncidentKind;
    passengerId: string | null;
    name: string | null;
    place: string | null;
    told: Told[];
    words: string | null;
    deviceAt: Date;
  }[];
  readonly receptions: readonly {
    employerId: string;
    employer: string;
    arrivesAt: Date;
    place: string;
    shuttle: string | null;
    contactName: string;
    contactPhone: string;
  }[];
  readonly handOvers: readonly {
    employerId: string;
    employer: string;
    handedOn: string;
    persons: number;
    expected: number;
    handedBy: string;
    signedBy: string;
  }[];
}

/** One departure from the list to the gate, as far as the user sees it. */
@Injectable()
export class JourneyQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly reservations: ReservationsRepository,
  ) {}

  view(actor: Actor, batchId: string): Promise<JourneyView> {
    return this.uow.read(actor, async (tx) => {
      const { cooperation } = await this.batches.find(tx, batchId);
      return {
        ...(await this.plan(tx, batchId)),
        reservations: await this.reservations.named(tx, batchId),
        ...(await this.notes(tx, batchId, tx.atSource(cooperation))),
        ...(await this.gate(tx, batchId)),
      };
    });
  }

  private async plan(tx: Tx, batchId: string) {
    const [row] = await tx.query<{
      insurer: string | null;
      policyNo: string | null;
      until: string | null;
      contacts: BatchContact[];
    }>(
      `SELECT insurer, insurance_no AS "policyNo", insured_until AS until, contacts FROM batch WHERE id = $1`,
      [batchId],
    );
    const kinds = await tx.all(countPassengersByKind, { batchId });
    const groups = await tx.all(countPassengersByStop, { batchId });
    const { insurer, policyNo, until, contacts } = row!;
    return {
      insurance: insurer && policyNo && until ? { insurer, policyNo, until } : null,
      contacts,
      passengers: {
        new: 0,
        returning: 0,
        escort: 0,
        ...Object.fromEntries(kinds.map(({ kind, n }) => [kind, n])),
      },
      groups,
    };
  }

  /** @param own the reader answers for the people on the coach: the other side reads what kept it, not whom and what ailed them */
  private async notes(tx: Tx, batchId: string, own: boolean) {
    const incidents = await tx.all(listIncidents, { batchId });
    return {
      incidents: own
        ? incidents
        : incidents.map((one) => ({ ...one, passengerId: null, name: null, words: null })),
      headcounts: await tx.all(listHeadcounts, { batchId }),
    };
  }

  private async gate(tx: Tx, batchId: string) {
    return {
      receptions: await tx.all(listReceptions, { batchId }),
      handOvers: await tx.all(listHandOvers, { batchId }),
    };
  }
}
