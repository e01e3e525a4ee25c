import { isKnownProvince, isWithinArea, provinceName } from './area-code.js';
import { educationRank, meetsEducation } from './education-level.js';
import { readName, sameName } from './person-name.js';
import { maskPhone, readPhone } from './phone.js';
import { nameReadings } from './pinyin.js';
import { readUscc } from './uscc.js';

const phone = (text: string, number?: number) => {
  const reading = readPhone({ text, number }, { synthetic: true });
  return reading.state === 'valid'
    ? reading.phones.map((each) => each.number).join('+') + reading.notes.join('')
    : reading.state;
};

describe('phone', () => {
  it.each([
    ['12024296457', '12024296457'],
    ['120 2429 6457', '12024296457PHONE_FORMAT'],
    ['+8612023929628', '12023929628PHONE_FORMAT'],
    ['120-2422-2483', '12024222483PHONE_FORMAT'],
    ['１２０２４２２２４８３', '12024222483PHONE_FORMAT'],
    ['13800138000/12024222483', '13800138000+12024222483PHONE_FORMAT'],
    ['0776-6822123', '0776-6822123'],
    ['(0776)6822123', '0776-6822123PHONE_FORMAT'],
    ['020 8123 4567', '020-81234567PHONE_FORMAT'],
    ['0755-28912345转801', '0755-28912345-801PHONE_FORMAT'],
    ['', 'absent'],
    ['\u00a0', 'absent'],
    ['无', 'invalid'],
    ['同户主', 'invalid'],
    ['120240554358', 'invalid'],
    ['1202403156', 'invalid'],
    ['020241079', 'invalid'],
    ['1O024230837', 'invalid'],
  ])('reads %j as %s', (text, expected) => {
    expect(phone(text)).toBe(expected);
  });

  it('reads a numeric cell, and the fictitious range only when told', () => {
    expect(phone('1.20242E+10', 12024222483)).toBe('12024222483');
    expect(readPhone({ text: '12024222483' }).state).toBe('invalid');
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('0776-6822123')).toBe('0776-****23');
  });
});

describe('unified social credit code', () => {
  it.each([
    '914403001922038216',
    '9144030071526726XG',
    '91110108551385082Q',
    '919993070000000196',
    '91999307XN00000127',
  ])('accepts %s', (code) => {
    expect(readUscc(code)).toMatchObject({ ok: true, uscc: code });
  });

  it.each([
    ['9199930700001367X', 'length'],
    ['', 'missing'],
    ['914403001922038217', 'check'],
    ['91440300I922038216', 'alphabet'],
  ])('refuses %j for its %s', (code, error) => {
    expect(readUscc(code)).toEqual({ ok: false, code: 'USCC_INVALID', error });
  });

  it('cleans what hands do', () => {
    expect(readUscc(' ９144030071526726xg ')).toMatchObject({ ok: true, uscc: '9144030071526726XG' });
  });
});

describe('person name', () => {
  it.each([
    ['农光清\u3000', '农光清', ['NAME_SPACES']],
    ['韦 波', '韦波', ['NAME_SPACES']],
    ['阿依•古丽', '阿依·古丽', ['NAME_DOT']],
    ['农\u{20BB7}', '农\u{20BB7}', ['NAME_RARE']],
    ['农\uE000', '农\uE000', ['NAME_PUA']],
    ['黄敏', '黄敏', []],
  ])('reads %j', (text, name, notes) => {
    expect(readName(text)).toEqual({ ok: true, name, notes });
  });

  it.each(['', '\u3000', '\u00a0', '无', '—'])('misses %j', (text) => {
    expect(readName(text)).toEqual({ ok: false, code: 'NAME_MISSING' });
  });

  it('compares names, not their typing', () => {
    expect(sameName('阿依•古丽', '阿依·古丽')).toBe(true);
    expect(sameName('韦 波', '韦波')).toBe(true);
    expect(sameName('韦波', '韦坡')).toBe(false);
  });
});

describe('pinyin', () => {
  it.each([
    ['单文', 'shanwen'],
    ['仇英', 'qiuying'],
    ['区海', 'ouhai'],
    ['曾强', 'zengqiang'],
    ['查明', 'zhaming'],
    ['盘金花', 'panjinhua'],
    ['农光清', 'nongguangqing'],
  ])('reads the family name of %s', (name, expected) => {
    expect(nameReadings(name).full[0]).toBe(expected);
  });

  it('indexes both readings of 覃, and ü both ways', () => {
    expect(nameReadings('覃文华')).toEqual({ full: ['qinwenhua', 'tanwenhua'], initials: ['qwh', 'twh'] });
    expect(nameReadings('吕芳').full).toEqual(['lvfang', 'lufang']);
  });
});

describe('area and education', () => {
  it('keeps province 99 for fictitious persons', () => {
    expect(isKnownProvince('452627')).toBe(true);
    expect(isKnownProvince('999026')).toBe(false);
    expect(isKnownProvince('999026', { synthetic: true })).toBe(true);
    expect(provinceName('451026')).toBe('广西壮族自治区');
    expect(isWithinArea('451026100206', '451026000000')).toBe(true);
    expect(isWithinArea('451026100206', '451026101')).toBe(false);
    expect(isWithinArea('451026100206', '450000')).toBe(true);
  });

  it('ranks education', () => {
    expect(meetsEducation('vocational', 'upper-secondary')).toBe(true);
    expect(meetsEducation('primary', 'lower-secondary')).toBe(false);
    expect(educationRank('none')).toBe(0);
  });
});
