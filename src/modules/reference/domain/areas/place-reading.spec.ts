import { areaByCode, AREAS, areasIn, fullPlaceName, NAPO_COUNTY } from './areas.js';
import { readPlace, readSubdistrict, readTownship, readVillage } from './place-reading.js';

const township = (text: string) => {
  const reading = readTownship(text);
  return reading.state === 'resolved'
    ? `${reading.township.name}${reading.alias ? ' (alias)' : ''}`
    : reading.state;
};
const place = (text: string) => {
  const { township: t, village: v } = readPlace(text);
  return `${t.state === 'resolved' ? t.township.name : t.state}/${v.state === 'resolved' ? v.village.code + (v.hamlet ?? '') : v.state}`;
};

describe('areas', () => {
  it('hold the nine townships and their 131 units, 130 of them in the list of 2017', () => {
    const villages = AREAS.filter((area) => area.level === 'village' && area.code.startsWith(NAPO_COUNTY));
    expect(areasIn(NAPO_COUNTY).map((each) => [each.code, each.name, areasIn(each.code).length])).toEqual([
      ['451026100', '城厢镇', 30],
      ['451026101', '平孟镇', 10],
      ['451026102', '龙合镇', 19],
      ['451026200', '坡荷乡', 13],
      ['451026203', '德隆乡', 13],
      ['451026204', '百合乡', 10],
      ['451026205', '百南乡', 8],
      ['451026207', '百省乡', 13],
      ['451026208', '百都乡', 15],
    ]);
    expect(villages).toHaveLength(131);
    expect(villages.filter((each) => !each.listedIn.includes(2017)).map((each) => each.name)).toEqual([
      '科冬社区',
    ]);
  });

  it('find a place by a former code', () => {
    expect(areaByCode('451026201')?.name).toBe('龙合镇');
    expect(areaByCode('451026100206')?.name).toBe('合群村');
    expect(fullPlaceName('451026100206')).toBe('广西壮族自治区百色市那坡县城厢镇合群村');
  });
});

describe('township', () => {
  it.each([
    ['城厢镇', '城厢镇'],
    ['城厢', '城厢镇 (alias)'],
    ['城 厢镇', '城厢镇 (alias)'],
    ['那坡县城厢镇', '城厢镇 (alias)'],
    ['广西百色市那坡县百都乡', '百都乡 (alias)'],
    ['龙合乡', '龙合镇 (alias)'],
    ['451026201', '龙合镇 (alias)'],
    ['城厢镇合群村', '城厢镇 (alias)'],
    ['城厢镇某某村', 'unknown'],
    ['不详', 'unknown'],
    ['靖西市新靖镇', 'unknown'],
    ['靖西市城厢镇', 'unknown'],
    ['那坡县', 'unknown'],
    ['', 'missing'],
  ])('%j is %s', (text, expected) => {
    expect(township(text)).toBe(expected);
  });
});

describe('village', () => {
  it.each([
    ['城厢镇合群村', '城厢镇/451026100206'],
    ['城厢镇合群', '城厢镇/451026100206'],
    ['城厢合群村委会', '城厢镇/451026100206'],
    ['城厢镇 合群村民委员会', '城厢镇/451026100206'],
    ['城厢镇镇玉社区', '城厢镇/451026100001'],
    ['城厢镇镇玉社区居委会', '城厢镇/451026100001'],
    ['平孟镇旧村村', '平孟镇/451026101205'],
    ['平孟镇旧村', '平孟镇/451026101205'],
    ['平孟镇旧村村委会', '平孟镇/451026101205'],
    ['百合乡百合村', '百合乡/451026204201'],
    ['百合百合', '百合乡/451026204201'],
    ['坡荷乡大果腊村', '坡荷乡/451026200206'],
    ['城厢镇合群村弄必屯', '城厢镇/451026100206弄必屯'],
    ['那坡县百都乡红坭村', '百都乡/451026208213'],
    ['百都乡红泥村', '百都乡/unresolved'],
    ['城厢镇红泥村', '城厢镇/unresolved'],
    ['城厢镇', '城厢镇/missing'],
    ['百合村', 'unknown/missing'],
    ['靖西市新靖镇', 'unknown/missing'],
  ])('%j is %s', (text, expected) => {
    expect(place(text)).toBe(expected);
  });

  it('says where a place of that name is, without moving the person there', () => {
    const chengxiang = areaByCode('451026100');
    const reading = chengxiang && readVillage(chengxiang, '永安村');
    expect(reading).toMatchObject({ state: 'unresolved', elsewhere: [{ code: '451026200210' }] });
  });
});

describe('subdistrict', () => {
  it.each(['横岗', '横岗街道', '横岗街道办', '横岗街道办事处', '龙岗区横岗街道', '深圳市龙岗区横岗'])(
    '%s is Longgang’s',
    (text) => {
      expect(readSubdistrict(text)).toMatchObject({ subdistrict: { code: '440307017' }, inLonggang: true });
    },
  );

  it('keeps apart what has Longgang’s code or had it', () => {
    expect(readSubdistrict('龙岗')).toMatchObject({ subdistrict: { code: '440307016' }, inLonggang: true });
    expect(readSubdistrict('坪山街道')).toMatchObject({ inLonggang: false });
    expect(readSubdistrict('大鹏街道办')).toMatchObject({ inLonggang: false });
    expect(readSubdistrict('民治街道')).toEqual({ state: 'unknown' });
  });
});
