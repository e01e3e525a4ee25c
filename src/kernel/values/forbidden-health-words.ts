// Words no record may hold: hepatitis B (human-resources ministries' notice of 2010 on entry medicals), pregnancy
// (Law on the Protection of Women's Rights, art. 43) and HIV (AIDS Regulations, art. 39). They are found in any spelling a
// person may choose: full-width, spaced, dotted or bracketed letters, capitals, traditional characters, pinyin with and
// without tones, characters taken apart, letters borrowed from Greek or Cyrillic, and panels that contain them.

export type ForbiddenHealthCategory = 'hepatitis-b' | 'pregnancy' | 'hiv';

export interface ForbiddenHealthFinding {
  readonly categories: readonly ForbiddenHealthCategory[];
  /** The text without every clause that holds such a word; null when nothing else was said. */
  readonly scrubbed: string | null;
}

interface Folded {
  readonly text: string;
  /** For each character of `text`, its place in the original. */
  readonly places: readonly number[];
}

/** Traditional characters, and letters of other scripts that look like Latin ones. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  懷: '怀',
  陽: '阳',
  陰: '阴',
  對: '对',
  兩: '两',
  體: '体',
  愛: '爱',
  產: '产',
  婦: '妇',
  經: '经',
  檢: '检',
  驗: '验',
  а: 'a',
  в: 'b',
  н: 'h',
  с: 'c',
  ѕ: 's',
  і: 'i',
  е: 'e',
  ν: 'v',
  ѵ: 'v',
  η: 'h',
  ι: 'i',
};

/** Blanks, dots, strokes and invisible marks set between letters to hide or to space a word. */
const BETWEEN = /[\s\p{Cf}\p{Mn}.·•‧∙⋅・･_\-—–~*'"“”‘’`^|/\\+。﹒#&()[\]{}<>«»《》〈〉【】「」『』〔〕=:]/u;

function fold(original: string): Folded {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const mark of original) {
    for (const part of mark.normalize('NFKD').toLowerCase()) {
      if (BETWEEN.test(part)) continue;
      text += TRADITIONAL[part] ?? part;
      for (let unit = 0; unit < part.length; unit += 1) places.push(at);
    }
    at += mark.length;
  }
  return { text, places };
}

const HEPATITIS_B: readonly RegExp[] = [
  /乙型?(?:病毒性?)?(?:慢性|急性)?肝/gu,
  /[乙bβ](?:型|类)(?:病毒性?)?肝炎?/gu,
  /肝炎乙/gu,
  /(?:乙|(?<![a-z])yi?)(?:型|类|xing)?(?:肝(?!素|胆|脏|肾)|月干|gan(?![a-z]))/gu,
  /(?<![a-z])yi(?:xing)?gan(?:yan|bing|biao)?(?![a-z])/gu,
  /(?<![a-z])(?:[dx](?:a|iao)sanyang|liangduiban|biaomiankang(?:yuan|ti))(?![a-z])/gu,
  /(?:传染病?|术前|输血前|感染(?:性疾病)?|血清)[四五八九45689]项/gu,
  /(?<![a-z])hb(?:五|5|两|2)?项/gu,
  /(?:两|二|2|俩)对半/gu,
  /[大小]三(?:阳|羊)/gu,
  /表面(?:抗原|抗体)/gu,
  /核心(?:抗原|抗体)/gu,
  /e(?:抗原|抗体)/gu,
  /澳(?:抗|大利亚抗原)/gu,
  /病毒性?肝炎(?:病毒)?携带/gu,
  /肝炎病毒携带/gu,
  /(?<![a-z])(?:anti)?(?:hbv|hbs|hbe|hbc)(?:ag|ab|dna|rna)?(?![a-z])/gu,
  /(?<![a-z])hep(?:atitis)?b(?![a-z])/gu,
  /乙g(?![a-z])/gu,
  /[已以一](?:型)?肝(?:携带|病毒|炎)/gu,
  /[已以]肝/gu,
  /乙干(?!净|脆|活)/gu,
  /肝(?:炎)?(?:病毒)?(?:携带|带菌|带毒)/gu,
  /携带肝/gu,
  /(?<![甲丙丁戊])(?:有|得过|得了|患过?|慢性|急性|是)肝炎/gu,
  /肝炎(?:史|病史|阳|病毒|表面|患者)/gu,
  /抗病毒治?肝|肝病毒|dna定量/gu,
  /表抗|三系统阳/gu,
];

const PREGNANCY: readonly RegExp[] = [
  /孕(?!育文化|婴(?:店|用品)|妇装)/gu,
  /妊/gu,
  /(?<![a-z])(?:β|b)?hcg(?![a-z])/gu,
  /绒毛?膜?促性腺/gu,
  /(?<![a-z])pregnan(?:t|cy)(?![a-z])/gu,
  /(?<![a-z])(?:huaiy[uv]n|renshen|y[uv]n(?:jian|fu|qing|qi)|zaoy[uv]n|yuejing)(?![a-z])/gu,
  /妇科|宫内|宫颈|子宫|附件b超|b超妇/gu,
  /月经|停经|闭经|(?<![a-z])lmp(?![a-z])/gu,
  /有喜|有身子|预产期|待产|临产|产检|产前检/gu,
  /人流|引产|流产|保胎|胎儿|打(?:过|了|掉)?胎|坐胎|怀胎|胎动|双胞胎在|临盆|六甲/gu,
  /怀(?:上|着|娃|了(?!(?:对|满|着)?[^,，。;；]{0,4}(?:希望|梦想|感激|念)))/gu,
  /怀(?:有)?(?:[一二两三四五六七八九十]|\d{1,2})(?:胎|个)?(?:多)?(?:个)?月|怀[一二三两]?胎/gu,
  /有了?[一二两三四五六七八九十\d]{1,2}个?多?月身|有身[孕子纪]?(?![份高体材价着上边])|身上有了/gu,
  /(?:大|挺)(?:着|了)?(?:大)?肚子|肚(?:子)?里(?:面)?有?(?:孩子|娃|小孩|宝宝|bb)|在肚(?:子里)?/gu,
  /(?:快|要|准备|马上)生(?:了|孩|娃|小孩|宝)|[下这]个?月生(?:小孩|孩子|娃)|有宝宝了/gu,
  /(?:例假|大姨妈|姨妈|月事)(?:没|未|不|推|迟|晚)/gu,
  /验孕|两条杠/gu,
];

