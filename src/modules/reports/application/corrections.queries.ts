import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { ALL_KNOWN, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { reasonAcross } from '../../placements/index.js';
import { changesBetween, type FigureChange } from '../domain/corrections.js';
import { notFrozen } from '../domain/reports.errors.js';
import {
  type CorrectionEvent,
  CorrectionEventsRepository,
} from '../persistence/correction-events.repository.js';
import { ReportRunsRepository, type RunRow } from '../persistence/report-runs.repository.js';
import { figureLabel } from './figure-labels.js';
import type { FigureLine } from './figure-list.queries.js';
import { MonthLoader } from './month-loader.js';
import { ReportRuns } from './report-runs.service.js';
import { membersFor } from '../domain/source-lists.js';

export interface ExplainedMember {
  readonly id: string;
  readonly name: string | null;
  readonly place: string | null;
  readonly change: 'added' | 'removed';
  readonly events: readonly CorrectionEvent[];
}

export interface Correction extends Omit<FigureChange, 'added' | 'removed'> {
  readonly name: LocalizedText;
  readonly members: readonly ExplainedMember[];
  /** Members whose change no event after the snapshot explains. */
  readonly unexplained: number;
}

/** What the same question answers today, person by person, with the events recorded since that made the difference. */
@Injectable()
export class CorrectionsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ReportRuns,
    private readonly figures: ReportRunsRepository,
    private readonly loader: MonthLoader,
    private readonly events: CorrectionEventsRepository,
  ) {}

  /** @throws runNotFound, notFrozen */
  explain(actor: Actor, id: string): Promise<Correction[]> {
    return this.uow.read(actor, async (tx) => {
      const run = await this.runs.getRun(tx, id);
      if (run.frozenAt === null) throw notFrozen();
      const { cooperation, from, to, asOf } = run;
      const now = await this.loader.count(tx, { cooperation, from, to, asOf }, ALL_KNOWN);
      const then = await this.figures.lists(tx, id);
      const changes = changesBetween(then, now);
      const subjects = new Set(
        changes.flatMap(({ added, removed }) =>
          [...added, ...removed].flatMap((one) => subjectOf(one) ?? []),
        ),
      );
      const why = await tx.withSystemScope(() => this.events.since(tx, [...subjects], run.knownAt));
      const about = new Map([...(await this.figures.figures(tx, id)), ...now].map((one) => [one.code, one]));
      const lines = await this.named(tx, changes, about, { ...run, knownAt: new Date(tx.now) });
      return changes.map(({ added, removed, ...figure }) => {
        const explained = (change: ExplainedMember['change']) => (id: string) => ({
          id,
          name: lines.get(id)?.name ?? null,
          place: lines.get(id)?.place ?? null,
          change,
          events: why.get(subjectOf(id) ?? '') ?? [],
        });
        const members = [...added.map(explained('added')), ...removed.map(explained('removed'))];
        const atSource = tx.atSource(cooperation);
        const told = atSource ? members : membersFor(atSource, figure.code, members).map(toldAcross);
        return {
          ...figure,
          name: figureLabel(figure.code, about.get(figure.code)?.detail ?? null),
          members: told,
          unexplained: members.filter(({ events }) => events.length === 0).length,
        };
      });
    });
  }

  /** Everybody whose place in a figure changed, as a list behind a number would show them. */
  private async named(
    tx: Tx,
    changes: readonly FigureChange[],
    about: ReadonlyMap<string, { readonly of: string }>,
    run: RunRow,
  ): Promise<Map<string, FigureLine>> {
    const byKind = new Map<string, Set<string>>();
    for (const { code, added, removed } of changes) {
      const of = about.get(code)!.of;
      byKind.set(of, new Set([...(byKind.get(of) ?? []), ...added, ...removed]));
    }
    const found = new Map<string, FigureLine>();
    for (const [of, ids] of byKind)
      for (const line of await this.runs.named(tx, of, [...ids], run)) found.set(line.id, line);
    return found;
  }
}

/** What happened at home (household, register, roster, training) stays there; of the rest the reasons the district is told. */
const OF_BOTH: ReadonlySet<string> = new Set([
  'placement',
  'follow_up',
  'dispute',
  'batch',
  'fair',
  'vacancy',
  'employer',
  'training_session',
  'evidence',
  'village_pairing',
]);
const toldAcross = (member: ExplainedMember): ExplainedMember => ({
  ...member,
  events: member.events
    .filter(({ aggregate }) => OF_BOTH.has(aggregate))
    .map((event) => ({ ...event, reason: reasonAcross(event.to, event.reason) })),
});

/** The row a member of a list stands for; a coach is told by its batch. */
const subjectOf = (member: string): string | undefined =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?= |$)/.exec(member)?.[0];
