// How sure the service must be of who is calling. GB/T 22239-2019 level 3, 8.1.4.1: two factors, one of them cryptographic,
// for whoever reads health results or many people, and for administrators.
import type { UserRole } from './user.js';

const SECOND_FACTOR_ROLES: readonly UserRole[] = [
  'bureau',
  'clinic',
  'auditor',
  'system-admin',
  'security-admin',
];

/** After signing in, and again before a reveal, an export or a change of accounts, the proof is good for so long. */
export const PROOF_MINUTES = 10;

/** What is still missing before a session opens anything else, in the order it is asked for. */
export const SIGN_IN_STEPS = ['code', 'password', 'enrolment'] as const;
export type SignInStep = (typeof SIGN_IN_STEPS)[number];

export interface AuthState {
  readonly role: UserRole;
  /** A second factor is enrolled and confirmed. */
  readonly enrolled: boolean;
  /** It was shown in this session, or on this desk in this shift. */
  readonly secondFactorShown: boolean;
  /** The password was chosen by somebody else. */
  readonly passwordGiven: boolean;
}

/** @param required whether this installation insists on second factors; the demo does not */
export function openSteps(standing: AuthState, required: boolean): SignInStep[] {
  const { role, enrolled, secondFactorShown, passwordGiven } = standing;
  const missing: Record<SignInStep, boolean> = {
    code: enrolled && !secondFactorShown,
    password: passwordGiven,
    enrolment: required && !enrolled && SECOND_FACTOR_ROLES.includes(role),
  };
  return SIGN_IN_STEPS.filter((step) => missing[step]);
}
