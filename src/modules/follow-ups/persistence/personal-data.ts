import { definePersonalData, OF_PLACEMENTS } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'concern',
    subject: 'seeker',
    purpose: 'what the person asks for',
    basis: 'consent (follow_up)',
    retention: 'with the placement',
    columns: {
      words: 'words',
      confirmed_evidence: 'words',
    },
    forgets: { of: OF_PLACEMENTS, set: 'words = NULL, confirmed_evidence = NULL' },
  },
  {
    table: 'start_echo',
    subject: 'seeker',
    purpose: 'the person’s word on a start',
    basis: 'consent (follow_up)',
    retention: 'with the placement',
    columns: {
      words: 'words',
      evidence: 'words',
    },
    forgets: { of: OF_PLACEMENTS, set: 'words = NULL, evidence = NULL' },
  },
  {
    table: 'leaving_word',
    subject: 'seeker',
    purpose: 'why and where to somebody left, as each side says it',
    basis: 'statutory duty (统计法 arts. 7, 9)',
    retention: 'with the placement',
    columns: { reason: 'words' },
    forgets: { of: OF_PLACEMENTS, set: `reason = CASE WHEN reason ~ '^[a-z_]+$' THEN reason ELSE '' END` },
  },
  {
    table: 'follow_up',
    subject: 'seeker',
    purpose: 'whether the person is still in the post on days 7, 30, 90 and 180',
    basis: 'consent (follow_up)',
    retention: 'with the placement',
    columns: { reference: 'words' },
    forgets: { of: OF_PLACEMENTS, set: 'reference = NULL' },
  },
  {
    table: 'start_duty',
    subject: 'seeker',
    purpose: 'contract, insurance and filing after a start',
    basis: 'statutory duty (劳动合同法 art. 10, 社会保险法 art. 58)',
    retention: 'with the placement',
    columns: { reference: 'words' },
    forgets: { of: OF_PLACEMENTS, set: 'reference = NULL' },
  },
  {
    table: 'evidence',
    subject: 'seeker',
    purpose: 'pay, insurance and contract that prove employment',
    basis: 'consent (follow_up); statutory duty (统计法 arts. 7, 9)',
    retention: 'with the placement',
    columns: { reference: 'words', amount: 'profile' },
    forgets: { of: OF_PLACEMENTS, set: 'reference = NULL' },
  },
  {
    table: 'evidence_file',
    subject: 'seeker',
    purpose: 'copies of wage slips, insurance records and contracts that prove employment',
    basis: 'consent (follow_up); statutory duty (统计法 arts. 7, 9)',
    retention: 'with the placement; sealed with the person’s key',
    columns: {
      content: 'profile',
    },
  },
);
