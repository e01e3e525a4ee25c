import { defineError } from '../../kernel/errors/index.js';

export const databaseBusy = defineError('unavailable', 'DATABASE_BUSY', {
  zh: '系统繁忙,请稍后再试',
  en: 'Too much is going on; try again in a moment',
});

/**
 * Lets so many in at once and the others wait in line, first come first served. Stands before the connection pool: a
 * crowd that asks for the same thing waits for its turn here, and the pool's own short limit speaks of the database alone.
 */
export class Semaphore {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  /** @param waitMs how long anybody stands in line */
  constructor(
    private readonly size: number,
    private readonly waitMs: number,
  ) {}

  /** @returns what to call when done. @throws databaseBusy */
  async acquire(): Promise<() => void> {
    if (this.inside < this.size) this.inside += 1;
    else await this.turn();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.line.shift();
      if (next) next();
      else this.inside -= 1;
    };
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(go), 1);
        reject(databaseBusy());
      }, this.waitMs);
      timer.unref();
      this.line.push(go);
    });
  }
}
