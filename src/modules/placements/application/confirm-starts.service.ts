import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { REASONS } from '../../imports/index.js';
import { VacancyReader, vacancyNotFound } from '../../vacancies/index.js';
import {
  barredFromPost,
  exposureNotCovered,
  listChanged,
  notOnThisRoad,
  placementNotFound,
  startDayMissing,
} from '../domain/placement.errors.js';
import { findWageWarnings, isAsPlanned, type ReportedStart, toStartReport } from './reported-start.js';
import { type ItemSuccess, forEachInSavepoint, type ItemResult } from './item-results.js';
import { PlacementReader, type PlacementRow } from './placement.reader.js';
import type { Attribution } from './placement-command-types.js';
import { assertRecordable } from './attribution-rules.js';
import { StartConfirmationService, type StartReport } from './start-confirmation.service.js';
import { StartListQueries } from './start-list.queries.js';
import { LIVE_STATES } from '../domain/placement.states.js';

export interface AllStarted {
  readonly employerId: string;
  /** Of the list that was read: whoever came or went since makes it another list. */
  readonly listVersion: string;
  readonly startOn: string;
  readonly except: readonly ReportedStart[];
}

/** Of a long list, so many in one transaction. */
const TOGETHER = 200;

interface PlannedStartReport {
  readonly claim: ReportedStart;
  readonly placement: PlacementRow;
  readonly word: StartReport;
  readonly warnings: readonly string[];
}

