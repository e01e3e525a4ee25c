import { plain } from '../reading/written.js';
import { refusesDisabled } from './discrim-disability.js';

describe('refusals of disabled people', () => {
  it.each([
    '残疾人勿扰',
    '无残疾',
    '身体无残疾',
    '不招残疾人',
    '谢绝残疾',
    '残疾人士不予考虑',
    '残障人员不便安排',
    '非残疾',
    '没有残疾',
    '残疾除外',
    '残疾人勿投',
    '不招残疾',
  ])('flags "%s"', (text) => expect(refusesDisabled(plain(text))).toBe(true));
  it.each([
    '残疾人优先',
    '欢迎残疾人',
    '接受残疾人',
    '残疾人均可',
    '残疾证补贴200元',
    '不歧视残疾人',
    '适合残疾人',
    '安置残疾人就业',
    '身体健康',
    '残疾人同等条件',
    '欢迎残疾人士应聘',
    '残疾人可',
    '残疾人优先录用',
  ])('lets "%s" pass', (text) => expect(refusesDisabled(plain(text))).toBe(false));
});
