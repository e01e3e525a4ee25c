// The api as its own process.
import { spawn } from 'node:child_process';
import { freePort } from '../../scripts/lib/processes.mjs';

export async function apiProcess(env) {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...env, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    const up = await fetch(`${baseUrl}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    if (attempt > 600 || child.exitCode !== null) throw new Error('the api does not come up');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    baseUrl,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}
