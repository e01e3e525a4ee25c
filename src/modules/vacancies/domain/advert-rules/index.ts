import { ageLimit } from './age-limit.js';
import { ageMinUnder16 } from './age-min-under-16.js';
import type { AdvertContext, Advert, AdvertRule } from './advert-rule.js';
import { discrimDisability } from './discrim-disability.js';
import { discrimEthnic } from './discrim-ethnic.js';
import { discrimHbv } from './discrim-hbv.js';
import { discrimMarital } from './discrim-marital.js';
import { discrimSex, sexGroundToVerify } from './discrim-sex.js';
import { dispatchPartyMissing } from './dispatch-party-missing.js';
import { dispatchUnder2y } from './dispatch-under-2y.js';
import { feeOrDeposit } from './fee-or-deposit.js';
import { hazardPartlyDeclared } from './hazard-partly-declared.js';
import { hazardSynonym } from './hazard-synonym.js';
import { hazardUndeclared } from './hazard-undeclared.js';
import { headcountNotNumeric } from './headcount-not-numeric.js';
import { minorHazardAge } from './minor-hazard-age.js';
import { overtimeImplied } from './overtime-implied.js';
import { overtimeImpossible } from './overtime-impossible.js';
import { overtimeOver36 } from './overtime-over-36.js';
import { placeNotInDistrict } from './place-not-in-district.js';
import { probationPayLow } from './probation-pay-low.js';
import { probationTooLong } from './probation-too-long.js';
import { usccInvalid } from './uscc-invalid.js';
import { vacancyExpired } from './vacancy-expired.js';
import { wageBelowMinimum } from './wage-below-minimum.js';
import { wageNegotiable } from './wage-negotiable.js';

export type { Advert, AdvertContext, AdvertLevel, AdvertRule, Hit } from './advert-rule.js';

export const ADVERT_RULES: readonly AdvertRule[] = [
  usccInvalid,
  discrimSex,
  discrimHbv,
  discrimEthnic,
  discrimMarital,
  discrimDisability,
  feeOrDeposit,
  ageMinUnder16,
  probationTooLong,
  probationPayLow,
  wageBelowMinimum,
  sexGroundToVerify,
  headcountNotNumeric,
  wageNegotiable,
  overtimeImpossible,
  overtimeOver36,
  hazardSynonym,
  hazardUndeclared,
  hazardPartlyDeclared,
  minorHazardAge,
  dispatchUnder2y,
  dispatchPartyMissing,
  vacancyExpired,
  placeNotInDistrict,
  overtimeImplied,
  ageLimit,
];

export interface AdvertFinding {
  readonly code: string;
  readonly level: AdvertRule['level'];
  readonly draft: boolean;
  readonly key: string;
  readonly expected?: unknown;
}

/** Every rule over one advert, in the order of the list. */
export function checkAdvert(advert: Advert, context: AdvertContext): AdvertFinding[] {
  return ADVERT_RULES.filter((rule) => rule.level !== 'info' || context.advice === true).flatMap((rule) =>
    rule.find(advert, context).map((hit) => ({
      code: rule.code,
      level: rule.level,
      draft: rule.draft === true,
      key: hit.key,
      ...(hit.expected === undefined ? {} : { expected: hit.expected }),
    })),
  );
}
