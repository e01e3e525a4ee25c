import { type Reason, reason } from './reason.js';

/** Why a column is recognised, reported and never stored. */
export const COLUMN_REASONS = {
  FORBIDDEN_COLUMN_HBV: reason('column', '乙肝项目列', 'A hepatitis-B column is never stored'),
  FORBIDDEN_COLUMN_PREGNANCY: reason('column', '妊娠/妇科项目列', 'A pregnancy column is never stored'),
  FORBIDDEN_COLUMN_HIV: reason('column', 'HIV项目列', 'An HIV column is never stored'),
  RAW_FINDING_COLUMN: reason('column', '检查原始结果列', 'Raw findings stay with the institution'),
  UNNEEDED_SENSITIVE_COLUMN: reason(
    'column',
    '不必要的敏感列',
    'A marital, political or religious column is not needed',
  ),
  FORBIDDEN_COLUMN_SEX: reason('column', '性别要求列', 'A sex-requirement column may not stand in adverts'),
  FORBIDDEN_COLUMN_ETHNIC: reason(
    'column',
    '民族要求列',
    'An ethnic-requirement column may not stand in adverts',
  ),
} as const satisfies Record<string, Reason>;
