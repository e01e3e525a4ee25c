// The inside of an isolated process: one input from standard input, then requests, answered in the order they come.
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { DomainError } from '../../kernel/errors/index.js';
import type { ProcessMessage } from './messages.js';

const LOWER_PRIORITY = 5;
/** Of -1000 … 1000: short of memory, the kernel ends this process before any other of the service. */
const FIRST_TO_BE_KILLED = '900';

function send(message: ProcessMessage): void {
  process.send?.(message);
}

function errorMessage(error: unknown): ProcessMessage {
  if (error instanceof DomainError) {
    const { kind, code, text, details } = error;
    return { rejected: { kind, code, text, details } };
  }
  return { failed: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error' };
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Answers every request of the parent with what `handlerFor(input)` returns for it. */
export function answerRequests<Request>(
  handlerFor: (input: Buffer) => (request: Request) => Promise<unknown>,
): void {
  for (const lower of [
    () => setPriority(LOWER_PRIORITY),
    () => writeFileSync('/proc/self/oom_score_adj', FIRST_TO_BE_KILLED),
  ])
    try {
      lower();
    } catch {
      // not available on this platform
    }
  const handler = readInput().then(handlerFor);
  handler.catch(() => process.exit(1));
  process.on('disconnect', () => process.exit(1));
  process.on('message', (request: Request) => {
    void handler
      .then((handle) => handle(request))
      .then((answer) => send({ answer }))
      .catch((error: unknown) => send(errorMessage(error)));
  });
}
