import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CandidateRows } from './candidate-rows.js';
import type { PriceLists, Proof, RowFinder } from './row-finder.js';
import type { ThreadAnswer, ThreadOrder, ThreadSetup } from './row-thread.js';

/** Runs a RowFinder over all rows, in this thread or in several; what comes out is the same. */
export interface RowPool {
  useRows(rows: CandidateRows): void;
  restart(): void;
  setPrices(prices: PriceLists): void;
  fill(k: number, onChunk: (done: number) => void): Promise<void>;
  prove(k: number, onChunk: (done: number) => void): Promise<Proof>;
  close(): Promise<void>;
}

const CHUNK = 2048;
/** While threads work their owner is idle, and looks whether to stop. */
const LOOK_EVERY_MS = 200;

/** Threads need compiled files beside this one; where only sources exist (unit tests) one thread does the work. */
export const threadsAvailable = import.meta.url.endsWith('.js');

export class InlinePool implements RowPool {
  private rows: CandidateRows | undefined;

  constructor(private readonly finder: RowFinder) {}

  useRows(rows: CandidateRows): void {
    this.rows = rows;
  }

  restart(): void {
    this.finder.restart();
  }

  setPrices(prices: PriceLists): void {
    this.finder.setPrices(prices);
  }

  async fill(k: number, onChunk: (done: number) => void): Promise<void> {
    await this.inChunks(onChunk, (from, to) => this.finder.fill(this.rows!, from, to, k));
  }

  async prove(k: number, onChunk: (done: number) => void): Promise<Proof> {
    const proof = nothingFound();
    await this.inChunks(onChunk, (from, to) => add(proof, this.finder.prove(this.rows!, from, to, k)));
    return proof;
  }

  async close(): Promise<void> {}

  private async inChunks(
    onChunk: (done: number) => void,
    work: (from: number, to: number) => void,
  ): Promise<void> {
    const count = this.rows!.member.length;
    for (let from = 0; from < count; from += CHUNK) {
      work(from, Math.min(count, from + CHUNK));
      onChunk(Math.min(1, (from + CHUNK) / count));
      await setImmediate();
    }
  }
}

export class ThreadPool implements RowPool {
  private readonly threads: Helper[];
  private rows: CandidateRows | undefined;

  constructor(setup: ThreadSetup, threads: number) {
    this.threads = Array.from({ length: threads }, () => new Helper(setup));
  }

  useRows(rows: CandidateRows): void {
    this.rows = rows;
    this.tellAll({ do: 'rows', rows });
  }

  restart(): void {
    this.tellAll({ do: 'restart' });
  }

  setPrices(prices: PriceLists): void {
    this.tellAll({ do: 'prices', prices });
  }

  async fill(k: number, onChunk: (done: number) => void): Promise<void> {
    await this.inChunks('fill', k, onChunk, () => undefined);
  }

  async prove(k: number, onChunk: (done: number) => void): Promise<Proof> {
    const proof = nothingFound();
    await this.inChunks('prove', k, onChunk, (answer) => add(proof, answer!));
    return proof;
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private tellAll(order: ThreadOrder): void {
    for (const thread of this.threads) thread.tell(order);
  }

  /** Each thread takes the next chunk when it has finished one. */
  private async inChunks(
    what: 'fill' | 'prove',
    k: number,
    onChunk: (done: number) => void,
    collect: (answer: ThreadAnswer) => void,
  ): Promise<void> {
    const count = this.rows!.member.length;
    let next = 0;
    let finished = 0;
    const serve = async (thread: Helper): Promise<void> => {
      while (next < count) {
        const from = next;
        const to = (next = Math.min(count, from + CHUNK));
        collect(await thread.ask({ do: what, from, to, k }));
        finished += to - from;
        onChunk(finished / count);
      }
    };
    let timer: NodeJS.Timeout | undefined;
    const stopped = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        try {
          onChunk(finished / count);
        } catch (error) {
          reject(error as Error);
        }
      }, LOOK_EVERY_MS);
    });
    try {
      await Promise.race([stopped, Promise.all(this.threads.map(serve))]);
    } finally {
      clearInterval(timer);
    }
  }
}

/** One thread, asked one thing at a time. However it ends - thrown, out of memory, without a word - whoever waits is told. */
class Helper {
  private readonly thread: Worker;
  private waiting: { resolve: (answer: ThreadAnswer) => void; reject: (error: Error) => void } | undefined;
  private ended: Error | undefined;

  constructor(setup: ThreadSetup) {
    this.thread = new Worker(new URL('./row-thread.js', import.meta.url), { workerData: setup });
    this.thread.on('message', (answer: ThreadAnswer) => {
      const { waiting } = this;
      this.waiting = undefined;
      waiting?.resolve(answer);
    });
    this.thread.on('error', (error: Error) => this.fail(error));
    this.thread.on('exit', (code) => this.fail(new Error(`a candidate thread ended with code ${code}`)));
  }

  tell(order: ThreadOrder): void {
    this.thread.postMessage(order);
  }

  ask(order: ThreadOrder): Promise<ThreadAnswer> {
    return new Promise((resolve, reject) => {
      if (this.ended) reject(this.ended);
      this.waiting = { resolve, reject };
      this.tell(order);
    });
  }

  async close(): Promise<void> {
    await this.thread.terminate();
  }

  private fail(error: Error): void {
    this.ended ??= error;
    this.waiting?.reject(this.ended);
    this.waiting = undefined;
  }
}

const nothingFound = (): Proof => ({ violated: 0, shortfall: 0, looked: 0, searched: 0 });

function add(sum: Proof, part: Proof): void {
  sum.violated += part.violated;
  sum.shortfall += part.shortfall;
  sum.looked += part.looked;
  sum.searched += part.searched;
}
