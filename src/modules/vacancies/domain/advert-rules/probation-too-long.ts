/** Probation by length of contract (劳动合同法 art. 19). */
import { type ContractTerm, longestProbation } from '../reading/contract.js';
import type { VacancyTerms } from '../vacancy.js';
import type { AdvertRule } from './advert-rule.js';

function termOf(terms: VacancyTerms): ContractTerm | null {
  if (terms.contractKind === null) return null;
  if (terms.contractKind !== 'fixed') return { kind: terms.contractKind };
  return terms.contractMonths === null ? null : { kind: 'fixed', months: terms.contractMonths };
}

export const probationTooLong: AdvertRule = {
  code: 'PROBATION_TOO_LONG',
  level: 'refuse',
  column: 'probation',
  law: { zh: '劳动合同法第十九条', en: 'Labour Contract Law art. 19' },
  text: { zh: '试用期超过法定上限', en: 'The probation is longer than the law allows for this contract' },
  find: ({ terms }) => {
    const longest = longestProbation(termOf(terms));
    return terms.probationMonths !== null && terms.probationMonths > longest
      ? [{ key: 'probation', expected: longest }]
      : [];
  },
};
