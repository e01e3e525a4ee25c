import { NEW_AREA, OLD_AREA, ageOn, citizenNumber, sexOf } from './identity.mjs';
import { TOWNSHIPS, TOWNSHIP_WEIGHTS, VILLAGES } from './places.mjs';

const SURNAMES = [...'黄农梁陆李岑韦罗马隆何王苏潘许覃杨熊邓盘黎颜'];
const MEN = [...'正启世永家立承开元振思向书景宏泽子浩民朝安志'];
const WOMEN = [...'月彩秋素晓雪静慧凤妹丽云佩春婉巧金燕玲清'];
const LAST = [...'华明生福林平安荣贵成和良德文东海川宁远山强松'];
const LAST_W = [...'花英兰珍芳莲琼香美艳梅秀凤芬桃菊萍娟霞敏'];
const HAMLETS = ['上', '下', '弄', '那', '坡', '岩'];

/** @typedef {{ id: string, name: string, sex: string, birth: string, town: string, village: string, phone: string, household: object, poor: boolean }} Person */

/** Makes people that exist nowhere: no number, phone or hamlet of theirs is real. */
export function createPopulation(random, { asOf }) {
  const used = new Set();
  let phone = random.int(30_000, 60_000) * 1000;
  let household = 0;

  const nextPhone = () => `12${String((phone += random.int(7, 97))).padStart(9, '0')}`;

  const birthBetween = (youngest, oldest) => {
    for (;;) {
      const year = Number(asOf.slice(0, 4)) - random.int(youngest, oldest);
      const birth = `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
      const age = ageOn(birth, asOf);
      if (age >= youngest && age <= oldest) return birth;
    }
  };

  const name = (sex) => {
    const [first, last] = sex === '男' ? [MEN, LAST] : [WOMEN, LAST_W];
    return random.pick(SURNAMES) + (random.chance(0.15) ? '' : random.pick(first)) + random.pick(last);
  };

  const newHousehold = (
    poor,
    town = random.weighted(TOWNSHIPS.map((one, i) => [one, TOWNSHIP_WEIGHTS[i]])),
  ) => ({
    number: `N${String(TOWNSHIPS.indexOf(town) + 1).padStart(2, '0')}${String(++household).padStart(5, '0')}`,
    town,
    village: random.pick(VILLAGES[town]),
    hamlet: `${random.pick(HAMLETS)}虚${random.int(1, 9)}屯`,
    poor,
    poorType: poor
      ? random.weighted([
          ['一般贫困户', 65],
          ['低保贫困户', 30],
          ['五保贫困户', 5],
        ])
      : null,
    members: [],
  });

  /** @returns {Person} */
  const create = (options = {}) => {
    const home = options.household ?? newHousehold(options.poor ?? random.chance(0.55), options.town);
    const birth = options.birth ?? birthBetween(...(options.ages ?? [19, 48]));
    const sex = options.sex ?? (random.chance(0.56) ? '男' : '女');
    const area = options.area ?? (birth >= '2002-01-01' || random.chance(0.04) ? NEW_AREA : OLD_AREA);
    let id;
    do {
      const sequence = options.sequence?.() ?? random.int(0, 499) * 2 + (sex === '男' ? 1 : 0);
      id = citizenNumber(area, birth, sequence);
    } while (used.has(id) || (options.accept ? !options.accept(id) : id.endsWith('000')));
    used.add(id);
    const person = {
      id,
      name: options.name ?? name(sexOf(id)),
      sex: sexOf(id),
      birth,
      household: home,
      town: home.town,
      village: home.village,
      hamlet: home.hamlet,
      poor: home.poor,
      phone: nextPhone(),
      ethnic: random.weighted([
        ['壮', 86],
        ['汉', 5],
        ['苗', 4],
        ['瑶', 3],
        ['彝', 2],
      ]),
      education: random.weighted([
        ['小学', 25],
        ['初中', 52],
        ['高中', 9],
        ['中职', 9],
        ['大专', 5],
      ]),
      skill: random.weighted([
        ['无', 62],
        ['缝纫', 7],
        ['驾驶(C1)', 7],
        ['砌筑', 8],
        ['电子装配', 7],
        ['厨师', 4],
        ['电焊', 5],
      ]),
    };
    home.members.push(person);
    return person;
  };

  return { create, newHousehold, nextPhone, name, birthBetween };
}
