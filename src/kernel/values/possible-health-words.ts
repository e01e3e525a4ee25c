// Words that may tell of somebody's body or mind. Whether they do, only the writer knows: 怀化 is a city, a hospital may be where
// somebody cleans. Health is sensitive personal information (个人信息保护法 art. 28), so where they stand the writer is asked.
import { findForbiddenHealthWords } from './forbidden-health-words.js';

/** What looks like such a word and is a place, a trade or a thing. */
const HARMLESS =
  /怀[化集远柔]|关怀|胸怀|怀[念旧抱疑]|公益|高压(?:电|锅|线|水|柜|配电)|(?:血压|血糖|体温)(?:计|仪|表)|药(?:材|店|厂|房|业|膳)|(?:医院|诊所)(?:保洁|食堂|门口|对面|旁边|附近|护工|后勤|保安)|医疗器械|护工|月嫂|育婴|(?:身份证|行李|毕业证|物品|证件)|携带(?:身份|行李|毕业|物品|证件|工具|材料)|体(?:力|育|重|会|现|系|验)|补药/gu;

const POSSIBLE: readonly RegExp[] = [
  /病|症(?!状)|症状|炎(?!热|夏|黄|帝)|癌|瘤|癫|痫|羊角风|疯|瘫|瘸|聋|哑|盲(?!目|人按摩)|瞎|残(?!留|次|缺)|瘤|癣|疹|疝|痔|瘘/gu,
  /(?:心脏|肝|肺|肾|胃|脾|胆|肠|脑子?|腰|颈椎|腰椎|甲状腺|前列腺|乳腺|血压|血糖|血脂|视力|听力|腿脚)(?:[^,，、;；。]{0,4})(?:不好|不行|不便|有问题|异常|高|低|差|痛|疼|结节|结石|突出|下降|阴影|出血|搭|硬化|不正常)/gu,
  /(?:高|低)血(?:压|糖|脂)|贫血|哮喘|结核|尘肺|矽肺|结石|透析|化疗|放疗|中风|脑梗|梗(?:塞|死)|风湿|痛风|甲亢|尿毒|湿疹|白癜风|狐臭|近视|心电图|胸片|转氨酶|结节|肿(?!么)/gu,
  /发(?:高)?烧|咳|呕|吐(?!槽|司)|拉肚|腹泻|头[晕疼痛]|晕|昏|过敏|感冒|新冠|阳[了性]|阳转阴|阴转阳|发炎/gu,
  /(?:复查|体检|检查)(?:[^,，、;；。]{0,3})(?:不|没|未|有问题|异常)|复查|感染|传染|携带(?:者)?|带菌/gu,
  /精神(?:有|不|分|失|病|科|障)|抑郁|双相|自杀|想不开|神经|发疯|智(?:力低|障)|弱智|自闭|失眠|狂躁|脑子/gu,
  /断[指手腿臂]|少一[只个]手|独眼|驼背|截肢|义肢|假肢|腿脚/gu,
  /[吃服用]药|长期药|住院|出院|手术|开(?:过)?刀|打针|点滴|输液|医院|看病|看?医生|治疗|养病|中药|西药|戒毒|吸毒|避孕|上环|结扎|药/gu,
  /怀|胎|娩|生(?:孩|娃|小孩|育)|坐月子|月子|例假|姨妈|身子|肚子/gu,
  /脏病|那个病|性病|梅毒|淋病|艾|丙肝|甲肝|肝/gu,
  /(?<![a-z])(?:hy|bp|ct|mri|icu|ibs|tb)(?![a-z])/giu,
];

/** Marks that only take letters apart. */
const BETWEEN = /[\s\p{Cf}\p{Mn}.·•・*_\-|/\\+]/gu;

/**
 * The words of a text that may tell of somebody's health, each once; empty when none does. What may not be written at all is not
 * among them (see {@link findForbiddenHealthWords}).
 */
export function findPossibleHealthWords(text: string): string[] {
  const bare = text.normalize('NFKC').replace(BETWEEN, '').replace(HARMLESS, '、');
  const found = POSSIBLE.flatMap((pattern) => [...bare.matchAll(pattern)].map(([word]) => word));
  return [...new Set(found)];
}

export type HealthVerdict = 'clear' | 'possible' | 'forbidden';

export function healthVerdict(text: string): HealthVerdict {
  if (findForbiddenHealthWords(text)) return 'forbidden';
  return findPossibleHealthWords(text).length > 0 ? 'possible' : 'clear';
}
