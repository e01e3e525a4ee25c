import { Gate } from './gate.js';

describe('the gate before the connection pool', () => {
  it('lets so many in at once, and the others in their order', async () => {
    const gate = new Gate(3, 5_000);
    const order: number[] = [];
    let [inside, most] = [0, 0];
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const leave = await gate.enter();
        most = Math.max(most, ++inside);
        order.push(index);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        leave();
        leave();
      }),
    );
    expect(most).toBe(3);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const leaves = await Promise.all([gate.enter(), gate.enter(), gate.enter()]);
    expect(leaves).toHaveLength(3);
  });

  it('lets nobody stand in line for ever, and forgets who has gone', async () => {
    const gate = new Gate(1, 20);
    const leave = await gate.enter();
    await expect(gate.enter()).rejects.toThrow('DATABASE_BUSY');
    leave();
    await expect(gate.enter()).resolves.toBeInstanceOf(Function);
  });
});
