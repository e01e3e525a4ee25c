import { idCheckCharacter, hasValidIdCheck, maskId, readId, sexOf } from './id-number.js';

const rules = { on: '2018-02-20', synthetic: true };
const read = (text: string) => readId({ text }, rules);
const damage = (text: string) => {
  const reading = read(text);
  return reading.ok ? 'none' : reading.damage;
};

describe('citizen identity number', () => {
  it.each([
    ['999026199003150015', 'male', '1990-03-15'],
    ['999026199308220029', 'female', '1993-08-22'],
    ['999026200203060036', 'male', '2002-03-06'],
    ['99902620020307004X', 'female', '2002-03-07'],
    ['999026200002290118', 'male', '2000-02-29'],
    ['99902619850101007X', 'male', '1985-01-01'],
    ['999026200011050175', 'male', '2000-11-05'],
    ['999307198801010087', 'female', '1988-01-01'],
    ['11010519491231002X', 'female', '1949-12-31'],
  ])('reads %s', (id, sex, birth) => {
    expect(read(id)).toEqual({ ok: true, id, notes: [] });
    expect(sexOf(id)).toBe(sex);
    expect(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`).toBe(birth);
  });

  it('notices every one of 153 single-digit substitutions', () => {
    const id = '999026199003150015';
    let changed = 0;
    for (let i = 0; i < 17; i++) {
      for (const digit of '0123456789') {
        if (digit === id[i]) continue;
        changed += 1;
        expect(hasValidIdCheck(id.slice(0, i) + digit + id.slice(i + 1))).toBe(false);
      }
    }
    expect(changed).toBe(153);
  });

  it.each([
    ['99902619850101007x', '99902619850101007X', ['ID_LOWER_X']],
    ['９９９０２６１９９００３１５００１５', '999026199003150015', ['ID_FULLWIDTH']],
    ['999026 19900315 0015', '999026199003150015', ['ID_SPACES']],
    ['999026199003150015\u3000', '999026199003150015', ['ID_SPACES']],
    ['999026199003150015\u00a0', '999026199003150015', ['ID_SPACES', 'ID_INVISIBLE']],
    ["'999026199003150015", '999026199003150015', ['ID_APOSTROPHE']],
    ['\u200b999026\u00ad199003150015', '999026199003150015', ['ID_INVISIBLE']],
  ])('cleans %j', (written, id, notes) => {
    expect(read(written)).toEqual({ ok: true, id, notes });
  });

  it('says that a rich-text cell was one', () => {
    expect(readId({ text: '999026199003150015', richText: true }, rules)).toMatchObject({
      notes: ['ID_RICHTEXT'],
    });
  });

  it.each([
    ['9.99627E+17', 'ID_SCIENTIFIC'],
    ['9.99627199003150E17', 'ID_SCIENTIFIC'],
    ['999627199003150000.0', 'ID_SCIENTIFIC'],
    ['999627198708033000', 'ID_TRAILING_000'],
    ['999627199107170362', 'ID_CHECKSUM'],
    ['99902619900315001O', 'ID_CHECKSUM'],
    ['9X9026199003150015', 'ID_CHECKSUM'],
    ['999627198506313191', 'ID_BAD_DATE'],
    ['999627197702303906', 'ID_BAD_DATE'],
    ['9996279196711163648', 'ID_LENGTH'],
    ['99962719810502272', 'ID_LENGTH'],
    ['999627199003150', 'ID_LENGTH'],
    ['999627189905011559', 'AGE_IMPLAUSIBLE'],
    ['#N/A', 'ID_ERROR_CELL'],
    ['', 'ID_MISSING'],
    ['\u00a0', 'ID_MISSING'],
    ['\u3000', 'ID_MISSING'],
    ['无', 'ID_MISSING'],
    ['—', 'ID_MISSING'],
    ['不详', 'ID_MISSING'],
    ['/', 'ID_MISSING'],
    ['待补', 'ID_MISSING'],
  ])('classifies %j as %s', (written, expected) => {
    expect(damage(written)).toBe(expected);
  });

  it('takes a number kept as a number for lost, whatever its last digits look like', () => {
    expect(readId({ text: '9.99627E+17', number: 999627197202151000 }, rules)).toEqual({
      ok: false,
      damage: 'ID_SCIENTIFIC',
    });
    expect(readId({ text: '999026900315001', number: 999026900315001 }, rules)).toMatchObject({
      id: '999026199003150015',
    });
  });

  it('accepts a number that ends in 000 and is right', () => {
    const first17 = Array.from(
      { length: 99 },
      (_, n) => `999026199003${String(1 + (n % 28)).padStart(2, '0')}${1 + (n % 9)}00`,
    ).find((candidate) => idCheckCharacter(candidate) === '0');
    expect(read(`${first17}0`)).toEqual({ ok: true, id: `${first17}0`, notes: ['ID_VALID_000'] });
  });

  it('lengthens a number of fifteen digits', () => {
    expect(read('999026900315001')).toEqual({
      ok: true,
      id: '999026199003150015',
      notes: ['ID_15_UPGRADED'],
    });
    expect(damage('999026901315001')).toBe('ID_BAD_DATE');
  });

  it('takes the number out of a disability certificate', () => {
    expect(read('99902619900315001543')).toEqual({
      ok: true,
      id: '999026199003150015',
      notes: ['ID_FROM_DISABILITY_CERT'],
      disability: { category: 4, level: 3, reissued: false },
    });
    expect(read('99902619900315001543B1')).toMatchObject({
      disability: { category: 4, level: 3, reissued: true },
    });
    expect(damage('99902619900315001583')).toBe('ID_LENGTH');
    expect(damage('99902619900315001643')).toBe('ID_CHECKSUM');
  });

  it('knows fictitious areas only when told, and never asks for a county of today', () => {
    expect(readId({ text: '999026199003150015' }, { on: '2018-02-20' })).toEqual({
      ok: false,
      damage: 'ID_AREA_UNKNOWN',
    });
    const old = '45262719900315001';
    expect(readId({ text: old + idCheckCharacter(old) }, { on: '2018-02-20' }).ok).toBe(true);
  });

  it('masks the birth date', () => {
    expect(maskId('11010519491231002X')).toBe('110105********002X');
  });
});
