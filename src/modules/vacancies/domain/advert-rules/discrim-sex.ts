/**
 * No condition of sex (就业促进法 art. 27; 妇女权益保障法 art. 43). The only lawful ground for "men only" is work closed to
 * women by the annex of 女职工劳动保护特别规定: mines, level-4 labour, loads over 20 kg six times an hour or over 25 kg. A
 * post that merely is heavy has no such ground.
 */
import type { Advert, AdvertRule, Hit } from './advert-rule.js';
import { clauses, columnsWhere, proseOf, without } from './wording.js';

const WHO = '(?:性|士|生|工|员工|职工|青年|青壮年|孩|同志|同事|普工|技工|学徒|师傅|操作员|人|方|的)?';
const MEN = `(?:男${WHO}|小伙子?|靓仔|帅哥|汉子)`;
const WOMEN = `(?:女${WHO}|妇女|靓女|美女|姑娘|妹子|小妹|宝妈)`;
const ANY = `(?:${MEN}|${WOMEN})`;
const BOTH = `(?:男(?:性|士|生|工)?(?:[、\\/和与及或,]|还是)?女(?:性|士|生|工)?|女(?:性|士|生|工)?[、\\/和与及或]?男(?:性|士|生|工)?)`;

const NEUTRAL: readonly RegExp[] = [
  /子女|儿女|女儿|孙女|侄女|妇女节|妇女权益|妇科|男科|女娲|女贞|孝女|生男生女|男友|女友|男朋友|女朋友/gu,
  new RegExp(
    `${BOTH}(?:员工|职工|工人|求职者|劳动者|人员|性别)?(?:者)?(?:比例|人数)?(?:均可|都可以?|皆可|均收|都收|都招|皆招|都要|均招|通招|兼招|兼收|不限|不拘|不论|不分|不问|不计|皆宜|均宜|老少|平等|同工同酬|同酬|同等|一视同仁|均欢迎|都欢迎|都行|一样|通用|混|宿舍|分开|分住|分层|分楼|各有|浴室|卫生间|厕所|更衣室|标准相同|一律)`,
    'gu',
  ),
  /(?:不限|不分|不论|无论|不拘|不问|不管|不看|不设|没有|无|不存在|不作|不做|不得|不以|不因|不区分|取消|消除|杜绝|禁止|严禁|反对|拒绝)(?:以|设置?|有|任何|因)?(?:民族、|年龄、)?(?:男女|性别)(?:、(?:民族|年龄|学历|婚育)){0,3}(?:要求|限制|歧视|条件|为由|比例|差别|差异|区别|之分|拒录)?/gu,
  /性别:?(?:要求)?:?(?:不限|不拘|无要求|无限制|均可|都可|男女|无|不作要求|不做要求|不是问题|平等|□)/gu,
  new RegExp(
    `(?:不歧视|不排斥|不拒绝|不限制?|不得歧视|不得限招|平等对待|不嫌弃)(?:招录?|录用)?${ANY}[^,;]{0,6}`,
    'gu',
  ),
  /女(?:职工|员工|工|性)(?:特殊)?(?:劳动)?(?:保护|权益|禁忌|委员会|委员|三期|四期|休息室|福利|假|节|生理|体检|关爱|产假|孕期|经期|哺乳|特别|专属福利|卫生|更衣|维权|参保|生育)/gu,
  /(?:保障|保护|尊重|关爱|维护|支持|关心)(?:女|妇女)[^,;]{0,10}/gu,
  /(?:男|女)(?:性|士|生|工|员工|职工)?(?:集体|独立|单独)?(?:宿舍|公寓|寝室|浴室|厕所|卫生间|洗手间|更衣|澡堂|床位|单间|楼层)/gu,
  /(?:男|女)(?:士|式|性|生)?(?:正|时|童|西|款)?(?:装|鞋|包|裤|衬衫|衬衣|西服|内衣|内裤|文胸|袜|表|帽|裙|服|饰|用品|款|靴|皮具|手袋|手表|首饰|毛衣|大衣|夹克|T恤)/gu,
  /(?:男|女)(?:性|士)?(?:客户|顾客|会员|宾客|用户|消费者|旅客|乘客|病人|患者|学生|学员|老人|客人|宾)/gu,
  /(?:联系人?|联络|咨询|找|致电|电话|负责人|接待|人事|HR|招聘官|经办)[^,;]{0,5}?(?:女士|先生|小姐)/gu,
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜戚谢邹苏潘葛范彭鲁韦马方俞任袁柳史唐费薛雷贺倪汤罗郝安常傅卞齐伍余元顾孟平黄穆萧尹姚邵汪祁毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季强贾路危童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房解应宗丁宣邓郁单洪包左石崔吉龚程邢裴陆翁荀羊甄封靳段焦巴谷侯全班农岑隆覃盘黎龙叶刘白赖苗凤花温谭文向易廖冼曾关欧江](?:女士|小姐)/gu,
  new RegExp(`${ANY}(?:也|亦|同样|一样|都|均)(?:可|欢迎|招|收|要|行|适合|能)`, 'gu'),
  new RegExp(
    `(?<!不)欢迎(?:广大|各位)?${ANY}(?:求职者|朋友|员工|同胞|劳动者|青年|人士)?(?:前来|踊跃|积极)?(?:应聘|报名|加入|投递|投简历|咨询)`,
    'gu',
  ),
  new RegExp(`${ANY}(?:求职者|劳动者|员工|工人|应聘者)?(?:享有|享受|同等|平等|不受)[^,;]{0,8}`, 'gu'),
  /男女(?:普工|员工|工|职工|工人|学徒|青年|工友)?(?![各比限\d:])/gu,
];

