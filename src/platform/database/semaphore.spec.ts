import { Semaphore } from './semaphore.js';

describe('the gate before the connection pool', () => {
  it('lets so many in at once, and the others in their order', async () => {
    const gate = new Semaphore(3, 5_000);
    const order: number[] = [];
    let [inside, most] = [0, 0];
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const leave = await gate.acquire();
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
    const leaves = await Promise.all([gate.acquire(), gate.acquire(), gate.acquire()]);
    expect(leaves).toHaveLength(3);
  });

  it('lets nobody stand in line for ever, and forgets who has gone', async () => {
    const gate = new Semaphore(1, 20);
    const leave = await gate.acquire();
    await expect(gate.acquire()).rejects.toThrow('DATABASE_BUSY');
    leave();
    await expect(gate.acquire()).resolves.toBeInstanceOf(Function);
  });
});
