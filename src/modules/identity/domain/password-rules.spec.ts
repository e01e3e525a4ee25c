import { checkPassword, checkPin } from './password-rules.js';

it.each([
  ['elevenchars', 'short'],
  ['password1234', 'common'],
  ['P@ssw0rd!!!!', 'common'],
  ['qwertyuiop[]', 'common'],
  ['iloveyouiloveyou', 'common'],
  ['1234567890123', 'monotonous'],
  ['aaaaaaaaaaaaa', 'monotonous'],
  ['abcdefghijklm', 'monotonous'],
  ['shanggang-2026', 'own_name'],
  ['napo-bureau-1', 'own_name'],
  ['wei.guifen!23', 'own_name'],
])('%s is refused: %s', (password, reason) => {
  const refused = (): void => checkPassword(password, ['wei.guifen', 'bureau']);
  expect(refused).toThrow(expect.objectContaining({ code: 'PASSWORD_WEAK', details: { reason } }));
});

it.each([
  'correct horse battery',
  'a new and longer one',
  '红土地上八角树开了花朵一年年',
  'Ue7-kLq2_vB9xT1m',
  'x'.repeat(3) + 'the rain over napo stays',
])('%s is taken', (password) => expect(() => checkPassword(password, ['wei'])).not.toThrow());

it('never repeats the password', () => {
  try {
    checkPassword('password1234');
  } catch (error) {
    expect(JSON.stringify(error)).not.toContain('password1234');
  }
});

it.each(['123456', '654321', '111111', '121212', '12345', 'abcdef', '112211'])(
  'the PIN %s is refused',
  (pin) => expect(() => checkPin(pin)).toThrow(expect.objectContaining({ code: 'PIN_WEAK' })),
);
it('another PIN is taken', () => expect(() => checkPin('482907')).not.toThrow());
