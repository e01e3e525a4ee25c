/**
 * A vacancy from draft to end. Only a complete one of a vetted employer is published (人力资源市场暂行条例 art. 26); what
 * is filled opens again when a place is freed.
 */
import { defineLifecycle, type Guard, type Rejection } from '../../../kernel/lifecycle/index.js';
import type { VacancyStatus } from './vacancy.js';

export type VacancyTransition =
  | 'register'
  | 'submit'
  | 'send_back'
  | 'reject'
  | 'revise'
  | 'publish'
  | 'unpublish'
  | 'fill'
  | 'free_up'
  | 'close'
  | 'reopen'
  | 'expire'
  | 'renew';

export interface VacancyFacts {
  readonly headcount: number | null;
  readonly held: number;
  readonly used: number;
  /** Codes that keep it a draft. */
  readonly blockers: readonly string[];
  readonly employerMayPublish: boolean;
  readonly validUntil: string | null;
}

export const REJECTION_REASONS = [
  'discriminatory',
  'below_minimum_wage',
  'fee_charged',
  'not_true',
  'hazard_hidden',
  'incomplete',
  'employer_not_vetted',
  'other',
] as const;

const isComplete: Guard<VacancyFacts> = (facts) =>
  facts.blockers.length === 0
    ? null
    : {
        code: 'VACANCY_NOT_PUBLISHABLE',
        text: { zh: '岗位信息不完整,只能存为草稿', en: 'The vacancy is incomplete: it stays a draft' },
        details: { blockers: facts.blockers },
      };

const employerIsVetted: Guard<VacancyFacts> = (facts) =>
  facts.employerMayPublish
    ? null
    : rejection(
        'EMPLOYER_NOT_VETTED',
        '企业未通过审核或审核已过期',
        'The employer is not vetted, or its vetting has ended',
      );

const stillHolds: Guard<VacancyFacts> = (facts, input) =>
  facts.validUntil === null || facts.validUntil >= input.occurredOn
    ? null
    : rejection('VACANCY_PAST_ITS_END', '岗位有效期已过', 'The vacancy is past its last day');

const hasEnded: Guard<VacancyFacts> = (facts, input) =>
  facts.validUntil !== null && facts.validUntil < input.occurredOn
    ? null
    : rejection('VACANCY_STILL_HOLDS', '岗位仍在有效期内', 'The vacancy has not ended yet');

const hasNoPlace: Guard<VacancyFacts> = (facts) =>
  facts.headcount !== null && facts.used >= facts.headcount
    ? null
    : rejection('VACANCY_HAS_PLACES', '仍有空余名额', 'There are places left');

const hasPlace: Guard<VacancyFacts> = (facts) =>
  facts.headcount !== null && facts.used < facts.headcount
    ? null
    : rejection('VACANCY_FULL', '岗位名额已满', 'Every place is used');

const nobodyIsPromised: Guard<VacancyFacts> = (facts) =>
  facts.held === 0
    ? null
    : {
        code: 'VACANCY_HAS_PROMISES',
        text: { zh: '仍有未答复的录用,不能下架', en: 'Offers are still open: it cannot be taken down' },
        details: { held: facts.held },
      };

function rejection(code: string, zh: string, en: string): Rejection {
  return { code, text: { zh, en } };
}

export const vacancyLifecycle = defineLifecycle<VacancyStatus, VacancyTransition, VacancyFacts>({
  aggregate: 'vacancy',
  states: {
    draft: { label: { zh: '草稿', en: 'draft' } },
    submitted: { label: { zh: '待审核', en: 'submitted' } },
    published: { label: { zh: '已发布', en: 'published' } },
    filled: { label: { zh: '已招满', en: 'filled' } },
    closed: { label: { zh: '已关闭', en: 'closed' } },
    rejected: { label: { zh: '已退回', en: 'rejected' } },
    expired: { label: { zh: '已过期', en: 'expired' } },
  },
  transitions: {
    register: {
      from: [],
      to: 'draft',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '登记', en: 'register' },
    },
    submit: {
      from: ['draft'],
      to: 'submitted',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '提交审核', en: 'submit' },
      guards: [isComplete, stillHolds],
    },
    send_back: {
      from: ['submitted'],
      to: 'draft',
      reportedBy: ['bureau'],
      label: { zh: '退回补充', en: 'send back' },
      reason: 'required',
    },
    reject: {
      from: ['submitted', 'published'],
      to: 'rejected',
      reportedBy: ['bureau'],
      label: { zh: '不通过', en: 'reject' },
      reason: 'required',
      reasons: REJECTION_REASONS,
      guards: [nobodyIsPromised],
    },
    revise: {
      from: ['rejected'],
      to: 'draft',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '修改', en: 'revise' },
    },
    publish: {
      from: ['submitted'],
      to: 'published',
      reportedBy: ['bureau'],
      label: { zh: '审核发布', en: 'publish' },
      guards: [isComplete, employerIsVetted, stillHolds],
    },
    unpublish: {
      from: ['published'],
      to: 'draft',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '下架修改', en: 'take down to change' },
      reason: 'required',
      guards: [nobodyIsPromised],
    },
    fill: {
      from: ['published'],
      to: 'filled',
      reportedBy: ['system'],
      label: { zh: '招满', en: 'filled' },
      guards: [hasNoPlace],
      internal: true,
    },
    free_up: {
      from: ['filled'],
      to: 'published',
      reportedBy: ['system', 'employer', 'bureau'],
      label: { zh: '重新招人', en: 'open again' },
      guards: [hasPlace, stillHolds],
    },
    close: {
      from: ['draft', 'submitted', 'published', 'filled', 'rejected', 'expired'],
      to: 'closed',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '关闭', en: 'close' },
      reason: 'optional',
      guards: [nobodyIsPromised],
    },
    reopen: {
      from: ['closed'],
      to: 'draft',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '重新打开', en: 'reopen' },
      reason: 'optional',
      guards: [stillHolds],
    },
    expire: {
      from: ['draft', 'submitted', 'published', 'filled'],
      to: 'expired',
      reportedBy: ['system'],
      label: { zh: '到期', en: 'end' },
      guards: [hasEnded],
      internal: true,
    },
    renew: {
      from: ['expired'],
      to: 'draft',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '续期', en: 'renew' },
      guards: [stillHolds],
    },
  },
});
