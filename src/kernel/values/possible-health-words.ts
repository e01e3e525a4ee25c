// Words that may tell of somebody's body or mind. Whether they do, only the writer knows: 怀化 is a city, a hospital may be where
// somebody cleans. Health is sensitive personal information (个人信息保护法 art. 28), so where they stand the writer is asked.
import { findForbiddenHealthWords } from './forbidden-health-words.js';

/** What looks like such a word and is a place, a trade or a thing. */
const HARMLESS = anyOf([
  /怀[化集远柔]|关怀|胸怀|怀[念旧抱疑]|公益|高压(?:电|锅|线|水|柜|配电)/,
  // medicine and instruments as goods, and who makes, sells or cleans there
  /(?:血压|血糖|体温)(?:计|仪|表)|体温枪|药(?:材|店|厂|房|业|膳|王)|医药(?:公司|代表|物流|仓)|医疗器械|补药/,
  /(?:医院|诊所|卫生院|保健院)(?:里|的)?(?:[做当干搞])?(?:保洁|保安|清洁|食堂|后勤|护工|护士|收费|导诊|门口|对面|旁边|附近|隔壁)/,
  /(?:支架|助听器|轮椅|呼吸机|石膏)(?:工|厂|模具|组装)|护工|月嫂|育婴/,
  // pests, machines, enthusiasts
  /病虫害?|病害|发烧友|(?:机器|机子|设备|车子?|电脑|手机|系统)[^,，、;；。]{0,3}毛病/,
  // food, furniture, building sites
  /[猪鸡鸭鹅牛羊]肝|里脊|肘子|骨(?:干|头汤)|尿(?:素|布|不湿|片)|纸尿裤|(?:家具|桌|椅|凳|柜)腿|隔离(?:栏|带|墩|板)|脚手架/,
  // praise, mood and hunger
  /脑(?:子|壳|袋)(?:转得|灵|活|好使|聪明|快)|[腿手]脚(?:勤|快|麻利|利索)|肚子饿|一肚子|站不住脚|脾气|胃口|肺腑/,
  // papers and what is carried
  /工伤(?:保)?险|(?:身份证|行李|毕业证|物品|证件)|携带(?:身份|行李|毕业|物品|证件|工具|材料)|体(?:力|育|重|会|现|系|验)/,
]);

