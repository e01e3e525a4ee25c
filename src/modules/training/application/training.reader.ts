import { Injectable } from '@nestjs/common';
import type { KnownFacts } from '../../../platform/database/index.js';

export interface Period {
  readonly cooperation: string;
  readonly from: string;
  readonly to: string;
}

/** A start outside the chain, for the figures of who works where. */
export interface OutsideStart {
  readonly id: string;
  readonly seekerId: string;
  readonly province: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  /** A paper or reference stands behind the word. */
  readonly evidenced: boolean;
}

/** What reports need of this module, as it was known, within what their reader's actor may see. */
@Injectable()
export class TrainingReader {
  /** Attendances of sessions held in the period, as ids: 人次. Null when no session was ever entered: no source. */
  async attendances(facts: KnownFacts, { cooperation, from, to }: Period): Promise<readonly string[] | null> {
    const [any] = await facts.query(`SELECT id FROM known.training_session WHERE cooperation = $1 LIMIT 1`, [
      cooperation,
    ]);
    if (!any) return null;
    const rows = await facts.query<{ id: string }>(
      `SELECT a.id FROM known.training_attendance a JOIN known.training_session t ON t.id = a.session_id
       WHERE t.cooperation = $1 AND t.status = 'held' AND t.held_on BETWEEN $2 AND $3 AND a.attended ORDER BY a.id`,
      [cooperation, from, to],
    );
    return rows.map(({ id }) => id);
  }

  /** Target of a year's agreement; null when none is on record. */
  async target(
    facts: KnownFacts,
    cooperation: string,
    year: number,
    indicator: string,
  ): Promise<{ readonly target: number } | null> {
    const [row] = await facts.query<{ target: number }>(
      `SELECT target FROM known.agreement_target
       WHERE cooperation = $1 AND year = $2 AND indicator = $3 ORDER BY revision DESC LIMIT 1`,
      [cooperation, year, indicator],
    );
    return row ?? null;
  }

  /** Work outside the chain that began in the period. */
  outsideStarts(facts: KnownFacts, { cooperation, from, to }: Period): Promise<OutsideStart[]> {
    return facts.query<OutsideStart>(
      `SELECT id, seeker_id AS "seekerId", province, started_on AS "startedOn", ended_on AS "endedOn",
              evidenced
       FROM known.outside_work
       WHERE cooperation = $1 AND started_on BETWEEN $2 AND $3 ORDER BY id`,
      [cooperation, from, to],
    );
  }

  /** Paired community by village on a day. */
  async pairings(facts: KnownFacts, cooperation: string, on: string): Promise<Map<string, string>> {
    const rows = await facts.query<{ village: string; community: string }>(
      `SELECT village_code AS village, community FROM known.village_pairing
       WHERE cooperation = $1 AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2) ORDER BY from_on, village_code`,
      [cooperation, on],
    );
    return new Map(rows.map(({ village, community }) => [village, community]));
  }
}
