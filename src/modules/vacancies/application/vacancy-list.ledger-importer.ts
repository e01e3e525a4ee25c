import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import {
  EmployerReader,
  type EmployerRef,
  employmentParties,
  ListedEmployersService,
  mayPublishOn,
} from '../../employers/index.js';
import {
  type AcceptedRow,
  type Applied,
  type ImportContext,
  importTouched,
  type LedgerKind,
  LedgerKinds,
  type LedgerSession,
  VACANCY_LIST,
} from '../../imports/index.js';
import { termsKey } from '../persistence/vacancy-columns.js';
import { type NewVacancy, VacanciesRepository } from '../persistence/vacancies.repository.js';
import { vacancyLifecycleMapping } from '../persistence/vacancy.lifecycle-mapping.js';
import { AdvertValidator } from './advert-validator.js';
import {
  employerNotYours,
  type ListedVacancy,
  VacancyListSession,
  watchedBy,
} from './vacancy-list.row-importer.js';
import { findDestinationDistrict, lockVacanciesToWithdraw } from '../persistence/vacancy-list.statements.js';

/**
 * Ledger ② 企业岗位汇总表: a district's list of employers and vacancies. Standing on it is the district's word: a new firm is
 * vetted, a complete lawful vacancy published; 审核结果 is kept as a remark and decides nothing.
 */
@Injectable()
export class VacancyListLedger implements LedgerKind<ListedVacancy>, OnModuleInit {
  readonly layout = VACANCY_LIST;
  readonly reportedBy = 'bureau';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly validator: AdvertValidator,
    private readonly listed: ListedEmployersService,
    private readonly employerOf: EmployerReader,
    private readonly vacancies: VacanciesRepository,
    private readonly store: LifecycleStore,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<ListedVacancy> {
    return new VacancyListSession(context, this.validator, this.vacancies, this.employerOf);
  }

  async apply(
    tx: Tx,
    context: ImportContext,
    rows: readonly AcceptedRow<ListedVacancy>[],
  ): Promise<Applied[]> {
    const yours = await watchedBy(
      tx,
      context.sender,
      this.employerOf,
      rows.map(({ value }) => value.uscc),
    );
    const own = rows.filter(({ value }) => yours(value.uscc));
    const applied = await this.take(tx, context, own);
    const byRow = new Map(own.map((row, index) => [row, applied[index]!]));
    return rows.map((row) => byRow.get(row) ?? { refused: [employerNotYours(row)] });
  }

  private async take(
    tx: Tx,
    context: ImportContext,
    rows: readonly AcceptedRow<ListedVacancy>[],
  ): Promise<Applied[]> {
    const employers = await this.employers(tx, context, rows);
    const keys = rows.map(({ value }) => termsKey(value.uscc, value.terms));
    const known = await this.vacancies.byTerms(tx, context.cooperation, keys);
    const fresh = new Map<string, NewVacancy>();
    rows.forEach((row, index) => {
      const key = keys[index]!;
      if (!known.has(key) && !fresh.has(key))
        fresh.set(key, newVacancy(context, row, employers.get(row.value.uscc)!));
    });
    const ids = await this.vacancies.create(tx, [...fresh.values()]);
    const created = new Map([...fresh.keys()].map((key, index) => [key, ids[index]!]));
    await this.vacancies.publish(
      tx,
      [...fresh]
        .filter(([, vacancy]) => publishable(vacancy))
        .map(([key, vacancy]) => ({ id: created.get(key)!, vacancy })),
    );
    const taken = new Set<string>();
    return keys.map((key): Applied => {
      const id = created.get(key) ?? known.get(key)!;
      if (!created.has(key) || taken.has(key)) return { mergedInto: id };
      taken.add(key);
      return { subjectId: id };
    });
  }

  /** Closes what the import registered. @throws importTouched when one of the vacancies has moved on */
  async withdraw(tx: Tx, context: ImportContext, subjectIds: readonly string[]): Promise<void> {
    const rows = await tx.all(lockVacanciesToWithdraw, { subjectIds, evidence: evidenceOf(context) });
    const touched = rows.filter((row) => row.touched);
    if (touched.length > 0) throw importTouched({ count: touched.length });
    await this.store.transitionMany(
      tx,
      vacancyLifecycleMapping,
      rows.map((row) => ({
        id: row.id,
        move: 'close' as const,
        input: {
          reportedBy: 'bureau' as const,
          channel: 'account' as const,
          occurredOn: tx.today,
          reason: 'import_withdrawn',
        },
        facts: { ...row, headcount: null, blockers: [], employerMayPublish: false, validUntil: null },
      })),
    );
  }

  private async employers(
    tx: Tx,
    context: ImportContext,
    rows: readonly AcceptedRow<ListedVacancy>[],
  ): Promise<Map<string, EmployerRef>> {
    const place = await tx.first(findDestinationDistrict, { cooperation: context.cooperation });
    return this.listed.take(
      tx,
      rows.map((row) => ({
        uscc: row.value.uscc,
        ...row.value.employer,
        address: row.value.terms.address,
        contactName: row.value.terms.contactName,
        contactPhone: row.value.terms.contactPhone,
        evidence: rowEvidence(context, row),
      })),
      { districtCode: place!.district, occurredOn: context.asOf },
    );
  }
}

function newVacancy(
  context: ImportContext,
  row: AcceptedRow<ListedVacancy>,
  employer: EmployerRef,
): NewVacancy {
  const { terms, findings, blockers } = row.value;
  return {
    employer,
    ...employmentParties(employer, terms.engagement),
    employerMayPublish: mayPublishOn(employer, context.asOf),
    cooperation: context.cooperation,
    terms,
    findings,
    blockers,
    input: {
      reportedBy: 'bureau',
      channel: 'workbook',
      occurredOn: context.asOf,
      evidence: rowEvidence(context, row),
    },
  };
}

function publishable(vacancy: NewVacancy): boolean {
  const { validUntil } = vacancy.terms;
  return (
    vacancy.blockers.length === 0 &&
    vacancy.employerMayPublish &&
    (validUntil === null || validUntil >= vacancy.input.occurredOn)
  );
}

function evidenceOf(context: ImportContext): string {
  return `import:${context.importId}`;
}

function rowEvidence(context: ImportContext, row: { sheet: string; row: number }): string {
  return `${evidenceOf(context)}#${row.sheet}!${row.row}`;
}
