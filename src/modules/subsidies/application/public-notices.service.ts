import { Injectable } from '@nestjs/common';
import { addDays, maskName } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { watermarkOf, writeWorkbook } from '../../../platform/workbook/index.js';
import { fullPlaceName } from '../../reference/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { beneficiaryOf, SUBSIDY_LABELS, type SubsidyKind } from '../domain/rule-set.js';
import { noticeNotFound, nothingToPost, policyNotFound } from '../domain/subsidies.errors.js';
import { claimLifecycleMapping } from '../persistence/claim.lifecycle-mapping.js';
import { type ClaimRow, ClaimsRepository } from '../persistence/claims.repository.js';
import { PoliciesRepository } from '../persistence/policies.repository.js';
import { ClaimsService } from './claims.service.js';
import { periodText } from './period-text.js';
import { findPublicNotice, listPublicNotices } from '../persistence/public-notices.statements.js';

export interface PublicNotice {
  readonly id: string;
  readonly place: string;
  readonly policyCode: string;
  readonly kind: SubsidyKind;
  readonly postedOn: string;
  /** Last day it stands. */
  readonly untilOn: string;
}

/** A line anybody may read: no number of a card, no phone, no whole name (隐名一字). */
export interface NoticeLine {
  readonly name: string;
  readonly place: string;
  readonly amount: number;
  readonly period: string;
}

export interface NoticePaper extends PublicNotice {
  readonly lines: readonly NoticeLine[];
}

export interface Posted {
  readonly id: string;
  readonly posted: number;
  /** Checked, but no longer due on the facts of now: left where they are. */
  readonly leftOut: number;
}
const MOST = 2_000;

/** 补贴发放公示: checked claims go up together, stand their days, and come down by being approved, rejected or withdrawn. */
@Injectable()
export class PublicNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly claims: ClaimsRepository,
    private readonly policies: PoliciesRepository,
    private readonly transitions: ClaimsService,
    private readonly seekers: SeekerReader,
  ) {}

  /** All checked claims of one policy of the bureau's own place. @throws nothingToPost, policyNotFound */
  post(actor: Actor, policyCode: string): Promise<Posted> {
    return this.uow.write(actor, async (tx) => {
      const place = actor.places[0] ?? '';
      const waiting = await this.claims.search(tx, {
        policyCode,
        place,
        statuses: ['checked'],
        limit: MOST,
      });
      const due: ClaimRow[] = [];
      for (const claim of waiting) if (await this.transitions.stillDue(tx, claim)) due.push(claim);
      const [first] = due;
      if (!first) throw nothingToPost({ policy: policyCode, checked: waiting.length });
      const version = (await this.policies.byIds(tx, [first.policyId])).get(first.policyId);
      if (!version) throw policyNotFound({ code: policyCode });
      const notice = { id: newId(), until: addDays(tx.today, version.rules.noticeDays) };
      await tx.insertMany('subsidy_notice', [
        {
          id: notice.id,
          cooperation: first.cooperation,
          place,
          policy_code: policyCode,
          kind: first.kind,
          posted_on: tx.today,
          until_on: notice.until,
          entered_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      await this.store.transitionMany(
        tx,
        claimLifecycleMapping,
        due.map((claim) => ({
          id: claim.id,
          move: 'post' as const,
          input: { reportedBy: 'bureau' as const, channel: 'account' as const, occurredOn: tx.today },
          facts: {
            beneficiary: beneficiaryOf(claim.kind),
            stillDue: true,
            noticeUntil: notice.until,
          },
          set: { notice_id: notice.id, notice_until: notice.until },
        })),
      );
      return { id: notice.id, posted: due.length, leftOut: waiting.length - due.length };
    });
  }

  list(actor: Actor, page: { readonly limit: number; readonly after?: string }): Promise<PublicNotice[]> {
    return this.uow.read(actor, (tx) => tx.list(listPublicNotices, page));
  }

  /** To print. Counted as a print. @throws noticeNotFound */
  paper(actor: Actor, id: string): Promise<NoticePaper> {
    return this.uow.write(actor, async (tx) => this.load(tx, id, 'print'));
  }

  /** ⑨ 补贴发放公示表 as a workbook. Counted as an export. @throws noticeNotFound */
  workbook(
    actor: Actor,
    id: string,
  ): Promise<{ readonly name: string; readonly bytes: Buffer; readonly persons: number }> {
    return this.uow.write(actor, async (tx) => {
      const notice = await this.load(tx, id, 'export');
      const kind = SUBSIDY_LABELS[notice.kind].zh;
      const bytes = await writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: [
          {
            name: '公示',
            title: `${kind}发放公示表 ${notice.postedOn}至${notice.untilOn}`,
            columns: [
              { key: 'seq', header: '序号' },
              { key: 'name', header: '姓名', width: 12 },
              { key: 'place', header: '乡镇村', width: 36 },
              { key: 'kind', header: '补贴类型', width: 30 },
              { key: 'amount', header: '金额(元)', width: 12 },
              { key: 'period', header: '期间', width: 12 },
            ],
            rows: notice.lines.map((line, index) => ({
              seq: index + 1,
              ...line,
              kind,
              period: periodText(line.period),
            })),
          },
        ],
      });
      return { name: `09-补贴发放公示表-${notice.postedOn}.xlsx`, bytes, persons: notice.lines.length };
    });
  }

  private async load(tx: Tx, id: string, what: 'print' | 'export'): Promise<NoticePaper> {
    const notice = await tx.first(findPublicNotice, { id });
    if (!notice || !tx.actor.places.includes(notice.place)) throw noticeNotFound({ id });
    const claims = await this.claims.search(tx, {
      noticeId: id,
      statuses: ['posted', 'objected', 'approved', 'paid'],
      limit: MOST,
    });
    // Whoever stands on a public notice is read by everybody; the masked name is all that leaves here.
    const people = await tx.withSystemScope(() =>
      this.seekers.byIds(
        tx,
        claims.map(({ seekerId }) => seekerId),
      ),
    );
    tx.audit({
      action: what,
      aggregate: 'subsidy_notice',
      aggregateId: id,
      fields: ['subsidy-notice', `count=${claims.length}`],
    });
    return {
      ...notice,
      lines: claims.map(({ seekerId, areaCode, amount, period }) => ({
        name: maskName(people.get(seekerId)?.name ?? ''),
        place: fullPlaceName(areaCode),
        amount,
        period,
      })),
    };
  }
}
