import type { Actor } from '../../../platform/access/index.js';
import { evaluate, type EligibilityResult, type EligibilityState } from '../domain/eligibility.js';
import { chancesOf, type Period } from '../domain/periods.js';
import { beneficiaryOf, type PolicyVersion } from '../domain/rule-set.js';
import type { ClaimRow } from '../persistence/claims.repository.js';
import type { Stay } from './stay-facts-loader.js';

/** One person under one policy in one period, as it stands. */
export interface EligibilityStatus {
  readonly stay: Stay;
  readonly version: PolicyVersion;
  readonly period: Period;
  readonly result: EligibilityResult;
  /** The claim that fills the period, of this stay or another one. */
  readonly claim: ClaimRow | null;
  readonly state: EligibilityState | 'claimed';
  /** Null when neither sight nor consent lets the caller read it. */
  readonly name: string | null;
}

/** Revisions by place and policy. */
export function policiesOf(versions: readonly PolicyVersion[]): PolicyVersion[][] {
  const found = new Map<string, PolicyVersion[]>();
  for (const version of versions) {
    const key = `${version.place} ${version.code}`;
    found.set(key, [...(found.get(key) ?? []), version]);
  }
  return [...found.values()];
}

/** Every claim a stay can give under these policies, judged on a day. */
export function findEligibilityStatuses(
  stay: Stay,
  policies: readonly (readonly PolicyVersion[])[],
  asOf: string,
): EligibilityStatus[] {
  const { placement, facts } = stay;
  if (facts.startedOn > asOf) return [];
  const until = facts.leftOn !== null && facts.leftOn < asOf ? facts.leftOn : asOf;
  return policies.flatMap((versions) => {
    const first = versions[0];
    if (!first) return [];
    const home = beneficiaryOf(first.kind) === 'employer' ? placement.districtCode : placement.countyCode;
    if (home !== first.place) return [];
    return chancesOf(versions, facts.startedOn, until).map(({ version, period }): EligibilityStatus => {
      const result = evaluate(version, facts, period, asOf);
      const claim = stay.claims.find((one) => fills(one, version.code, period)) ?? null;
      return {
        stay,
        version,
        period,
        result,
        claim,
        state: claim ? 'claimed' : result.state,
        name: stay.name,
      };
    });
  });
}

function fills(claim: ClaimRow, code: string, { from, to }: Period): boolean {
  const before = claim.periodTo !== null && from !== null && claim.periodTo < from;
  const after = claim.periodFrom !== null && to !== null && claim.periodFrom > to;
  return claim.policyCode === code && !before && !after;
}

/**
 * What of it the caller may read. A company reads of nobody's poverty: it sees its own claims-to-be of those who agreed. A
 * bureau that does not see the person sees what its own place decides on.
 */
export function mayRead(actor: Actor, { stay, version }: EligibilityStatus): boolean {
  if (actor.role === 'employer') return version.kind === 'absorption' && stay.facts.povertyProofAgreed;
  return stay.name !== null || actor.role === 'system' || actor.places.includes(version.place);
}
