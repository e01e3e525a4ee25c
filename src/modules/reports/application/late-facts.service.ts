import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { LateReport } from '../domain/late-report.js';
import { type LateFact, LateFactsRepository } from '../persistence/late-facts.repository.js';
import { type Correction, CorrectionsQueries } from './corrections.queries.js';
import { sideOf } from './own-cooperation.js';
import { ReportRuns } from './report-runs.service.js';

/** A frozen number that today's count of the same question contradicts, because of the person a fact is about. */
export interface TouchedFigure {
  readonly code: string;
  readonly name: LocalizedText;
  readonly unit: string;
  readonly then: number | null;
  readonly now: number | null;
  readonly change: 'added' | 'removed';
}

export interface LateFactView extends LateFact {
  readonly name: string | null;
  readonly figures: readonly TouchedFigure[];
}

/** What came in after a report was frozen, for both bureaus: who said and typed what, of which day, and which figures it moves. */
@Injectable()
export class LateFacts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ReportRuns,
    private readonly facts: LateFactsRepository,
    private readonly corrections: CorrectionsQueries,
  ) {}

  reports(actor: Actor): Promise<LateReport[]> {
    return this.uow.read(actor, (tx) => this.facts.reports(tx));
  }

  /** @throws runNotFound, notFrozen */
  of(
    actor: Actor,
    runId: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<LateFactView[]> {
    return this.uow.read(actor, async (tx) => {
      const run = await this.runs.getRun(tx, runId);
      const side = await sideOf(tx, run.cooperation);
      const touched = byMember(await this.corrections.explain(actor, runId));
      const facts = await tx.withSystemScope(() => this.facts.of(tx, runId, page));
      const persons = [...new Set(facts.flatMap(({ seekerId }) => seekerId ?? []))];
      const lines = await this.runs.named(tx, 'person', persons, { ...run, knownAt: new Date(tx.now) });
      const names = new Map(lines.map(({ id, name }) => [id, name]));
      return facts.map((fact) =>
        side === 'destination' && OF_THE_SOURCE.has(fact.aggregate)
          ? withoutPerson(fact)
          : { ...fact, name: names.get(fact.seekerId ?? '') ?? null, figures: figuresOf(fact, touched) },
      );
    });
  }

  /** The caller's side has seen all there is by now. @throws runNotFound */
  seen(actor: Actor, runId: string): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      const { cooperation } = await this.runs.getRun(tx, runId);
      const side = await sideOf(tx, cooperation);
      await this.facts.markSeen(tx, runId, side);
      tx.audit({
        action: 'report.late-facts-seen',
        aggregate: 'report_run',
        aggregateId: runId,
        fields: [side],
      });
    });
  }
}

/** Examinations, the person's own record and the household's are the county's to read: across they are a number of late facts. */
const OF_THE_SOURCE = new Set(['medical_check', 'seeker', 'household']);

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** That something of the kind was recorded, when and of which day; not about whom, by whom or what it changed. */
function withoutPerson(fact: LateFact): LateFactView {
  return {
    ...fact,
    aggregateId: NOBODY,
    step: 'recorded',
    reportedBy: null,
    recordedBy: null,
    enteredName: null,
    office: null,
    enteredRole: null,
    channel: null,
    placementId: null,
    seekerId: null,
    name: null,
    figures: [],
  };
}

function byMember(corrections: readonly Correction[]): Map<string, TouchedFigure[]> {
  const found = new Map<string, TouchedFigure[]>();
  for (const { code, name, unit, then, now, members } of corrections)
    for (const { id, change } of members)
      found.set(id, [...(found.get(id) ?? []), { code, name, unit, then, now, change }]);
  return found;
}

/** By the thing itself and by its person: a figure counts the one or the other. */
function figuresOf(fact: LateFact, touched: ReadonlyMap<string, TouchedFigure[]>): TouchedFigure[] {
  const ids = new Set([fact.aggregateId, fact.placementId, fact.seekerId].filter((id) => id !== null));
  return [...ids].flatMap((id) => touched.get(id) ?? []);
}
