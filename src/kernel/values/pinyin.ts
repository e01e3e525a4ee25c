import { pinyin } from 'pinyin-pro';

export interface PinyinReadings {
  /** Whole readings without tones or blanks, the usual one first: `qinwenhua`, `tanwenhua`. */
  readonly full: readonly string[];
  /** First letters of each: `qwh`, `twh`. */
  readonly initials: readonly string[];
}

/** Family names read in more than one way; in Guangxi 覃 is both Qin and Tan. */
const OTHER_SURNAME_READINGS: Readonly<Record<string, readonly string[]>> = {
  覃: ['qin', 'tan'],
  盖: ['gai', 'ge'],
  乐: ['yue', 'le'],
  翟: ['zhai', 'di'],
  单: ['shan', 'dan'],
  仇: ['qiu', 'chou'],
  曾: ['zeng', 'ceng'],
  查: ['zha', 'cha'],
  解: ['xie', 'jie'],
  区: ['ou', 'qu'],
  朴: ['piao', 'pu'],
  冼: ['xian'],
  尉: ['wei', 'yu'],
  逄: ['pang'],
  种: ['chong', 'zhong'],
  召: ['shao', 'zhao'],
  卜: ['bu', 'bo'],
  隗: ['wei', 'kui'],
};

const MAX_READINGS = 8;

/** All readings a person's name should be found under; ü is indexed as both `v` and `u`. */
export function nameReadings(name: string): PinyinReadings {
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'consecutive',
  })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''))
    .filter((syllable) => syllable !== '');
  const [head, ...rest] = syllables;
  if (head === undefined) return { full: [], initials: [] };
  const heads = new Set([head, ...(OTHER_SURNAME_READINGS[name.charAt(0)] ?? [])]);
  const spelled = [...heads].map((first) => [first, ...rest]);
  const full = spelled.flatMap((syllable) => spellings(syllable.join('')));
  const initials = spelled.map((syllable) => syllable.map((part) => part.charAt(0)).join(''));
  return { full: [...new Set(full)].slice(0, MAX_READINGS), initials: [...new Set(initials)] };
}

function spellings(word: string): string[] {
  return word.includes('v') ? [word, word.replaceAll('v', 'u')] : [word];
}