const POSSIBLE: readonly RegExp[] = [
  // illness, by its characters
  /病|症(?!状)|症状|炎(?!热|夏|黄|帝)|癌|瘤|癫|痫|羊角风|疯|瘫|瘸|跛|聋|哑|盲(?!目|人按摩)|瞎|残(?!留|次|缺)|癣|疹|疝|痔|瘘/gu,
  /[疟疡疣疥疮疱疸疽痈痉痘痢痣痨痪痰痱痹痿瘀瘙癔癞]|(?<!过)瘾|(?<![猪鸡])瘟|疾(?!风|驰|呼|苦)|(?<!心)疼(?!爱)|(?<!心|沉|悲)痛(?!快|恨|苦|心|骂|点|改)/gu,
  // an organ or a measure, and what is wrong with it
  /(?:心脏|肝|肺|肾|胃|脾|胆|肠|脑子?|腰|颈椎|腰椎|甲状腺|前列腺|乳腺|血压|血糖|血脂|视力|听力|腿脚)(?:[^,，、;；。]{0,4})(?:不[太大]?[好行]|不便|有问题|异常|高|低|差|痛|疼|结节|结石|突出|下降|阴影|出血|搭|硬化|不正常)/gu,
  // illnesses and complaints by name
  /(?:高|低)血(?:压|糖|脂)|贫血|哮喘|结核|尘肺|矽肺|结石|透析|化疗|放疗|中风|脑梗|梗(?:塞|死)|风湿|痛风|甲亢|尿毒|湿疹|白癜风|狐臭|近视|心电图|胸片|转氨酶|结节|肿(?!么)/gu,
  /发(?:高)?烧|咳|呕|吐(?!槽|司)|拉肚|腹泻|头[晕疼痛]|晕|昏|过敏|感冒|新冠|阳[了性]|阳转阴|阴转阳|发炎/gu,
  // examinations, infections
  /(?:复查|体检|检查)(?:[^,，、;；。]{0,3})(?:不|没|未|有问题|异常)|复查|感染|传染|携带(?:者)?|带菌/gu,
  // the mind
  /精神(?:有|不|分|失|病|科|障)|抑郁|双相|自杀|想不开|神经|发疯|智(?:力低|障)|弱智|自闭|失眠|狂躁|脑子/gu,
  // limbs
  /断[指手腿臂]|少一[只个]手|独眼|驼背|截肢|义肢|假肢|腿脚/gu,
  // treatment
  /[吃服用]药|长期药|住院|出院|手术|开(?:过)?刀|打针|点滴|输液|医院|看病|看?医生|治疗|养病|中药|西药|戒毒|吸毒|避孕|上环|结扎|药/gu,
  // pregnancy and the body’s cycles
  /怀|胎|娩|生(?:孩|娃|小孩|育)|坐月子|月子|例假|姨妈|身子|肚子/gu,
  // what is said round about
  /脏病|那个病|性病|梅毒|淋病|艾|丙肝|甲肝|肝/gu,
  // a part of the body and a complaint
  /(?:身体(?!力行|好|很好|健康|棒|硬朗|结实)|胸口?|心口|膝盖?|关节|眼睛|耳朵|喉咙|嗓子|皮肤|脑[壳袋]|乳房|脚杆|手杆|胳膊|肩膀|脖子)(?:[^,，、;；。]{0,4})(?:不(?!错|光|止|要)|差|弱|虚|垮|闷|坏|烂|麻|肿|看不|模糊|有(?:毛|问|硬|东|点))/gu,
  /(?<![新老熟人二转对助选帮水歌扶分上下高能接动随出着一])(?:手(?![机续艺工头册套表写提动里上下]|脚架)|脚(?!本|踏)|腿|手指|指头|脚趾)(?:[^,，、;；。]{0,4})(?:抖|麻(?![利将烦辣])|肿|酸|[压轧夹砸绞崴扭折断](?:了|伤|到|断|坏)|抬不|伸不|使不|弯不|不(?:灵便|方便|利索)|[有装打](?:钢|钉|石膏))/gu,
  // injuries, and how they came
  /(?:[压轧夹砸绞崴扭锯割切烫])(?:[了到伤断掉坏]{1,2})(?:[^,，、;；。]{0,3})(?:手(?![机续艺工头册套])|脚(?!本|踏)|(?<![火鸡鸭])腿|指(?![标导示定])|腰(?![包带])|腕|眼(?!镜))|断(?:了|掉|过)(?:[^,，、;；。]{0,4})(?:指|手(?![机续艺工头])|脚(?!手架)|腿|骨)|割腕/gu,
  /[工受烧烫摔扭砸压割挫骨轻重带有养旧老冻灼撞拉内外]伤|伤(?:残|口|势|[了到](?:手|脚|腰|腿|头))|骨[折裂]|石膏(?![线板工像模吊])|脱臼|抽(?:[筋搐]|风(?!机))|中[暑毒]|触电|晒伤/gu,
  // blood, heart, measurements and visits
  /[出吐便咳尿流验抽淤]血|血(?:压|糖|脂|氧|栓|尿|小板|红蛋白|常规)|心[率律跳](?:[^,，、;；。]{0,2})(?:不|过|快|慢|乱|高|低)|尿酸|尿检|体温|化验(?!员|室)|胃镜|肠镜|彩超|核磁|确诊|(?<!故障)诊断|[门急就出复]诊|(?:报告|指标)(?:[^,，、;；。]{0,4})(?:不(?:太|大|怎么)?好(?![写说交])|不正常|异常)/gu,
  // findings and conditions
  /曲张|增生|息肉|囊肿|硬块|[甲乙]流|流感|隔离|色弱|散光|弱视|斜视|内障|青光眼|缺钙|厌食|暴瘦|消瘦|打摆子|[长高]短脚|口吃|结巴|嗅|味觉|闻不到|三高(?=$|[,，、;；。!！]|人|患)/gu,
  // what somebody cannot do
  /下不了床|起不来床|站不(?:久|稳|住)|走不(?:动|稳)|干不动|直不起|喘(?!口气|息)|憋醒|气短/gu,
  // devices, drips and stitches
  /(?:装|放|安|心脏)(?:了|过|着|有)?(?:[^,，、;；。]{0,2})支架(?!工)|起搏器|呼吸机|助听器|轮椅|拐杖|钢[板钉](?:还|没|未)|(?:挂|吊)(?:了|着|过)?(?:[一二两三四五六七八九十几\d]+[天瓶次])?(?:水(?![果牌泥])|瓶|针)|打(?:了|过|完)?(?:[^,，、;；。]{0,3})针(?![织线车纺头])|缝(?:了|过)?[一二两三四五六七八九十几\d]+针|(?<![技艺美武学算战])术[后前]|切除|康复(?![师路街中])|静养|休养|卧床|卫生院|疾控|救护车|抢救/gu,
  // birth, nursing, mood and addiction
  /产假|(?<![生投停复量增减房破])产后(?![护修康恢])|剖[腹宫]|顺产|哺乳(?!室)|喂奶(?!牛)|奶水|月份大|情绪(?:[^,，、;；。]{0,2})(?:不(?!错)|低|差|失控|崩)|躁狂|轻生|寻短|自残|酗酒|戒[酒赌]/gu,
  // pictures
  /[🤒🤕🤢🤮🤧😷🤰🫃🫄🤱💊💉🏥🩺🩹🩸🚑🦽🦼🦯♿]/gu,
  // pinyin and its initials
  /(?<![a-z])(?:(?:jing)?shenbing|jingshen(?:bing|fenlie)?|yiyu(?:zheng)?|gaoxueya|tangniao(?:bing)?|dianxian|(?:fei)?jiehe|xinzang(?:bing)?|zhongfeng|aizheng|canji|shoushu|zhuyuan|shengbing|chiyao|[jx]idu|meidu|linbing|yyz|tnb|gxy|gxb|jsb|xzb)(?![a-z])/giu,
  // other conditions and drugs
  /更年期|绝经|试管(?:婴儿|失败|成功|移植)|恶性(?!竞争|循环|欠薪|事件|案)|幻[听视觉]|妄想|美沙酮|冰毒|海洛因|植物人|溃烂|不[是很太大怎么够算]{0,3}健康(?![证码])|亚健康|b超|耳(?:朵)?背|(?:腰子|肾)(?:[^,，、;；。]{0,2})石/giu,
  // anatomy, which stands in few notes otherwise
  /[脾胰腺髓颅椎龈膝踝髋肘腱肛肋肺肾尿屙]|膀胱|淋巴|卵巢|扁桃|气管|鼻(?:血|窦|炎)|带血|耳鸣/gu,
  // departments and courses
  /(?:皮肤|眼|骨|内|外|儿|(?<!生)产|男|五官|口腔|泌尿|肿瘤|心理)科(?![技学目长员普比])|[看做去](?:了|过)?理疗(?![师店馆])|看心理|拍(?:了|个)?片(?![剪师场])|(?:吊|挂|打|输)[^,，、;；。]{0,2}盐水|破伤风|[吃服](?:着|了)?(?:降|叶酸|激素)/gu,
  // losses
  /失(?:明|聪|语|禁|忆)|听不见|不遂|休克|猝死|衰竭|心衰|脱发|[盗虚]汗|绝育|带环|唐氏|侏儒|智商(?!税)|六指|闪(?:了|到)?腰|退烧|生(?:完|了|二胎|三胎)(?:娃|孩|小孩)?(?=才|[,，]|$)|化脓|经期/gu,
  /(?<![a-z])(?:hy|bp|ct|mri|icu|ibs|tb)(?![a-z])/giu,
];

/** Alternatives in their order, as one pattern. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gu');
}

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

export type HealthTextClass = 'clear' | 'possible' | 'forbidden';

export function classifyHealthText(text: string): HealthTextClass {
  if (findForbiddenHealthWords(text)) return 'forbidden';
  return findPossibleHealthWords(text).length > 0 ? 'possible' : 'clear';
}
