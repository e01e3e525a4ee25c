/** The checklist of a firm that employs for itself, all passed. */
export const PASSED_CHECKS = (['licence', 'mandate', 'agent_identity'] as const).map((item) => ({
  item,
  outcome: 'passed' as const,
}));
