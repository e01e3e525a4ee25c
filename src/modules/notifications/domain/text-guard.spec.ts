import { findTextViolations } from './text-guard.js';

describe('what a parameter of a message may not say', () => {
  it.each([
    ['452626199001011234', 'id-number'],
    ['身份证４５２６２６１９９００１０１１２３４', 'id-number'],
    ['4 5 2 6 2 6 1 9 9 0 0 1 0 1 1 2 3 4', 'id-number'],
    ['452626-19900101-123X', 'id-number'],
    ['452626900101123', 'id-number'],
    ['4526269 00101 123', 'id-number'],
    ['贫困户', 'poverty-status'],
    ['建 档 立 卡', 'poverty-status'],
    ['貧·困', 'poverty-status'],
    ['脱\u200b贫人口', 'poverty-status'],
    ['低保', 'poverty-status'],
    ['Poor  Household', 'poverty-status'],
    ['尘肺病', 'medical-word'],
    ['禁-忌证', 'medical-word'],
    ['複 查', 'medical-word'],
    ['听力损失', 'medical-word'],
    ['ＨＢＶ', 'medical-word'],
    ['乙 肝', 'medical-word'],
    ['ａｂｎｏｒｍａｌ', 'medical-word'],
  ])('%s: %s', (text, violation) => expect(findTextViolations(text, 'params')).toContain(violation));

  it.each([
    '韦阿木',
    '那坡县疾病预防控制中心',
    '深圳市职业病防治院',
    '3月6日8:00',
    '12800000001 2018-03-06 09:30',
    '2018-03-06 14:00-16:30 第2场',
    '91450000MA5KXXXX0X',
    '龙岗区星禾电子(虚构)有限公司 普工',
  ])('%s may be said', (text) => expect(findTextViolations(text, 'params')).toEqual([]));
});

describe('what the whole text may say', () => {
  const exam = '请于3月1日8点空腹到县医院体检';
  it('an appointment, to the person alone', () => expect(findTextViolations(exam, 'private')).toEqual([]));
  it.each([exam, '请 空 腹', '体·检', '體檢', 'Medical at 8', 'ｈｏｓｐｉｔａｌ', '复查'])(
    '%s, not where others read along',
    (text) => expect(findTextViolations(text, 'group')).toEqual(['medical-word']),
  );
  it.each(['452626199001011234', '贫困户', '乙肝'])('%s, to nobody', (text) =>
    expect(findTextViolations(text, 'private')).toHaveLength(1),
  );
});
