import type { LocalizedText } from '../../../../kernel/errors/index.js';

export type HazardCode =
  | 'NOISE'
  | 'DUST'
  | 'SILICA'
  | 'WELDING'
  | 'SOLVENT'
  | 'BENZENE'
  | 'NHEXANE'
  | 'TCE'
  | 'DCE'
  | 'DMF'
  | 'METHANOL'
  | 'LEAD'
  | 'ASTHMAGEN'
  | 'ACID'
  | 'HEAT'
  | 'VIB'
  | 'OPTICAL';

export interface Contraindication {
  readonly code: string;
  readonly name: LocalizedText;
}

export interface HazardFactor {
  readonly code: HazardCode;
  readonly name: LocalizedText;
  /** Section of GBZ 188; `x` where only the chapter is known. */
  readonly section: string;
  /** Names an advert or an examination order may write without being corrected. */
  readonly standardNames: readonly string[];
  /** Words people use instead. Longer words are tried first. */
  readonly synonyms: readonly string[];
  /** Key items of the examination before the post. */
  readonly items: readonly LocalizedText[];
  /** Findings that bar a person from a post with this factor, and from that only. */
  readonly contraindications: readonly Contraindication[];
}

/** `中文 English|…` as a list of texts. */
export function exam(list: string): readonly LocalizedText[] {
  return list.split('|').map((item) => textOf(item));
}

/** `CODE 中文 English|…` as a list of contraindications. */
export function bars(list: string): readonly Contraindication[] {
  return list.split('|').map((item) => {
    const space = item.indexOf(' ');
    return { code: item.slice(0, space), name: textOf(item.slice(space + 1)) };
  });
}

function textOf(item: string): LocalizedText {
  const space = item.indexOf(' ');
  return { zh: item.slice(0, space), en: item.slice(space + 1) };
}
