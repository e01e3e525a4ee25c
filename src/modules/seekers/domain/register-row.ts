// One row of the village survey, ledger ① 农村劳动力资源台账, as clean values.
import type { EducationLevel } from '../../../kernel/values/index.js';
import type { PovertyStatus } from '../../reference/index.js';
import type { NotSeekingReason } from './seeker.lifecycle.js';
import type { Sex, SurveyedWork, Wish } from './seeker.js';

export interface RegisterRow {
  readonly idNumber: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthOn: string;
  readonly areaCode: string;
  readonly villageText: string | null;
  readonly hamlet: string | null;
  readonly household: {
    readonly number: string;
    readonly headName: string | null;
    readonly relation: string | null;
    readonly relocated: boolean | null;
    readonly poverty: PovertyStatus | null;
    readonly povertyKind: string | null;
  } | null;
  readonly ethnicGroup: string | null;
  readonly education: EducationLevel | null;
  readonly health: 'good' | 'limited' | null;
  readonly labourAbility: string | null;
  readonly disability: { readonly category: number; readonly level: number } | null;
  readonly skills: readonly string[];
  readonly employed: boolean;
  readonly work: SurveyedWork | null;
  readonly wantsWork: boolean;
  readonly notSeekingReason: NotSeekingReason | null;
  readonly wish: Wish | null;
  readonly phones: readonly string[];
  readonly unreadablePhone: string | null;
  readonly helperName: string | null;
  readonly verifiedOn: string | null;
  readonly verifiedBy: string | null;
  readonly remark: string | null;
}