const ONLY = '(?:只|仅|限|单招|唯|专招|须|必须|务必|要求|需|指定)';
const FAVOURS = '(?:优先|为主|为佳|最佳|优选|首选|从优|适合|合适|佳|更好)';
const REFUSES =
  '(?:除外|免谈|勿|谢绝|不要|不招|不收|不录|不考虑|不予|不适合|不宜|不便|止步|莫|恕|不接受|不用|别来|不需要?|拒|慎投|慎入)';

const CONDITIONS: readonly RegExp[] = [
  new RegExp(`${ONLY}[^,;]{0,8}${ANY}`, 'u'),
  new RegExp(`${ANY}[^,;]{0,10}(?:${FAVOURS}|${REFUSES})`, 'u'),
  new RegExp(
    `(?:${FAVOURS}|${REFUSES}|不录用|暂不招?|停招|侧重|倾向|偏向|招|聘|收|要|求)[^,;]{0,6}${ANY}`,
    'u',
  ),
  new RegExp(`^(?:性别)?(?:要求)?:?${ANY}(?:若干|各|限)?(?:$|[\\d、(].*)`, 'u'),
  /性别:?(?:要求)?:?(?:男|女)/u,
  new RegExp(`${ANY}:?\\d`, 'u'),
  /\((?:限)?(?:男|女)(?:性|士|生|工)?\)/u,
  /男女(?:比例?|各):?\d/u,
];

/** A post named for one sex: 女普工, 男保安. */
const SEXED_TITLE = /^(?:男|女)(?!□)/u;

const LAWFUL_GROUND =
  /矿山?(?:井下|下)|井下(?:采|作业|工)|(?:第?(?:四|4|Ⅳ|IV)级|(?:四|4|Ⅳ|IV)级以上)(?:的)?体力劳动|体力劳动强度(?:分级)?(?:达|为|属)?(?:到)?(?:第)?(?:四|4|Ⅳ|IV)级|(?:每小时|1小时)(?:负重)?(?:6|六)次[^;]{0,12}20(?:公斤|千克|kg)|(?:负重|搬运|每次)[^;]{0,8}(?:超过|大于|≥|>)?(?:2[5-9]|[3-9]\d|1\d\d)(?:公斤|千克|kg)/iu;

export function setsSexCondition(text: string, key = ''): boolean {
  const rest = without(text, NEUTRAL);
  if (key === 'title' && SEXED_TITLE.test(rest)) return true;
  return clauses(rest).some((clause) => CONDITIONS.some((pattern) => pattern.test(clause)));
}

/** True when the only sex named is the male one: a ground of women's protection can speak for no other condition. */
function menOnly(text: string): boolean {
  const rest = without(text, NEUTRAL);
  return (
    new RegExp(MEN, 'u').test(rest) &&
    !new RegExp(`${WOMEN}[^,;]{0,10}${FAVOURS}|${ONLY}[^,;]{0,8}${WOMEN}`, 'u').test(rest)
  );
}

function split(advert: Advert): { refused: Hit[]; toVerify: Hit[] } {
  const hits = columnsWhere(advert, setsSexCondition);
  const prose = proseOf(advert);
  const claimsGround = prose.some(({ text }) => LAWFUL_GROUND.test(text));
  const textOf = (hit: Hit): string => prose.find(({ key }) => key === hit.key)?.text ?? '';
  const toVerify = claimsGround ? hits.filter((hit) => menOnly(textOf(hit))) : [];
  return { refused: hits.filter((hit) => !toVerify.includes(hit)), toVerify };
}

export const discrimSex: AdvertRule = {
  code: 'DISCRIM_SEX',
  level: 'refuse',
  column: 'prose',
  law: {
    zh: '就业促进法第二十七条;女职工劳动保护特别规定附录',
    en: 'Employment Promotion Law art. 27; annex of the Special Rules on the Labour Protection of Female Employees',
  },
  text: {
    zh: '招聘信息限定或优先性别,且无法定禁忌劳动依据',
    en: 'The advert limits or prefers a sex without a ground in the list of work closed to women',
  },
  find: (advert) => split(advert).refused,
};

export const sexGroundToVerify: AdvertRule = {
  code: 'SEX_GROUND_TO_VERIFY',
  level: 'warn',
  column: 'prose',
  law: discrimSex.law,
  text: {
    zh: '限招男性并写明禁忌劳动依据(矿山井下、第四级体力劳动、负重),发布前须核实',
    en: 'Men only, with a stated ground (mine, level-4 labour, loads): to be verified before publishing',
  },
  find: (advert) => split(advert).toVerify,
};
