import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './config.js';

const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64');
const REAL = {
  SHANGGANG_MODE: 'production',
  DATABASE_URL: 'postgres://app_rt:hB3-vq9@db.example/shanggang',
  FIELD_KEY: keyOf('one'),
  INDEX_KEY: keyOf('two'),
};
const errorsOf = (changes: Record<string, string>): string => {
  try {
    loadConfig({ ...REAL, ...changes });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('takes what is whole', () => expect(errorsOf({})).toBe(''));

describe('a production installation does not start', () => {
  it.each([
    [
      'with a key that is none',
      { FIELD_KEY: Buffer.alloc(32, 7).toString('base64') },
      'FIELD_KEY is no random key',
    ],
    ['with one key for both', { INDEX_KEY: REAL.FIELD_KEY }, 'must differ'],
    ['with a default password', { DATABASE_URL: 'postgres://app_rt:postgres@db/x' }, 'DATABASE_URL'],
    ['with the role as password', { DATABASE_URL: 'postgres://app_rt:app_rt@db/x' }, 'DATABASE_URL'],
    [
      'without password for another machine',
      { DATABASE_URL: 'postgres://app_rt@db.example/x' },
      'DATABASE_URL',
    ],
    ['with a short token', { METRICS_TOKEN: 'abc' }, 'METRICS_TOKEN'],
    ['with a short gateway secret', { GATEWAY_RECEIPT_SECRET: 'abc' }, 'GATEWAY_RECEIPT_SECRET'],
    ['in plain HTTP beyond localhost', { HOST: '0.0.0.0' }, 'TLS_CERT'],
    [
      'with a certificate that is not there',
      { TLS_CERT: '/no/file', TLS_KEY: '/no/file' },
      'TLS_CERT names no file',
    ],
  ] as [string, Record<string, string>, string][])('%s', (_, changes, error) =>
    expect(errorsOf(changes)).toContain(error),
  );

  it('and never says a value', () =>
    expect(errorsOf({ DATABASE_URL: 'postgres://app_rt:password@db/x' })).not.toMatch(/password@|db\/x/));
});

it('may speak plain HTTP behind a proxy that ends TLS', () =>
  expect(errorsOf({ HOST: '0.0.0.0', TRUSTED_PROXIES: '172.16.0.0/12' })).toBe(''));

it('second factors are required in production whatever is set, elsewhere when asked for', () => {
  expect(loadConfig({ ...REAL, SECOND_FACTOR: 'off' }).secondFactorRequired).toBe(true);
  expect(loadConfig({ ...REAL, SHANGGANG_MODE: 'demo' }).secondFactorRequired).toBe(false);
  expect(
    loadConfig({ ...REAL, SHANGGANG_MODE: 'test', SECOND_FACTOR: 'required' }).secondFactorRequired,
  ).toBe(true);
});

it('a second person is required wherever it is no demo, whatever is set', () => {
  expect(loadConfig({ ...REAL, SECOND_PERSON: 'off' }).secondPersonRequired).toBe(true);
  expect(loadConfig({ ...REAL, SHANGGANG_MODE: 'test' }).secondPersonRequired).toBe(true);
  expect(loadConfig({ ...REAL, SHANGGANG_MODE: 'demo' }).secondPersonRequired).toBe(false);
  expect(
    loadConfig({ ...REAL, SHANGGANG_MODE: 'demo', SECOND_PERSON: 'required' }).secondPersonRequired,
  ).toBe(true);
});

describe('a change of keys does not begin', () => {
  const fresh = { INDEX_KEY: keyOf('three'), INDEX_KEY_PREVIOUS: REAL.INDEX_KEY, AUDIT_KEY: keyOf('four') };

  it('unless all of it is there', () => expect(errorsOf(fresh)).toBe(''));
  it.each([
    ['with the same index key twice', { INDEX_KEY: REAL.INDEX_KEY }, 'INDEX_KEY_PREVIOUS is INDEX_KEY'],
    [
      'with the same field key twice',
      { FIELD_KEY_PREVIOUS: REAL.FIELD_KEY },
      'FIELD_KEY_PREVIOUS is FIELD_KEY',
    ],
    ['with half a key', { INDEX_KEY_PREVIOUS: 'YWJj' }, 'INDEX_KEY_PREVIOUS must be 32 bytes in base64'],
    ['while the record is signed by what follows from it', { AUDIT_KEY: '' }, 'needs AUDIT_KEY'],
    ['in a demo', { SHANGGANG_MODE: 'demo' }, 'its logins follow from it'],
  ] as [string, Record<string, string>, string][])('%s', (_, changes, error) =>
    expect(errorsOf({ ...fresh, ...changes })).toContain(error),
  );
});

describe('secrets', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'field-key');
  writeFileSync(file, `${keyOf('from a file')}\n`);

  it('may stand in a file', () => {
    const { FIELD_KEY: _, ...rest } = REAL;
    expect(loadConfig({ ...rest, FIELD_KEY_FILE: file }).fieldKey.toString('base64')).toBe(
      keyOf('from a file'),
    );
  });
  it('but not twice, and the file must be there', () => {
    expect(errorsOf({ FIELD_KEY_FILE: file })).toContain('both set');
    expect(errorsOf({ METRICS_TOKEN_FILE: '/no/such/file' })).toContain('METRICS_TOKEN_FILE cannot be read');
  });
});
