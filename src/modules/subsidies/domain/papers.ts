// What has to be on file for a claim. Proof of pay, insurance and contract is read from the evidence of the placement; the
// rest is noted by its number or place of filing. No image of a card is kept.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const PAPER_KINDS = [
  'application_form',
  'work_certificate',
  'ticket',
  'contract',
  'poverty_proof',
  'other_subsidy_declaration',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_LABELS: Readonly<Record<PaperKind, LocalizedText>> = {
  application_form: { zh: '补贴申请表', en: 'application form' },
  work_certificate: { zh: '务工证明', en: 'certificate of work' },
  ticket: { zh: '车票', en: 'ticket' },
  contract: { zh: '劳动合同', en: 'written contract' },
  poverty_proof: { zh: '脱贫人口证明', en: 'proof of the household’s status' },
  other_subsidy_declaration: {
    zh: '未享受其他吸纳补贴、非机关事业单位承诺',
    en: 'declaration: no other absorption subsidy, not a public body',
  },
};

/** Papers noted here; a contract stands with the evidence of the placement. */
export const NOTED_PAPERS = PAPER_KINDS.filter((kind) => kind !== 'contract');
export type NotedPaper = Exclude<PaperKind, 'contract'>;

/** Papers the company gives, and may see. */
export const OF_EMPLOYER: ReadonlySet<PaperKind> = new Set(['other_subsidy_declaration']);
