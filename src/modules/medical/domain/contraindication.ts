// A contraindication bars from posts with that hazard only, and must name it (职业病防治法 art. 35, GBZ 188).
// Clinics often name it in the remark (可从事无噪声岗位). When nothing names it, every hazard of the post counts as meant
// until the clinic answers: the careful reading bars too much for a day, never too little.

/** Hazard codes named in a text; the reference module knows the words. */
export type HazardReader = (text: string) => readonly string[];

export interface Contraindication {
  readonly hazards: readonly string[];
  /** False: nobody named the hazard; the clinic has to be asked. */
  readonly named: boolean;
}

const IN_REMARK =
  /(?:无|非|不接触|不含|避免接触|避免|远离|脱离|不宜从事|不适宜从事|不能从事|不得从事|禁止从事)([^,;,;。]{1,20}?)(?:的)?(?:岗位|作业|工种|工作|环境|$)/;

/** @param postHazards hazards of the post the person was examined for */
export function readContraindication(
  conclusion: string,
  remark: string,
  postHazards: readonly string[],
  read: HazardReader,
): Contraindication {
  const inConclusion = read(conclusion);
  if (inConclusion.length > 0) return { hazards: inConclusion, named: true };
  const inRemark = read(IN_REMARK.exec(remark.normalize('NFKC'))?.[1] ?? '');
  if (inRemark.length > 0) return { hazards: inRemark, named: true };
  return { hazards: postHazards, named: false };
}

/** True when the post has one of the hazards the person must keep away from. */
export function bars(contraindicated: readonly string[], postHazards: readonly string[]): boolean {
  return contraindicated.some((hazard) => postHazards.includes(hazard));
}
