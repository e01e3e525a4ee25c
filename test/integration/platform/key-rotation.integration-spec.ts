import { randomBytes } from 'node:crypto';
import { rewrapAll } from '../../../src/composition/rotate-field-key.js';
import { keyIdOf, DataKeyStore, seal } from '../../../src/platform/crypto/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, startServices, testConfig, type Services } from '../../support/harness/index.js';

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'key_rotation', modules: [] });
});
afterAll(() => s.close());

it('data keys go over to a new installation key, each once, and open with it alone; a key without a name is known too', async () => {
  const bureau = actorOf('bureau');
  const old = testConfig(s.database);
  let fresh = randomBytes(32);
  while (keyIdOf(fresh) === keyIdOf(old.fieldKey)) fresh = randomBytes(32);
  const rotating = new DataKeyStore({ ...old, fieldKey: fresh, fieldKeyPrevious: old.fieldKey });
  const after = new DataKeyStore({ ...old, fieldKey: fresh, fieldKeyPrevious: null });
  const ids = [newId(), newId(), newId()];
  const before = await s.uow.write(bureau, (tx) => new DataKeyStore(old).create(tx, ids));
  const [nameless, itsKey] = [newId(), randomBytes(32)];
  await s.sql(`INSERT INTO data_key VALUES ($1, $2)`, [
    nameless,
    seal(old.fieldKey, itsKey, `data_key:${nameless}`),
  ]);
  const all = [...ids, nameless];
  await expect(s.uow.read(bureau, (tx) => after.load(tx, ids))).rejects.toThrow(/not given/);
  expect((await s.uow.read(bureau, (tx) => rotating.load(tx, all))).size).toBe(4);
  expect(await rewrapAll(s.uow, rotating)).toBe(4);
  expect(await rewrapAll(s.uow, rotating)).toBe(0);
  const opened = await s.uow.read(bureau, (tx) => after.load(tx, all));
  expect(opened).toEqual(new Map([...before, [nameless, itsKey]]));
  await expect(s.uow.read(bureau, (tx) => new DataKeyStore(old).load(tx, ids))).rejects.toThrow(/not given/);
});
