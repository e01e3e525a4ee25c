import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { SeekerFacts } from '../domain/facts.js';
import type { MatchBasis } from '../domain/match-request.js';
import { FactsRepository, type SeekerRow } from '../persistence/facts.repository.js';
import { seekerMark, type SeekerFile, toSeekerFacts } from './seeker-facts.js';

const PAGE = 5_000;

/** Everything known of given people, as they are now. */
@Injectable()
export class FactsLoader {
  constructor(
    private readonly repository: FactsRepository,
    private readonly seekers: SeekerReader,
  ) {}

  /** Files of those of these people who could be proposed now; the others are absent. */
  async filesNow(tx: Tx, cooperation: string, ids: readonly string[]): Promise<SeekerFile[]> {
    const countyCode = await this.repository.sourceCounty(tx, cooperation);
    const files: SeekerFile[] = [];
    for (let at = 0; at < ids.length; at += PAGE) {
      const rows = await this.repository.stillInPool(tx, countyCode, ids.slice(at, at + PAGE));
      files.push(...(await this.files(tx, countyCode, rows)));
    }
    return files;
  }

  /** Marks of those of these people who could be proposed now; the others are absent. */
  async marksNow(
    tx: Tx,
    cooperation: string,
    ids: readonly string[],
  ): Promise<Map<string, { readonly mark: string; readonly sex: 'female' | 'male' }>> {
    const files = await this.filesNow(tx, cooperation, ids);
    return new Map(files.map((file) => [file.row.id, { mark: seekerMark(file), sex: file.row.sex }]));
  }

  /** One person's facts as they are now, and whether this person refused to be ranked. */
  async person(
    tx: Tx,
    id: string,
    plan: { readonly cooperation: string; readonly basis: MatchBasis },
  ): Promise<{ facts: SeekerFacts; mark: string; refusesRanking: boolean } | null> {
    const row = await this.repository.person(tx, id);
    if (!row) return null;
    const { refusesRanking, ...plain } = row;
    const countyCode = await this.repository.sourceCounty(tx, plan.cooperation);
    const [file] = await this.files(tx, countyCode, [plain]);
    return { facts: toSeekerFacts(file!, plan.basis), mark: seekerMark(file!), refusesRanking };
  }

  async files(tx: Tx, countyCode: string, rows: readonly SeekerRow[]): Promise<SeekerFile[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const noNights = await this.repository.noNights(tx, ids);
    const languages = await this.repository.languages(tx, ids);
    const consents = await this.repository.consents(tx, ids);
    const poor = await this.seekers.poorOn(tx, ids, tx.today);
    const past = await this.repository.past(tx, ids);
    return rows.map((row) => ({
      row,
      countyCode,
      noNights: noNights.has(row.id),
      languages: languages.get(row.id) ?? [],
      consented: consents.get(row.id) ?? null,
      poor: poor.get(row.id) ?? false,
      past: past.get(row.id) ?? [],
    }));
  }
}
