const WIDTH = 28;
const PLAIN_EVERY_MS = 10_000;
const HEARTBEAT_MS = 200;

const seconds = (milliseconds) =>
  milliseconds < 60_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;

/**
 * Shows how far one long step is: a bar on a terminal, a plain line now and then elsewhere. Nothing is shown for a step
 * that ends within `quietFor` milliseconds, apart from its closing line.
 */
export function createProgress(label, { stream = process.stdout, quietFor = 500 } = {}) {
  const began = performance.now();
  let [done, total, note] = [0, 0, ''];
  let lastPlain = began;
  let drawn = false;

  const figures = () => (total > 0 ? `${Math.min(100, Math.floor((done / total) * 100))} %` : '');
  const draw = () => {
    const passed = performance.now() - began;
    if (passed < quietFor) return;
    if (stream.isTTY) {
      const filled = total > 0 ? Math.min(WIDTH, Math.round((done / total) * WIDTH)) : 0;
      const spot = Math.floor(passed / 150) % WIDTH;
      const bar =
        total > 0
          ? '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
          : '░'.repeat(spot) + '█' + '░'.repeat(WIDTH - spot - 1);
      const line = `${label} ${bar} ${[figures(), seconds(passed), note].filter(Boolean).join('  ')}`;
      stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 100) - 1)}`);
      drawn = true;
    } else if (performance.now() - lastPlain >= PLAIN_EVERY_MS) {
      lastPlain = performance.now();
      stream.write(`${[`  … ${label}`, figures(), seconds(passed), note].filter(Boolean).join('  ')}\n`);
    }
  };
  const timer = setInterval(draw, HEARTBEAT_MS);
  timer.unref();

  const end = (sign, text) => {
    clearInterval(timer);
    if (drawn) stream.write('\r\x1b[2K');
    const time = seconds(performance.now() - began);
    stream.write(`${[`${sign} ${label}`, time, text].filter(Boolean).join('  ')}\n`);
  };
  return {
    update(newDone, newTotal = total, newNote = note) {
      [done, total, note] = [newDone, newTotal, newNote];
    },
    /** Writes a line above the bar. */
    say(text) {
      if (drawn) stream.write('\r\x1b[2K');
      stream.write(`${text}\n`);
    },
    done: (text = '') => end('✓', text),
    failed: (text = '') => end('✗', text),
  };
}

/** Runs one step under a progress display; `work` gets the display. */
export async function step(label, work, options) {
  const progress = createProgress(label, options);
  try {
    const result = await work(progress);
    progress.done();
    return result;
  } catch (error) {
    progress.failed();
    throw error;
  }
}
