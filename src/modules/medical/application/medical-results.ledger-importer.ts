import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  type AcceptedRow,
  type Applied,
  type Finding,
  type ImportContext,
  type LedgerKind,
  LedgerKinds,
  type LedgerLayout,
  type LedgerSession,
  MEDICAL_RESULTS,
  type ReasonCode,
  isRuleRejection,
  REASONS,
} from '../../imports/index.js';
import { DisputesService } from '../../placements/index.js';
import { SeekerReader, type SeekerRef } from '../../seekers/index.js';
import { dayOfResult } from '../domain/clinic-result.js';
import type { ResultRow } from './read-result-row.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { ClinicHeaders } from './clinic-headers.service.js';
import { ClinicsService } from './clinics.service.js';
import { MedicalResultsSession } from './medical-results.row-importer.js';
import { RecordResultService } from './record-result.service.js';
import { ReassignmentService } from './reassignment.service.js';
import { type PostOfLine, ResultMatchers } from './result-matcher.js';

type Line = AcceptedRow<ResultRow>;

/** Ledger ⑤ 体检结果回传: conclusions of the institution, for orders that exist. */
@Injectable()
export class MedicalResultsLedger implements LedgerKind<ResultRow>, OnModuleInit {
  readonly layout = MEDICAL_RESULTS;
  readonly reportedBy = 'clinic';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly directory: SeekerReader,
    private readonly books: ResultMatchers,
    private readonly checks: MedicalChecksRepository,
    private readonly results: RecordResultService,
    private readonly rematches: ReassignmentService,
    private readonly clinics: ClinicsService,
    private readonly disputes: DisputesService,
    private readonly headers: ClinicHeaders,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  layoutOf(tx: Tx, sender: { readonly organisationId: string }): Promise<LedgerLayout> {
    return this.headers.layoutOf(tx, this.layout, sender.organisationId);
  }

  openSession(context: ImportContext): LedgerSession<ResultRow> {
    return new MedicalResultsSession(context, this.directory, this.books);
  }

  async apply(tx: Tx, context: ImportContext, rows: readonly Line[]): Promise<Applied[]> {
    const seekers = await this.directory.byIdNumbers(
      tx,
      rows.map(({ value }) => value.idNumber),
    );
    const posts = await this.books.postsOf(
      tx,
      rows.map(({ value }) => value),
    );
    const applied: Applied[] = [];
    for (const [index, row] of rows.entries()) {
      const seeker = seekers.get(row.value.idNumber);
      if (row.action === 'merge') applied.push({ mergedInto: null });
      else if (!seeker) applied.push(refusal(row, 'MED_NOT_ORDERED', 'id'));
      else applied.push(await this.applyLine(tx, context, row, seeker, posts[index]!));
    }
    return applied;
  }

  private async applyLine(
    tx: Tx,
    context: ImportContext,
    row: Line,
    seeker: SeekerRef,
    post: PostOfLine,
  ): Promise<Applied> {
    try {
      return await tx.savepoint(() => this.take(tx, context, row, seeker, post));
    } catch (error) {
      if (!isRuleRejection(error)) throw error;
      return refusal(row, error.code in REASONS ? (error.code as ReasonCode) : 'VALUE_UNKNOWN', 'con');
    }
  }

  private async take(
    tx: Tx,
    context: ImportContext,
    row: Line,
    seeker: SeekerRef,
    post: PostOfLine,
  ): Promise<Applied> {
    const { value } = row;
    const evidence = `import:${context.importId}#${row.sheet}!${row.row}`;
    const book = (await this.books.of(tx, [seeker.id], context.sender)).get(seeker.id)!;
    const match = book.match(value.result, post.written);
    if (match.kind === 'not_ordered' || !match.order) return refusal(row, 'MED_NOT_ORDERED', 'id');
    const check = await this.checks.get(tx, match.order.checkId);
    if (match.kind === 'repeats') return { subjectId: check.id };
    const said = { channel: 'workbook', evidence } as const;
    if (match.kind === 'conflict') {
      await this.disputes.open(tx, {
        placementId: check.placementId,
        kind: 'medical_conclusion',
        attribution: { ...said, reportedBy: 'clinic', occurredOn: dayOfResult(value.result) ?? context.asOf },
      });
      return refusal(row, 'MED_CONFLICT', 'con');
    }
    const { actor: sender } = context.sender;
    const named = value.institution
      ? await this.clinics.byName(tx, context.cooperation, value.institution)
      : null;
    const clinicId = sender.role === 'clinic' ? sender.clinicId : named;
    if (match.kind === 'rematch') {
      const proposed = await this.rematches.propose(tx, {
        from: check,
        vacancyId: post.found?.vacancy?.id ?? null,
        employer: post.found?.vacancy?.employerName ?? value.employer,
        job: value.job,
        exam: match.line.exam,
        examinedOn: dayOfResult(value.result) ?? context.asOf,
        result: value.result,
        evidence,
        clinicId,
      });
      return proposed ? { subjectId: proposed } : refusal(row, 'MED_NOT_ORDERED', 'id');
    }
    await this.results.record(
      tx,
      check,
      value.result,
      { ...said, on: context.asOf, clinicId },
      value.hazards,
    );
    return { subjectId: check.id };
  }
}

function refusal(row: Line, code: ReasonCode, key: string): Applied {
  const column = row.columns[key];
  const finding: Finding = { code, level: 'refuse', key, ...(column ? { column } : {}) };
  return { refused: [finding] };
}
