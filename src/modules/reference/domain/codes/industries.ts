// GB/T 4754-2017 divisions found in Longgang, with the wordings adverts use; and the middle classes of the 2022
// occupation list (职业分类大典). Middle-class codes are from memory: check against the list before an official export.
import { toHalfWidth, withoutInvisible, withoutSpaces } from '../../../../kernel/values/index.js';
import type { CodeEntry } from './code-entry.js';

export interface IndustryEntry extends CodeEntry {
  readonly words: RegExp;
}

function industry(code: string, zh: string, en: string, words: RegExp): IndustryEntry {
  return { code, name: { zh, en }, words };
}

/** Narrower entries first: a spectacle maker also makes "instruments", a jeweller also makes "crafts". */
export const INDUSTRIES: readonly IndustryEntry[] = [
  industry('C3587', '眼镜制造', 'spectacles', /眼镜/u),
  industry('C2438', '珠宝首饰及有关物品制造', 'jewellery', /珠宝|首饰/u),
  industry('C39', '计算机、通信和其他电子设备制造业', 'electronics', /计算机|通信|电子|SMT|光电|芯片/iu),
  industry('C38', '电气机械和器材制造业', 'electrical machinery', /电气|电池|电机|电器|新能源|家电/u),
  industry('C29', '橡胶和塑料制品业', 'rubber and plastics', /橡胶|塑料|注塑|塑胶|模塑/u),
  industry('C33', '金属制品业', 'metal products', /金属|五金|冲压/u),
  industry('C18', '纺织服装、服饰业', 'garments', /服装|服饰|制衣/u),
  industry('C19', '皮革、毛皮、羽毛及其制品和制鞋业', 'leather and shoes', /皮革|鞋|箱包/u),
  industry('C21', '家具制造业', 'furniture', /家具/u),
  industry('C22', '造纸和纸制品业', 'paper products', /造纸|纸制品|包装/u),
  industry('C23', '印刷和记录媒介复制业', 'printing', /印刷|彩印|印务/u),
  industry(
    'C24',
    '文教、工美、体育和娱乐用品制造业',
    'toys, crafts, sports goods',
    /文教|工美|玩具|体育用品|工艺品/u,
  ),
  industry('C34', '通用设备制造业', 'general machinery', /通用设备|模具|机加工/u),
  industry('C35', '专用设备制造业', 'special machinery', /专用设备|医疗器械/u),
  industry('G59', '装卸搬运和仓储业', 'handling and storage', /装卸|搬运|仓储/u),
  industry('G60', '邮政业', 'post and courier', /邮政|快递/u),
  industry('H62', '餐饮业', 'catering', /餐饮|饭店|酒楼/u),
  industry('L72', '商务服务业', 'business services', /商务服务|保安|人力资源|劳务派遣/u),
  industry('N78', '公共设施管理业', 'public facilities', /公共设施|环卫|保洁/u),
  industry('O80', '居民服务业', 'household services', /居民服务|家政/u),
];

export function readIndustry(text: string): IndustryEntry | undefined {
  const word = toHalfWidth(withoutSpaces(withoutInvisible(text)));
  const coded = INDUSTRIES.find((entry) => entry.code === word.toUpperCase() || entry.code.slice(1) === word);
  return (
    coded ??
    INDUSTRIES.find((entry) => entry.name.zh === word) ??
    INDUSTRIES.find((entry) => entry.words.test(word))
  );
}

export const OCCUPATION_CLASSES: readonly CodeEntry[] = [
  { code: '4-02', name: { zh: '交通运输、仓储物流和邮政业服务人员', en: 'transport, storage and post' } },
  { code: '4-03', name: { zh: '住宿和餐饮服务人员', en: 'accommodation and catering' } },
  { code: '4-07', name: { zh: '租赁和商务服务人员', en: 'business services, guards' } },
  { code: '4-09', name: { zh: '水利、环境和公共设施管理服务人员', en: 'environment and cleaning' } },
  { code: '4-10', name: { zh: '居民服务人员', en: 'household services' } },
  {
    code: '6-05',
    name: { zh: '纺织品、服装和皮革、毛皮制品加工制作人员', en: 'textiles, garments and leather' },
  },
  { code: '6-08', name: { zh: '印刷和记录媒介复制人员', en: 'printing' } },
  { code: '6-09', name: { zh: '文教、工美、体育和娱乐用品制造人员', en: 'toys, crafts, sports goods' } },
  { code: '6-14', name: { zh: '橡胶和塑料制品制造人员', en: 'rubber and plastics' } },
  { code: '6-18', name: { zh: '机械制造基础加工人员', en: 'basic machining' } },
  { code: '6-24', name: { zh: '电气机械和器材制造人员', en: 'electrical machinery' } },
  { code: '6-25', name: { zh: '计算机、通信和其他电子设备制造人员', en: 'electronics' } },
];

/** The middle class of a code of any depth: `4-09-08-01` is in `4-09`. */
export function occupationClassOf(code: string): CodeEntry | undefined {
  const plain = toHalfWidth(withoutSpaces(code)).replace(/[—–]/gu, '-');
  return OCCUPATION_CLASSES.find((entry) => plain === entry.code || plain.startsWith(`${entry.code}-`));
}
