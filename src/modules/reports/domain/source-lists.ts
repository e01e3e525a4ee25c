/**
 * Figures whose list says something of a person that is the county's alone: what an institution found, and who is on the roll of
 * the poor. Across they are numbers (docs/data-visibility.md).
 */
const OF_THE_SOURCE = /^medical\.|poor|^I1[ab](\.|$)/i;

/** @param code path of a figure, or code of an indicator */
export const isListOfSource = (code: string): boolean => OF_THE_SOURCE.test(code);

/** Returns who stands behind a figure as far as a side may know: nobody where the list is the county's alone. */
export const membersFor = <Member>(
  atSource: boolean,
  code: string,
  members: readonly Member[],
): readonly Member[] => (atSource || !isListOfSource(code) ? members : []);
