/**
 * 职业病危害因素: hazards must be told truthfully and written into the contract (职业病防治法 art. 33). The factors and the
 * words for them are reference data; this says what a column of them means for a vacancy.
 */
import { plain } from './reading/written.js';

/** Turns words into factors. Given by the reference list. */
export interface HazardList {
  readonly read: (text: string) => {
    readonly factors: readonly string[];
    /** Found by a word of the shop floor, not by the name of the catalogue. */
    readonly synonym: boolean;
    readonly unresolved: readonly string[];
    readonly none: boolean;
  };
  /** What a post of this title in this branch usually has. */
  readonly usual: (title: string, industry: string) => readonly string[];
}

export interface HazardReading {
  readonly factors: readonly string[];
  readonly synonym: boolean;
  readonly unresolved: readonly string[];
  /** Nothing declared: a "no" in words, a stroke, or a blank. */
  readonly none: boolean;
}

const SAYS_NONE =
  /^(?:(?:基本|暂|均|都)?(?:无|没有)(?:什么)?(?:职业病?)?(?:危害|有害|有毒)?(?:因素|岗位)?|不(?:涉及|接触|存在|含).{0,10}|否|[-—–_/\\.·×xX0]+|n\/?a|none|nil|安全(?:岗位)?);?$/iu;
/** 噪音小, 粉尘低: said, and denied in the same breath. */
const DENIED_PARTS =
  /(?:无|没有|没什么|不接触|不涉及|不产生)(?:明显|任何)?(?:噪[声音]|粉尘|灰尘|高温|油漆|异味|有害物质|辐射|震动|振动)|(?:噪[声音]|粉尘|灰尘|声音)(?:很|较|比较|非常)?(?:小|低|少|轻微)/gu;

export function readHazardColumn(text: string, list: HazardList): HazardReading {
  const written = plain(text);
  if (written === '' || SAYS_NONE.test(written))
    return { factors: [], synonym: false, unresolved: [], none: true };
  const rest = written.replace(DENIED_PARTS, '');
  if (/^[、,;/]*$/u.test(rest)) return { factors: [], synonym: false, unresolved: [], none: true };
  return list.read(rest);
}

/** Work and substances that carry a hazard wherever a text names them. */
const TELLING =
  /天[那拿]水|香蕉水|白电油|抹机水|洗板水|开油水|三氯乙烯|正己烷|二氯乙烷|甲苯|油漆|喷漆|电镀|酸洗|锡焊|焊锡|波峰焊|电焊|氩弧焊|喷砂|打磨|抛光|冲床|冲压|压铸|注塑|胶水|油墨/gu;

/** Factors a free text (title, work) gives away. */
export function hazardsToldBy(text: string, list: HazardList): string[] {
  const words = plain(text).replace(DENIED_PARTS, '').match(TELLING) ?? [];
  const factors = new Set<string>();
  for (const word of new Set(words)) {
    for (const factor of [...list.read(word).factors, ...list.usual(word, '')]) factors.add(factor);
  }
  return [...factors];
}
