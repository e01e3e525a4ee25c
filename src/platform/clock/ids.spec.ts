import { newId } from './ids.js';

describe('ids', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());

  it('of one process are in the order in which they were made', () => {
    expect([...ids].sort()).toEqual(ids);
  });

  it('are UUIDs of version 7, each another one', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('go on in their order when the clock is set back', () => {
    const now = Date.now;
    const before = newId();
    Date.now = () => 0;
    try {
      expect(newId() > before).toBe(true);
    } finally {
      Date.now = now;
    }
  });
});
