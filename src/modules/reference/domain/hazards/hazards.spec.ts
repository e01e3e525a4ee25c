import { readHazards } from './hazard-reading.js';
import { HAZARD_FACTORS } from './hazards.data.js';
import { usualHazards } from './usual-hazards.js';

describe('hazard factors', () => {
  it('carry bilingual items and contraindications, none of them forbidden', () => {
    const forbidden = /乙肝|表面抗原|HBV|HBsAg|妊娠|怀孕|早孕|HCG|HIV|艾滋/iu;
    for (const { code, name, items, contraindications, standardNames } of HAZARD_FACTORS) {
      expect(standardNames.length).toBeGreaterThan(0);
      const texts = [name, ...items, ...contraindications.map((each) => each.name)];
      for (const { zh, en } of texts)
        expect([code, zh !== '' && en !== '' && !forbidden.test(zh + en)]).toEqual([code, true]);
    }
    expect(new Set(HAZARD_FACTORS.map((factor) => factor.code)).size).toBe(HAZARD_FACTORS.length);
  });
});

describe('hazard column', () => {
  it.each([
    ['噪声', ['NOISE']],
    ['噪声、其他粉尘、手传振动', ['NOISE', 'DUST', 'VIB']],
    ['苯、甲苯、二甲苯', ['BENZENE']],
    ['噪声,高温', ['NOISE', 'HEAT']],
    ['铅及其化合物', ['LEAD']],
    ['噪声（85dB）', ['NOISE']],
    ['1,2-二氯乙烷', ['DCE']],
    ['1,2-二氯乙烷、噪声', ['DCE', 'NOISE']],
    ['有机溶剂', ['SOLVENT']],
    ['电焊烟尘', ['WELDING']],
  ])('takes %s as the standard writes it', (text, factors) => {
    expect(readHazards(text)).toEqual({ factors, synonym: false, unresolved: [], none: false });
  });

  it.each([
    ['偶尔用天那水擦拭', ['BENZENE']],
    ['冲床噪音', ['NOISE']],
    ['白电油清洗', ['NHEXANE']],
    ['机器声音有点大', ['NOISE']],
    ['打磨有灰', ['DUST']],
    ['油漆味', ['BENZENE']],
    ['车间温度高', ['HEAT']],
    ['洗板水、焊锡烟(含铅)', ['SOLVENT', 'LEAD']],
    ['噪音和粉尘', ['NOISE', 'DUST']],
    ['电焊有烟', ['WELDING']],
    ['锡焊烟', ['LEAD']],
    ['锡炉', ['LEAD']],
    ['打磨机震手', ['VIB']],
    ['手会麻', ['VIB']],
    ['机器比较响', ['NOISE']],
    ['响声大', ['NOISE']],
    ['车间闷', ['HEAT']],
    ['比较热', ['HEAT']],
    ['有点热', ['HEAT']],
  ])('maps %s', (text, factors) => {
    expect(readHazards(text)).toEqual({ factors, synonym: true, unresolved: [], none: false });
  });

  it.each([
    '无',
    '没有',
    '/',
    '',
    '无职业病危害因素',
    '无噪声',
    '无尘车间',
    '噪音小',
    '不涉及',
    '否',
    '×',
    '基本没有',
    '安全岗位',
  ])('reads none in %j', (text) => {
    expect(readHazards(text)).toMatchObject({ factors: [], none: true });
  });

  it('does not read lead into lead-free solder, and hands back what it does not know', () => {
    expect(readHazards('无铅焊锡').factors).toEqual([]);
    expect(readHazards('噪声、神秘气体')).toEqual({
      factors: ['NOISE'],
      synonym: false,
      unresolved: ['神秘气体'],
      none: false,
    });
  });
});

describe('usual hazards of a post', () => {
  it.each([
    ['焊锡工', '计算机、通信和其他电子设备制造业', ['LEAD']],
    ['抛光工', '金属制品业', ['NOISE', 'DUST', 'VIB']],
    ['抛光工', '眼镜制造', ['NOISE', 'DUST']],
    ['卷绕工', '电气机械和器材制造业', ['SOLVENT']],
    ['冲压工', '金属制品业', ['NOISE']],
    ['装配工', '眼镜制造', []],
    ['车缝工', '文教、工美、体育和娱乐用品制造业', []],
  ])('%s in %s', (title, industry, factors) => {
    expect(usualHazards(title, industry)).toEqual(factors);
  });
});
