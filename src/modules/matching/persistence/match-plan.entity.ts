import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatchPlanStatus } from '../domain/match-plan.lifecycle.js';
import type { MatchBasis, MatchOptions, MatchScope } from '../domain/match-request.js';
import type { Certificate, SolveStats } from '../domain/plan.js';
import type { RunProgress } from '../domain/run-phase.js';
import type { Ruleset } from '../domain/ruleset.js';

/** How many people and seats a finished plan is about. */
export interface MatchCounts {
  readonly seekers: number;
  readonly vacancies: number;
  readonly seats: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly placedByTier: readonly number[];
  /** People of each tier who could be placed at all. */
  readonly eligibleByTier: readonly number[];
  readonly score: number;
  /** Refused automated ranking: in no plan, proposed by a caseworker. */
  readonly byHand: number;
  /** Somebody is asked about them already. */
  readonly alreadyAsked: number;
}

/** One match run. Status and version are written by the lifecycle store alone. */
@Entity({ name: 'match_plan' })
export class MatchPlanEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: MatchPlanStatus;
  @Column('int') readonly version: number;
  @Column('text') readonly cooperation: string;
  @Column('text', { name: 'fair_code', nullable: true }) readonly fairCode: string | null;
  @Column('jsonb') readonly scope: MatchScope;
  @Column('jsonb') readonly options: MatchOptions;
  @Column('jsonb') readonly ruleset: Ruleset;
  @Column('text', { name: 'ruleset_version' }) readonly rulesetVersion: string;
  @Column('int') readonly seed: number;
  @Column('uuid', { name: 'requested_by' }) readonly requestedBy: string;
  @Column('uuid', { name: 'organisation_id' }) readonly organisationId: string;
  @Column('timestamptz', { name: 'requested_at' }) readonly requestedAt: Date;
  @Column('jsonb', { nullable: true }) readonly progress: RunProgress | null;
  @Column('text', { nullable: true }) readonly engine: string | null;
  @Column('text', { name: 'snapshot_hash', nullable: true }) readonly snapshotHash: string | null;
  @Column('timestamptz', { name: 'snapshot_at', nullable: true }) readonly snapshotAt: Date | null;
  @Column('jsonb', { nullable: true }) readonly basis: MatchBasis | null;
  /** Prices of 20,000 posts are large: read by those who check them. */
  @Column('jsonb', { nullable: true, select: false }) readonly certificate?: Certificate | null;
  /** dual − primal; 0 proves the optimum. */
  @Column('double precision', { nullable: true }) readonly gap: number | null;
  /** The certificate proves the plan optimal over all allowed pairs. */
  @Column('boolean', { nullable: true }) readonly proven: boolean | null;
  /** The plan of which this one is the repair. */
  @Column('uuid', { name: 'rebased_from', nullable: true }) readonly rebasedFrom: string | null;
  @Column('jsonb', { nullable: true }) readonly counts: MatchCounts | null;
  @Column('jsonb', { nullable: true }) readonly stats: SolveStats | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) readonly finishedAt: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) readonly confirmedAt: Date | null;
}
