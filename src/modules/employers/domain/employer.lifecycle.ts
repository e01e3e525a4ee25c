/**
 * Vetting of employers (人力资源市场暂行条例 art. 26: licence, advert, agent's identity and mandate are checked before an
 * advert is published). A vetting has an end; a suspension has a reason.
 */
import { defineLifecycle, type Guard } from '../../../kernel/lifecycle/index.js';
import type { EmployerKind, EmployerStatus } from './employer.js';
import type { VettingItem } from './vetting.js';

export type EmployerTransition = 'submit' | 'vet' | 'suspend' | 'reinstate' | 'expire';

/** The facts a guard looks at. `until` is the end of the vetting being given, or of the one on record. */
export interface EmployerFacts {
  readonly kind: EmployerKind;
  readonly dispatchLicence: string | null;
  readonly usccValid: boolean;
  readonly until: string | null;
  /** Items of the checklist not passed yet. */
  readonly missing: readonly VettingItem[];
}

export const SUSPENSION_REASONS = [
  'licence_invalid',
  'dispatch_licence_missing',
  'false_advert',
  'wage_arrears',
  'fee_charged',
  'documents_held',
  'child_labour',
  'work_safety',
  'unanswered',
  'other',
] as const;

const usccIsValid: Guard<EmployerFacts> = (facts) =>
  facts.usccValid
    ? null
    : {
        code: 'USCC_INVALID',
        text: {
          zh: '统一社会信用代码无效,不能通过审核',
          en: 'The unified social credit code is not valid: it cannot be vetted',
        },
      };

const dispatchIsLicensed: Guard<EmployerFacts> = (facts) =>
  facts.kind !== 'dispatch_firm' || facts.dispatchLicence
    ? null
    : {
        code: 'DISPATCH_LICENCE_MISSING',
        text: {
          zh: '劳务派遣单位须先登记派遣许可证号(劳动合同法第五十七条)',
          en: 'A dispatch firm needs its dispatch licence on record first (Labour Contract Law art. 57)',
        },
      };

const checklistIsComplete: Guard<EmployerFacts> = (facts) =>
  facts.missing.length === 0
    ? null
    : {
        code: 'VETTING_INCOMPLETE',
        text: {
          zh: '营业执照、委托书、经办人身份等尚未全部核验(人力资源市场暂行条例第二十六条)',
          en: 'Licence, mandate and agent are not all checked yet (Interim Regulations on the Human Resources Market art. 26)',
        },
        details: { missing: facts.missing },
      };

const hasNotEnded: Guard<EmployerFacts> = (facts, input) =>
  facts.until === null || facts.until >= input.occurredOn
    ? null
    : {
        code: 'VETTING_ALREADY_ENDED',
        text: { zh: '审核有效期早于当天', en: 'The vetting would have ended before that day' },
        details: { until: facts.until },
      };

const hasEnded: Guard<EmployerFacts> = (facts, input) =>
  facts.until !== null && facts.until < input.occurredOn
    ? null
    : {
        code: 'VETTING_STILL_HOLDS',
        text: { zh: '审核仍在有效期内', en: 'The vetting still holds' },
        details: { until: facts.until },
      };

export const employerLifecycle = defineLifecycle<EmployerStatus, EmployerTransition, EmployerFacts>({
  aggregate: 'employer',
  states: {
    submitted: { label: { zh: '待审核', en: 'submitted' } },
    vetted: { label: { zh: '已通过', en: 'vetted' } },
    suspended: { label: { zh: '已暂停', en: 'suspended' } },
    expired: { label: { zh: '审核到期', en: 'vetting ended' } },
  },
  transitions: {
    submit: {
      from: [],
      to: 'submitted',
      reportedBy: ['employer', 'bureau'],
      label: { zh: '登记', en: 'register' },
    },
    vet: {
      from: ['submitted', 'vetted', 'expired'],
      to: 'vetted',
      reportedBy: ['bureau'],
      label: { zh: '审核通过', en: 'vet' },
      guards: [usccIsValid, dispatchIsLicensed, checklistIsComplete, hasNotEnded],
    },
    suspend: {
      from: ['submitted', 'vetted', 'expired'],
      to: 'suspended',
      reportedBy: ['bureau'],
      label: { zh: '暂停', en: 'suspend' },
      reason: 'required',
      reasons: SUSPENSION_REASONS,
    },
    reinstate: {
      from: ['suspended'],
      to: 'submitted',
      reportedBy: ['bureau'],
      label: { zh: '恢复(重新审核)', en: 'reinstate for vetting' },
      reason: 'required',
    },
    expire: {
      from: ['vetted'],
      to: 'expired',
      reportedBy: ['system'],
      label: { zh: '审核到期', en: 'vetting ends' },
      guards: [hasEnded],
      internal: true,
    },
  },
});
