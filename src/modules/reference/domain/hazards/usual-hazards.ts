// Factors a post of this title usually has. A hint for the reviewer (HAZARD_UNDECLARED), never a finding about the plant.
import type { HazardCode } from './hazard-factor.js';

interface UsualHazards {
  readonly title: RegExp;
  readonly factors: readonly HazardCode[];
  /** Only where the industry's wording fits as well. */
  readonly industry?: RegExp;
}

const USUAL: readonly UsualHazards[] = [
  { title: /抛光|打磨|研磨|砂光/u, factors: ['NOISE', 'DUST'] },
  { title: /抛光|研磨/u, factors: ['VIB'], industry: /金属|五金/u },
  { title: /冲压|冲床|压铆/u, factors: ['NOISE'] },
  { title: /压铸|热处理|熔炼|铸造/u, factors: ['NOISE', 'HEAT'] },
  { title: /注塑|啤机|吹塑/u, factors: ['NOISE', 'HEAT'] },
  { title: /焊锡|锡焊|波峰焊/u, factors: ['LEAD'] },
  { title: /电焊|氩弧|焊工|点焊/u, factors: ['WELDING', 'OPTICAL'] },
  { title: /喷漆|喷油|调漆|烤漆|移印|丝印|上漆|刷胶/u, factors: ['BENZENE'] },
  { title: /SMT|卷绕|涂布|注液|清洗工/iu, factors: ['SOLVENT'] },
  { title: /印刷工|印刷机/u, factors: ['NOISE', 'SOLVENT'] },
  { title: /折页|模切|裱纸/u, factors: ['NOISE'] },
  { title: /执模/u, factors: ['DUST'] },
  { title: /电镀|酸洗/u, factors: ['ACID'] },
  { title: /激光(?:打标|切割)/u, factors: ['OPTICAL'] },
  { title: /车床|铣床|数控|CNC|机加工/iu, factors: ['NOISE'] },
  { title: /车工|平车|针车/u, factors: ['NOISE'], industry: /服装|服饰|制衣|鞋/u },
  { title: /厨师|厨工|帮厨|炒锅/u, factors: ['HEAT'] },
];

export function usualHazards(jobTitle: string, industry = ''): readonly HazardCode[] {
  const fitting = USUAL.filter(
    (each) => each.title.test(jobTitle) && (each.industry?.test(industry) ?? true),
  );
  return [...new Set(fitting.flatMap((each) => each.factors))];
}
