import type { INestApplicationContext } from '@nestjs/common';
import { Log } from '../platform/telemetry/index.js';

const GIVE_UP_MS = 25_000;

/** SIGTERM and SIGINT end the process in order: refuse new work, finish what runs, close connections; by force after 25 s. */
export function stopOnSignal(app: INestApplicationContext, before: () => void = () => undefined): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), GIVE_UP_MS).unref();
    before();
    try {
      await app.close();
      process.exit(0);
    } catch (error) {
      app.get(Log).failure('stop failed', error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
