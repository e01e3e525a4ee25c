import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { listBatchFigures } from '../persistence/batch-figures.statements.js';

/** A number and the placements it counts. */
export interface Counted {
  readonly count: number;
  readonly placementIds: readonly string[];
}

export interface FirstBatchFigures {
  readonly departure: string;
  readonly rostered: Counted;
  readonly boarded: Counted;
  readonly notBoarded: Counted;
  readonly leftEnRoute: Counted;
  readonly arrived: Counted;
  readonly startedConfirmed: Counted;
  readonly notStartedOrUnconfirmed: Counted;
  readonly boardedByChannel: Readonly<
    Record<'fairPoor' | 'fairNonPoor' | 'pool' | 'poolPoor' | 'poolNonPoor', Counted>
  >;
  readonly boardedPoor: Counted;
  readonly boardedNonPoor: Counted;
  /** By coach; people without a numbered seat stand under the coach of none, `''`. */
  readonly buses: Readonly<Record<string, Counted>>;
  readonly readyAfterLock: Counted;
}

export interface LaterBatchesFigures {
  readonly persons: Counted;
  readonly poor: Counted;
  readonly nonPoor: Counted;
  readonly byBatch: Readonly<Record<string, Counted>>;
  readonly poorByBatch: Readonly<Record<string, Counted>>;
  /** Poor people of the fair, on a road that began there. */
  readonly ofWhomFromFairC: Counted;
  readonly ofWhomFromPoolE: Counted;
}

interface Line {
  readonly placementId: string;
  readonly seekerId: string;
  readonly batch: string;
  readonly departure: string;
  readonly coach: string | null;
  readonly door: string;
  readonly boarded: boolean;
  readonly arrived: boolean;
  readonly left: boolean;
  readonly afterLock: boolean;
  readonly poor: boolean;
  /** Where the road began, before any re-match. */
  readonly root: string;
  readonly started: boolean;
}

const FIRST = 'B1';

/** Figures of departures up to a day. Only people on their way to a new post count; poverty is the household's on the departure day. */
@Injectable()
export class BatchFiguresQueries {
  /** The first batch of the year of `asOf`; null when none has left by then. */
  async firstBatch(tx: Tx, asOf: string): Promise<FirstBatchFigures | null> {
    const lines = (await this.lines(tx, asOf)).filter(({ batch }) => batch === FIRST);
    const first = lines[0];
    if (!first) return null;
    const boarded = lines.filter((line) => line.boarded);
    const arrived = boarded.filter((line) => line.arrived);
    const from = (root: string, poor?: boolean): Counted =>
      counted(boarded.filter((line) => line.root === root && (poor === undefined || line.poor === poor)));
    return {
      departure: first.departure,
      rostered: counted(lines),
      boarded: counted(boarded),
      notBoarded: counted(lines.filter(({ door }) => door === 'not_boarded')),
      leftEnRoute: counted(boarded.filter(({ left }) => left)),
      arrived: counted(arrived),
      startedConfirmed: counted(arrived.filter(({ started }) => started)),
      notStartedOrUnconfirmed: counted(arrived.filter(({ started }) => !started)),
      boardedByChannel: {
        fairPoor: from('fair', true),
        fairNonPoor: from('fair', false),
        pool: from('pool'),
        poolPoor: from('pool', true),
        poolNonPoor: from('pool', false),
      },
      boardedPoor: counted(boarded.filter(({ poor }) => poor)),
      boardedNonPoor: counted(boarded.filter(({ poor }) => !poor)),
      buses: by(boarded, ({ coach }) => coach ?? ''),
      readyAfterLock: counted(lines.filter(({ afterLock }) => afterLock)),
    };
  }

  /** Batches after the first that had left by `asOf`, in its year. */
  async laterBatches(tx: Tx, asOf: string): Promise<LaterBatchesFigures> {
    const lines = (await this.lines(tx, asOf)).filter(({ batch, boarded }) => batch !== FIRST && boarded);
    const people = [...new Map(lines.map((line) => [line.seekerId, line])).values()];
    const poor = people.filter((line) => line.poor);
    return {
      persons: counted(people),
      poor: counted(poor),
      nonPoor: counted(people.filter((line) => !line.poor)),
      byBatch: by(lines, ({ batch }) => batch),
      poorByBatch: by(
        lines.filter((line) => line.poor),
        ({ batch }) => batch,
      ),
      ofWhomFromFairC: counted(poor.filter(({ root }) => root === 'fair')),
      ofWhomFromPoolE: counted(people.filter(({ root }) => root === 'pool')),
    };
  }

  private lines(tx: Tx, asOf: string): Promise<Line[]> {
    return tx.all(listBatchFigures, { asOf });
  }
}

function counted(lines: readonly Line[]): Counted {
  return { count: lines.length, placementIds: lines.map(({ placementId }) => placementId) };
}

function by(lines: readonly Line[], keyOf: (line: Line) => string): Record<string, Counted> {
  const keys = [...new Set(lines.map(keyOf))].sort();
  return Object.fromEntries(keys.map((key) => [key, counted(lines.filter((line) => keyOf(line) === key))]));
}
