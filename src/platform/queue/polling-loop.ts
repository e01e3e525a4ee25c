/** Runs `step` again and again with a pause; a failure is reported and the loop goes on. `stop` waits for the running step. */
export class PollingLoop {
  private stopped = false;
  private wake: (() => void) | undefined;
  private readonly running: Promise<void>;

  constructor(step: () => Promise<void>, pauseMs: number, onError: (error: unknown) => void) {
    this.running = this.turn(step, pauseMs, onError);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.running;
  }

  private async turn(
    step: () => Promise<void>,
    pauseMs: number,
    onError: (error: unknown) => void,
  ): Promise<void> {
    while (!this.stopped) {
      try {
        await step();
      } catch (error) {
        onError(error);
      }
      if (this.stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
