import { namedCodes, type Source } from '../i18n';

/** Why an employer may say no: the service's list, which holds no unlawful entry. */
export type DeclineReason = keyof Source['reason']['employer_decline'];
export const declineReasons = (): DeclineReason[] => namedCodes('reason', 'employer_decline');
