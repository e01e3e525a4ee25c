import { meetsEducation } from '../../../../kernel/values/index.js';
import { readEducation, readEducationRequirement } from './education.js';
import { ETHNIC_GROUPS, readEthnicGroup } from './ethnic-groups.js';
import { readHouseholdRelation } from './household-relations.js';
import { INDUSTRIES, occupationClassOf, readIndustry } from './industries.js';
import { readDisability, readLabourAbility, readMandarin, readSex } from './personal-codes.js';
import {
  povertyStatus,
  povertyStatusesOn,
  readPovertyKind,
  readPovertyStatus,
  readYesNo,
} from './poverty-statuses.js';

describe('ethnic groups', () => {
  it('are 56 and two codes outside them, all found with and without 族', () => {
    expect(ETHNIC_GROUPS).toHaveLength(58);
    expect(new Set(ETHNIC_GROUPS.map((entry) => entry.code)).size).toBe(58);
    for (const { code, name } of ETHNIC_GROUPS.slice(0, 56)) {
      expect([readEthnicGroup(name.zh)?.code, readEthnicGroup(name.zh.replace('族', ''))?.code]).toEqual([
        code,
        code,
      ]);
    }
  });

  it.each([
    ['壮', '08'],
    ['壮 族', '08'],
    ['瑶族', '13'],
    ['08', '08'],
    ['其他', '97'],
    ['某族', undefined],
  ])('%s is %s', (text, code) => {
    expect(readEthnicGroup(text)?.code).toBe(code);
  });
});

describe('education', () => {
  it.each([
    ['文盲或半文盲', 'none'],
    ['小学', 'primary'],
    ['小学肄业', 'primary'],
    ['初中毕业', 'lower-secondary'],
    ['高中', 'upper-secondary'],
    ['中职', 'vocational'],
    ['职业高中', 'vocational'],
    ['中专', 'vocational'],
    ['技校', 'vocational'],
    ['大专', 'college'],
    ['中等专科毕业', 'vocational'],
    ['高职高专', 'college'],
    ['大学专科', 'college'],
    ['高职', 'college'],
    ['大学本科', 'bachelor'],
    ['硕士', 'postgraduate'],
    ['71', 'lower-secondary'],
    ['不详', undefined],
  ])('%s is %s', (text, level) => {
    expect(readEducation(text)).toBe(level);
  });

  it('reads what an advert asks', () => {
    expect(readEducationRequirement('不限')).toBe('none');
    expect(readEducationRequirement('')).toBe('none');
    expect(readEducationRequirement('初中及以上')).toBe('lower-secondary');
    expect(meetsEducation('vocational', 'lower-secondary')).toBe(true);
  });
});

describe('relation to the head of household', () => {
  it.each([
    ['户主', 'head'],
    ['配偶', 'spouse'],
    ['之子', 'son'],
    ['长子', 'son'],
    ['儿子', 'son'],
    ['之女', 'daughter'],
    ['女儿', 'daughter'],
    ['次女', 'daughter'],
    ['儿媳', 'other'],
    ['女婿', 'other'],
    ['岳母', 'other'],
    ['之父', 'parent'],
    ['父母', 'parent'],
    ['祖父', 'grandparent'],
    ['外孙女', 'grandchild'],
    ['兄弟姐妹', 'sibling'],
    ['之弟', 'sibling'],
    ['妻子', 'spouse'],
    ['其他', 'other'],
  ])('%s is %s', (text, relation) => {
    expect(readHouseholdRelation(text)).toBe(relation);
  });
});

describe('personal codes', () => {
  it('are read as written', () => {
    expect([readSex('男'), readSex(' 女 '), readSex('2'), readSex('不详')]).toEqual([
      'male',
      'female',
      'female',
      undefined,
    ]);
    expect(readDisability('无')).toBeUndefined();
    expect(readDisability('肢体三级')).toEqual({ category: '4', level: 3 });
    expect(readDisability('听力残疾２级')).toEqual({ category: '2', level: 2 });
    expect(readLabourAbility('弱劳动力或半劳动力')).toBe('weak');
    expect(readLabourAbility('普通劳动力')).toBe('ordinary');
    expect(readMandarin('一般')).toBe('fair');
    expect(readMandarin('不流利')).toBe('little');
  });
});

describe('poverty status', () => {
  it('has the words of its time', () => {
    expect(povertyStatusesOn('2018-02-27').map((entry) => entry.code)).toEqual([
      'registered-poor',
      'lifted',
      'not-poor',
    ]);
    expect(povertyStatusesOn('2023-01-01').map((entry) => entry.code)).toContain('sudden-hardship');
    expect(povertyStatusesOn('2026-06-01').map((entry) => entry.code)).toEqual([
      'lifted',
      'relapse-prevention',
      'not-poor',
    ]);
  });

  it('keeps poor and monitored apart', () => {
    expect(povertyStatus('marginal')).toMatchObject({ poor: false, monitored: true });
    expect(povertyStatus('lifted-unstable')).toMatchObject({ poor: true, monitored: true });
  });

  it.each([
    ['是', '2018-02-27', 'registered-poor'],
    ['√', '2018-02-27', 'registered-poor'],
    ['是', '2023-02-27', 'lifted'],
    ['×', '2018-02-27', 'not-poor'],
    ['否', '2018-02-27', 'not-poor'],
    ['建档立卡贫困户', '2018-02-27', 'registered-poor'],
    ['已脱贫', '2018-02-27', 'lifted'],
    ['未脱贫', '2018-02-27', 'registered-poor'],
    ['边缘易致贫户', '2022-02-27', 'marginal'],
    ['脱贫不稳定户', '2022-02-27', 'lifted-unstable'],
    ['非贫困户', '2018-02-27', 'not-poor'],
    ['', '2018-02-27', undefined],
  ])('%s on %s is %s', (text, on, expected) => {
    expect(readPovertyStatus(text, on)).toBe(expected);
  });

  it('reads marks and kinds', () => {
    expect([readYesNo('√'), readYesNo('×'), readYesNo('')]).toEqual([true, false, undefined]);
    expect(readPovertyKind('五保贫困户')).toBe('five-guarantees');
    expect(readPovertyKind('一般贫困户')).toBe('general');
  });
});

describe('industry and occupation', () => {
  it('finds every industry by its own name', () => {
    for (const { code, name } of INDUSTRIES) expect(readIndustry(name.zh)?.code).toBe(code);
    expect(readIndustry('珠宝首饰制造')?.code).toBe('C2438');
    expect(readIndustry('39')?.code).toBe('C39');
    expect(readIndustry('星际航行')).toBeUndefined();
  });

  it('finds the middle class of a longer code', () => {
    expect(occupationClassOf('4-09-08-01')?.code).toBe('4-09');
    expect(occupationClassOf('6-25')?.code).toBe('6-25');
    expect(occupationClassOf('9-99')).toBeUndefined();
  });
});
