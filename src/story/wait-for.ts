import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';

const LOOK_MS = 100;
const PATIENCE_MS = 300_000;

/** Asks for an object until its status is one that is waited for. @throws Error after five minutes */
export async function waitFor<T extends { readonly status: string }>(
  client: ApiClient,
  path: string,
  reached: (status: T['status']) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const state = await client.get<T>(path);
    if (reached(state.status)) return state;
    if (Date.now() > end) throw new Error(`${path} is still ${state.status}`);
    await pause(LOOK_MS);
  }
}