const HIV: readonly RegExp[] = [
  /(?<![a-z])(?:anti|抗)?hiv(?:ag|ab|rna|[12])*(?![a-z])/gu,
  /(?<![a-z])aids(?![a-z])/gu,
  /[艾爱](?:滋|兹|慈|之病|病)/gu,
  /恐艾|[((]艾[))]|阻断药/gu,
  /(?<![a-z])(?<!\d)cd4t?(?![a-z\d])/gu,
  /鸡尾酒疗法|逆转录/gu,
  /(?<![a-z])azb(?![a-z])/gu,
  /(?<![a-z])a[1l]ds(?![a-z])/gu,
  /(?<![a-z])h(?:[1l工ⅰ丨])v(?![a-z])/gu,
  /免疫缺陷/gu,
  /(?<![a-z])aizi(?:bing)?(?:du)?(?![a-z])/gu,
];

const CATEGORIES: readonly (readonly [ForbiddenHealthCategory, readonly RegExp[]])[] = [
  ['hepatitis-b', HEPATITIS_B],
  ['pregnancy', PREGNANCY],
  ['hiv', HIV],
];

interface Hit {
  readonly category: ForbiddenHealthCategory;
  readonly from: number;
  readonly to: number;
}

/** Patterns of Latin letters: between others they are part of another word. */
const LATIN = CATEGORIES.flatMap(([category, patterns]) =>
  patterns.filter(({ source }) => source.startsWith('(?<![a-z])')).map((pattern) => ({ category, pattern })),
);
/** A stroke in place of the letter: folding takes it for a mark between others. */
const STROKE_FOR_I = /(?<![a-z])h\s?[|!¡ǀ│︱｜!]\s?v(?![a-z])/giu;
const TOKEN = new RegExp(`[^,，、;；。!！?？|\\n\\r${BETWEEN.source.slice(1, -1)}]+`, 'gu');
/** One of these is in every word of them: without it there is nothing to look for piece by piece. */
const CORES = /hb|hep|hcg|hiv|aids|lmp|pregnan|gan|sanyang|duiban|miankang|y[uv]n|renshen|yuejing|aizi|cd4/u;
/** So many pieces a spaced word has at most: `h b s a g`. */
const MAX_PIECES = 6;

/** Words that stand beside other Latin ones, where folding alone glues them together: `F-HBsAg`, `HIV positive`. */
function standing(original: string): Hit[] {
  const tokens = [...original.matchAll(TOKEN)];
  const hits: Hit[] = [];
  for (const [first, token] of tokens.entries()) {
    for (const last of tokens.slice(first, first + MAX_PIECES)) {
      const [from, to] = [token.index, last.index + last[0].length];
      const { text } = fold(original.slice(from, to));
      for (const { category, pattern } of LATIN)
        for (const match of text.matchAll(pattern))
          if (match[0].length === text.length) hits.push({ category, from, to });
    }
  }
  return hits;
}

function hitsOf(original: string): readonly Hit[] {
  const { text, places } = fold(original);
  const hits: Hit[] = CORES.test(text) ? standing(original) : [];
  for (const match of original.matchAll(STROKE_FOR_I))
    hits.push({ category: 'hiv', from: match.index, to: match.index + match[0].length });
  for (const [category, patterns] of CATEGORIES) {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const last = match.index + match[0].length - 1;
        hits.push({
          category,
          from: places[match.index] ?? 0,
          to: (places[last] ?? original.length - 1) + 1,
        });
      }
    }
  }
  return hits;
}

const CLAUSE_END = /[,，、;；。!！?？|\n\r]/u;

/** Cuts whole clauses: what is left of `怀孕3个月` must not tell what was cut. */
function scrub(original: string, hits: readonly Hit[]): string | null {
  const clauses: { text: string; from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= original.length; at += 1) {
    if (at < original.length && !CLAUSE_END.test(original[at] ?? '')) continue;
    clauses.push({ text: original.slice(from, at + 1), from, to: at + 1 });
    from = at + 1;
  }
  const kept = clauses.filter((clause) => !hits.some((hit) => hit.from < clause.to && hit.to > clause.from));
  const text = kept
    .map((clause) => clause.text)
    .join('')
    .replace(/(?<![,，、;；|\s])[,，、;；|\s]+$/u, '')
    .trim();
  return text === '' ? null : text;
}

/** What of a text may not be kept; undefined when all of it may. */
export function findForbiddenHealthWords(text: string): ForbiddenHealthFinding | undefined {
  const hits = hitsOf(text);
  if (hits.length === 0) return undefined;
  const categories = CATEGORIES.map(([category]) => category).filter((category) =>
    hits.some((hit) => hit.category === category),
  );
  const scrubbed = scrub(text, hits);
  // A word may be spelled across clause marks; when what is left still says it, nothing is kept.
  const clean = scrubbed === null || hitsOf(scrubbed).length > 0 ? null : scrubbed;
  return { categories, scrubbed: clean };
}

export function containsForbiddenHealthTerm(text: string): boolean {
  return hitsOf(text).length > 0;
}
