/** Townships and villages of Napo as of October 2017 (names are real; everything else in the ledgers is invented). */
const LIST = {
  城厢镇:
    '镇玉社区 城北社区 城南社区 永宁村 那赖村 百灵村 永平村 果仁村 合群村 弄楠村 吞岭村 弄力村 永靖村 超群村 永乐村 弄底村 龙华村 和平村 洞汉村 中强村 那桑村 念甲村 念烟村 者仲村 百林村 者兰村 隆平村 达腊村 口角村',
  平孟镇: '平孟村 孟达村 弄汤村 果梨村 旧村村 农信村 北斗村 那万村 那珍村 念井村',
  龙合镇:
    '龙合村 忠合村 两合村 智合村 信合村 德合村 果力村 仁合村 马元村 共合村 果桃村 定业村 明浪村 宋平村 德灵村 弄怀村 品端村 桂合村 惠布村',
  坡荷乡: '坡荷村 弄耀村 小果腊村 果把村 中山村 大果腊村 那池村 果亮村 弄约村 永安村 善合村 谦合村 弄忙村',
  德隆乡: '德隆村 德旺村 三章村 德康村 那造村 昂屯村 德乐村 念头村 德孚村 平达村 团结村 文华村 德标村',
  百合乡: '百合村 那乐村 民兴村 平坛村 那化村 清华村 振武村 大华村 念银村 栋英村',
  百南乡: '百南村 规良村 上隆村 弄明村 规迪村 上盖村 那岜村 甲柳村',
  百省乡: '百省村 那孟村 百坎村 坡荣村 坡同村 那布村 面良村 上荣村 上华村 下华村 那翁村 那龙村 规六村',
  百都乡:
    '百都村 者赖村 唐昔村 果庇村 者欣村 坡酬村 弄化村 弄陇村 坡金村 坡芽村 芭蕉坪村 各门村 红坭村 政德村 感怀村',
};

/** @type {Record<string, string[]>} */
export const VILLAGES = Object.fromEntries(
  Object.entries(LIST).map(([town, names]) => [town, names.split(' ')]),
);
export const TOWNSHIPS = Object.keys(VILLAGES);
export const TOWNSHIP_WEIGHTS = [26, 8, 15, 10, 9, 7, 6, 9, 10];

/** Ways a township is written that must still be understood. */
export function townshipAlias(random, town) {
  const forms = [
    town.slice(0, 2),
    `${town.slice(0, 1)} ${town.slice(1)}`,
    `那坡县${town}`,
    `广西那坡县${town}`,
    `${town.slice(0, 2)}\u3000${town.slice(2)}`,
  ];
  if (town === '龙合镇') forms.push('龙合乡', '那坡县龙合乡');
  return random.pick(forms);
}

export const UNKNOWN_TOWNSHIPS = ['不清楚', '外县', '待查', '某某乡'];
export const UNKNOWN_VILLAGES = ['红泥村', '新虚构村', '红泥', '东虚村'];
