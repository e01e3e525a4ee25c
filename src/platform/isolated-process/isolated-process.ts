import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DomainError } from '../../kernel/errors/index.js';
import type { ProcessMessage } from './messages.js';
import { usageOf } from './process-usage.js';
import { type LimitName, ProcessTerminated, type ResourceLimits } from './resource-limits.js';

const CHECK_EVERY_MS = 100;

interface PendingRequest {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly since: number;
  readonly cpuSecondsBefore: number;
}

/**
 * One process that reads one untrusted input: no environment, no inherited streams, lower priority, killed as soon as it uses more
 * than its limits. It is never given a second input. Requests are answered one at a time.
 */
export class IsolatedProcess {
  private readonly child: ChildProcess;
  private readonly watch: NodeJS.Timeout;
  private pending: PendingRequest | undefined;
  private ended: ProcessTerminated | undefined;
  private reached: LimitName | undefined;

  /**
   * @param entry compiled module that calls `answerRequests`
   * @param input bytes it can read from its standard input
   */
  constructor(
    entry: URL,
    private readonly limits: ResourceLimits,
    input: Buffer,
  ) {
    this.child = fork(fileURLToPath(entry), {
      env: {},
      execArgv: [`--max-old-space-size=${limits.heapMb}`, '--no-warnings'],
      serialization: 'json',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (message) => this.receive(message as ProcessMessage));
    this.child.once('error', (error) => this.end(undefined, error.message));
    this.child.once('exit', (code, signal) => this.exited(code, signal));
    this.child.stdin!.on('error', () => undefined);
    this.child.stdin!.end(input);
    this.watch = setInterval(() => this.check(), CHECK_EVERY_MS);
    this.watch.unref();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** @throws ProcessTerminated, or the DomainError the process answered with */
  async ask(request: object): Promise<unknown> {
    if (this.ended) throw this.ended;
    if (this.pending) throw new Error('an isolated process answers one request at a time');
    return new Promise((resolve, reject) => {
      this.pending = {
        resolve,
        reject,
        since: performance.now(),
        cpuSecondsBefore: this.usage()?.cpuSeconds ?? 0,
      };
      this.child.send(request, (error) => {
        if (error) this.end(undefined, error.message);
      });
    });
  }

  /** Ends the process, whatever it is doing. */
  stop(): void {
    this.end(undefined, 'stopped');
    this.child.kill('SIGKILL');
  }

  private receive(message: ProcessMessage): void {
    const pending = this.pending;
    this.pending = undefined;
    if (!pending) return;
    if ('answer' in message) pending.resolve(message.answer);
    else if ('rejected' in message) {
      const { kind, code, text, details } = message.rejected;
      pending.reject(new DomainError(kind, code, text, details));
    } else pending.reject(new Error(message.failed));
  }

  private check(): void {
    const limit = this.limitReached();
    if (!limit) return;
    this.reached = limit;
    this.child.kill('SIGKILL');
  }

  private limitReached(): LimitName | undefined {
    const { residentMb, cpuSeconds, cpuSecondsPerAnswer, wallSecondsPerAnswer } = this.limits;
    const usage = this.usage();
    if (usage && usage.residentMb > residentMb) return 'memory';
    if (usage && usage.cpuSeconds > cpuSeconds) return 'cpu-time';
    if (!this.pending) return undefined;
    if (usage && usage.cpuSeconds - this.pending.cpuSecondsBefore > cpuSecondsPerAnswer) return 'cpu-time';
    return performance.now() - this.pending.since > wallSecondsPerAnswer * 1000 ? 'wall-time' : undefined;
  }

  private usage() {
    return this.child.pid === undefined ? undefined : usageOf(this.child.pid);
  }

  /** V8 aborts the process when its heap is full. */
  private exited(code: number | null, signal: NodeJS.Signals | null): void {
    const heapFull = signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134;
    this.end(this.reached ?? (heapFull ? 'memory' : undefined), `${signal ?? code}`);
  }

  private end(limit: LimitName | undefined, detail: string): void {
    clearInterval(this.watch);
    this.ended ??= new ProcessTerminated(limit, limit ?? detail);
    this.pending?.reject(this.ended);
    this.pending = undefined;
  }
}