/** The employer's word on who started, one by one or the whole list with one day: by account, by link, or noted by phone. */
@Injectable()
export class ConfirmStartsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly starts: StartConfirmationService,
    private readonly directory: PlacementReader,
    private readonly vacancies: VacancyReader,
    private readonly lists: StartListQueries,
  ) {}

  /** @throws partyNotAuthorised; every refusal of a person is an outcome of its own */
  async many(
    actor: Actor,
    claims: readonly ReportedStart[],
    confirmedOn: string | undefined,
    attribution: Attribution,
  ): Promise<ItemResult[]> {
    assertRecordable(actor, attribution);
    const byId = new Map(claims.map((claim) => [claim.placementId, claim]));
    const ids = [...byId.keys()];
    const done = new Map<string, ItemResult>();
    for (let from = 0; from < ids.length; from += TOGETHER)
      for (const result of await this.startTogether(
        actor,
        ids.slice(from, from + TOGETHER).map((id) => byId.get(id)!),
        { confirmedOn, attribution },
      ))
        done.set(result.placementId, result);
    const others = await forEachInSavepoint(
      this.uow,
      actor,
      ids.filter((id) => !done.has(id)),
      (tx, id) => this.confirm(tx, byId.get(id)!, confirmedOn ?? tx.today, attribution),
    );
    for (const result of others) done.set(result.placementId, result);
    return ids.map((id) => done.get(id)!);
  }

  /**
   * Those of whom nothing is to be said but that they started as planned, in one transaction. Where one of them is refused nobody
   * is written, and the caller takes them one by one.
   */
  private async startTogether(
    actor: Actor,
    claims: readonly ReportedStart[],
    {
      confirmedOn,
      attribution,
    }: { readonly confirmedOn: string | undefined; readonly attribution: Attribution },
  ): Promise<ItemResult[]> {
    if (claims.length < 2) return [];
    try {
      return await this.uow.part(actor, async (tx) => {
        const rows = await this.directory.byIds(
          tx,
          claims.map(({ placementId }) => placementId),
        );
        const starts: PlannedStartReport[] = [];
        for (const claim of claims) {
          const placement = rows.get(claim.placementId);
          if (!placement || !isAsPlanned(placement, claim)) continue;
          const word = toStartReport(placement, claim, {
            confirmedOn: confirmedOn ?? tx.today,
            attribution,
            otherPost: false,
          });
          const decision = await this.starts.decide(tx, word, placement);
          if (decision.outcome === 'start')
            starts.push({ claim, placement, word, warnings: decision.warnings });
        }
        if (starts.length < 2) return [];
        const moved = await this.starts.startMany(tx, starts);
        return starts.map(({ claim, placement, warnings }, index): ItemResult => ({
          placementId: placement.id,
          outcome: 'done',
          status: moved[index]!.status,
          version: moved[index]!.version,
          warnings: [...warnings, ...findWageWarnings(placement, claim)],
        }));
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [];
    }
  }

  /** Everybody on the list started on one day, but for those named. @throws listChanged, partyNotAuthorised */
  async all(actor: Actor, command: AllStarted, attribution: Attribution): Promise<ItemResult[]> {
    const { items, listVersion } = await this.lists.whole(actor, command.employerId);
    if (listVersion !== command.listVersion) throw listChanged({ listVersion });
    const except = new Map(command.except.map((claim) => [claim.placementId, claim]));
    const claims = items.map(
      ({ id }): ReportedStart =>
        except.get(id) ?? { placementId: id, started: true, startOn: command.startOn },
    );
    return this.many(actor, claims, undefined, attribution);
  }

  private async confirm(
    tx: Tx,
    claim: ReportedStart,
    confirmedOn: string,
    attribution: Attribution,
  ): Promise<ItemSuccess> {
    const row = await this.find(tx, claim.placementId);
    if (row.status === 'barred') throw barredFromPost({ id: row.id });
    if (claim.started && claim.startOn === undefined) throw startDayMissing({ id: row.id });
    assertOwnEmployer(tx.actor, claim.employerId);
    const otherPost = await this.otherPost(tx, row, claim);
    const word = toStartReport(row, claim, { confirmedOn, attribution, otherPost });
    // A person has one live placement: where this is it, nobody need be asked for it.
    const decided = await tx.withSystemScope(() =>
      this.starts.decide(tx, word, LIVE_STATES.has(row.status) ? row : undefined),
    );
    const live = decided.placement;
    if (live && live.id !== row.id && live.linkedTo !== row.id) throw notOnThisRoad({ id: row.id });
    // The one that follows this one may be at a company which the actor does not see: decided again with the actor's own scope.
    const done =
      live && live.id !== row.id
        ? await this.starts.confirm(tx, word)
        : await this.starts.carryOut(tx, word, decided);
    if (done.refused) throw new DomainError('wrong-state', done.refused, REASONS[done.refused].text);
    const after =
      done.moved ?? (await tx.withSystemScope(() => this.directory.byIds(tx, [done.id!]))).get(done.id!)!;
    const warnings = otherPost ? done.warnings.filter((code) => code !== 'EMPLOYER_MISMATCH') : done.warnings;
    return {
      status: after.status,
      version: after.version,
      warnings: [...warnings, ...findWageWarnings(row, claim)],
    };
  }

  /** Whether a post of the same company was meant for somebody else; its hazards must be covered like the planned one's. */
  private async otherPost(tx: Tx, row: PlacementRow, claim: ReportedStart): Promise<boolean> {
    const { vacancyId } = claim;
    if (!claim.started || vacancyId === undefined || vacancyId === row.vacancyId) return false;
    const posts = await tx.withSystemScope(() =>
      this.vacancies.byIds(tx, [vacancyId, ...(row.vacancyId ? [row.vacancyId] : [])]),
    );
    const post = posts.get(vacancyId);
    const employerId = claim.employerId ?? row.employerId;
    if (!post || post.employerId !== employerId) throw vacancyNotFound({ id: vacancyId });
    const covered = posts.get(row.vacancyId ?? '')?.hazards ?? [];
    if (!post.hazards.every((hazard) => covered.includes(hazard)))
      throw exposureNotCovered({ id: row.id, vacancyId });
    return employerId === row.employerId;
  }

  private async find(tx: Tx, id: string): Promise<PlacementRow> {
    const row = (await this.directory.byIds(tx, [id])).get(id);
    if (!row) throw placementNotFound({ id });
    return row;
  }
}

/** A company speaks for itself; that another one took the person is that company's or the bureau's to say. */
function assertOwnEmployer(actor: Actor, employerId: string | undefined): void {
  if (actor.role !== 'employer' || employerId === undefined || actor.employers.includes(employerId)) return;
  throw partyNotAuthorised({ reportedBy: 'employer', employerId });
}
