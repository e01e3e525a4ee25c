import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  findEmployerRecords,
  findLanguages,
  findPoolPerson,
  findSeekersWithoutNightShift,
  findSharingConsents,
  findSourceCounty,
  listCompanions,
  listPastPlacements,
} from './facts.statements.js';

/** Who may be in a plan: of this county, of these areas. */
export interface SeekerPool {
  readonly countyCode: string;
  readonly areas: readonly string[];
}

/** A person as the register knows one; no ID number, no phone, no health item is ever read here. */
export interface SeekerRow {
  readonly id: string;
  readonly bornOn: string;
  readonly sex: 'male' | 'female';
  readonly education: string | null;
  readonly skills: readonly string[];
  readonly areaCode: string;
  readonly wishedArea: string | null;
  readonly wishedJob: string | null;
  readonly wishedWage: number | null;
  readonly lastJob: string | null;
  readonly lastJobSince: string | null;
}

/** What earlier placements say of a person. */
export interface PastRow {
  readonly seekerId: string;
  readonly vacancyId: string | null;
  readonly refused: boolean;
  /** The clinic's third word, or barred on it; the finding stays with the clinic. */
  readonly notForThisPost: boolean;
  readonly hazards: readonly string[] | null;
  readonly consented: boolean;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

export interface PairedRow {
  readonly seekerId: string;
  readonly withSeekerId: string;
}

/** How employers have kept the people who came to them this way. */
export interface EmployerRecord {
  readonly employerId: string;
  /** Home villages of people at work there. */
  readonly villages: readonly string[];
  /** Starts that have lasted, or could have lasted, ninety days; and those that did. */
  readonly counted: number;
  readonly stayed: number;
}

const OPEN = `('proposed', 'intent', 'offered', 'accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')`;
const SEEKER = `s.id, s.birth_on AS "bornOn", s.sex, s.education, s.skills, s.area_code AS "areaCode",
  s.wish->>'area' AS "wishedArea", s.wish->>'job' AS "wishedJob", (s.wish->>'wage')::int AS "wishedWage",
  s.work->>'job' AS "lastJob", s.work->>'since' AS "lastJobSince"`;
const LOOKING = `s.status IN ('seeking', 'verified') AND s.birth_on < app_today() - interval '16 years'`;
const IN_SCOPE = `s.county_code = $1 AND ($2::text[] = '{}' OR EXISTS (SELECT FROM unnest($2::text[]) AS own(prefix) WHERE starts_with(s.area_code, own.prefix)))`;
const ASKED = `EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id AND p.status IN ${OPEN})`;

/**
 * Reads the facts of a match, table by table and page by page. It needs the sight of the service, so every statement
 * names the county or the ids it is about.
 */
@Injectable()
export class FactsRepository {
  async sourceCounty(tx: Tx, cooperation: string): Promise<string> {
    const row = await tx.first(findSourceCounty, { cooperation });
    return row?.place ?? '';
  }

  /** People looking for work whom nobody is asked about yet, and who have not refused to be ranked. */
  pool(tx: Tx, pool: SeekerPool, after: string | null, limit: number): Promise<SeekerRow[]> {
    return tx.query<SeekerRow>(
      `SELECT ${SEEKER} FROM seeker s
       WHERE ${IN_SCOPE} AND ${LOOKING} AND NOT s.refuses_ranking AND NOT ${ASKED} AND ($3::uuid IS NULL OR s.id > $3)
       ORDER BY s.id LIMIT $4`,
      [pool.countyCode, pool.areas, after, limit],
    );
  }

  async poolSize(tx: Tx, pool: SeekerPool): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM seeker s WHERE ${IN_SCOPE} AND ${LOOKING} AND NOT s.refuses_ranking AND NOT ${ASKED}`,
      [pool.countyCode, pool.areas],
    );
    return row!.n;
  }

  /** Of these, the ones who are in the pool now. */
  stillInPool(tx: Tx, countyCode: string, ids: readonly string[]): Promise<SeekerRow[]> {
    return tx.query<SeekerRow>(
      `SELECT ${SEEKER} FROM seeker s
       WHERE ${IN_SCOPE} AND ${LOOKING} AND NOT s.refuses_ranking AND NOT ${ASKED} AND s.id = ANY($3::uuid[])`,
      [countyCode, [], ids],
    );
  }

  /** One person, in the pool or not. */
  async person(tx: Tx, id: string): Promise<(SeekerRow & { readonly refusesRanking: boolean }) | undefined> {
    const row = await tx.first(findPoolPerson, { id });
    return row;
  }

  /** People who look for work but are in no plan: they refused to be ranked, or somebody is asked about them already. */
  async outside(tx: Tx, pool: SeekerPool): Promise<{ byHand: number; alreadyAsked: number }> {
    const [row] = await tx.query<{ byHand: number; alreadyAsked: number }>(
      `SELECT count(*) FILTER (WHERE s.refuses_ranking)::int AS "byHand",
              count(*) FILTER (WHERE NOT s.refuses_ranking AND ${ASKED})::int AS "alreadyAsked"
       FROM seeker s WHERE ${IN_SCOPE} AND ${LOOKING}`,
      [pool.countyCode, pool.areas],
    );
    return row!;
  }

  async noNights(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.all(findSeekersWithoutNightShift, { ids });
    return new Set(rows.map((row) => row.id));
  }

  async languages(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.all(findLanguages, { ids });
    return new Map(rows.map((row) => [row.id, row.languages]));
  }

  /** The latest word on being shown to employers; absent when none was recorded. */
  async consents(tx: Tx, ids: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await tx.all(findSharingConsents, { ids });
    return new Map(rows.map((row) => [row.id, row.given]));
  }

  /** Oldest first, by person. */
  async past(tx: Tx, ids: readonly string[]): Promise<Map<string, PastRow[]>> {
    const rows = await tx.all(listPastPlacements, { ids });
    const past = new Map<string, PastRow[]>();
    for (const row of rows) {
      const known = past.get(row.seekerId);
      if (known) known.push(row);
      else past.set(row.seekerId, [row]);
    }
    return past;
  }

  companions(tx: Tx, ids: readonly string[]): Promise<PairedRow[]> {
    return tx.all(listCompanions, { ids });
  }

  async employerRecords(
    tx: Tx,
    cooperation: string,
    employerIds: readonly string[],
  ): Promise<Map<string, EmployerRecord>> {
    const rows = await tx.all(findEmployerRecords, { cooperation, employerIds });
    return new Map(rows.map((row) => [row.employerId, row]));
  }
}
