import { Injectable } from '@nestjs/common';
import {
  IsolatedProcess,
  ProcessTerminated,
  type ResourceLimits,
} from '../../../../platform/isolated-process/index.js';
import type { FilledTable } from '../../../../platform/workbook/index.js';
import type { LedgerLayout, LedgerRow } from '../../domain/ledger.js';
import type { FillAnswer, OpenAnswer, ReadingRequest, RowsAnswer, SheetReading } from './messages.js';
import { RowPacking } from './packed-rows.js';
import { readingError } from './reading-errors.js';

/**
 * A register of 60,000 people needs 2 s of processor time to open, 0.05 s for each part of its rows, 17 s for both passes, and
 * 170 MB. Cells are counted by the reader; these limits end what its counts did not foresee.
 */
export const READING_LIMITS: ResourceLimits = {
  heapMb: 384,
  residentMb: 768,
  cpuSecondsPerAnswer: 8,
  cpuSeconds: 120,
  wallSecondsPerAnswer: 30,
};
/** A reading that was ended is tried once more: the machine may have been busy, or short of memory for another reason. */
const ATTEMPTS = 2;

const COMPILED = import.meta.url.endsWith('.js');
const ENTRY = new URL('./reading.process.js', import.meta.url);

/** A workbook as it was recognised; its rows can be read any number of times. */
export interface OpenLedger {
  readonly sheets: readonly SheetReading[];
  /** Rows of all sheets that hold data, in file order. One call must end before the next begins. */
  chunks(): AsyncGenerator<LedgerRow[], void, undefined>;
}

interface Conversation {
  ask(request: ReadingRequest): Promise<unknown>;
  close(): void | Promise<void>;
}

export interface ReadingOptions {
  /** Compiled program of the process; null reads in this process, for unit tests where only sources exist. */
  readonly entry: URL | null;
  readonly limits: ResourceLimits;
}

/**
 * Reads workbooks somebody sent, each in a process of its own. Nothing of a file is parsed here; what comes back is rows.
 * Every method throws the `WORKBOOK_…` refusals of the reader, or the one that names the limit the reading reached.
 */
@Injectable()
export class LedgerReader {
  private options: ReadingOptions = { entry: COMPILED ? ENTRY : null, limits: READING_LIMITS };
  private readonly running = new Set<IsolatedProcess>();
  private begun = 0;

  /** For tests: another program or other limits. */
  configure(options: Partial<ReadingOptions>): void {
    this.options = { ...this.options, ...options };
  }

  /** Processes begun since the service started. */
  get started(): number {
    return this.begun;
  }

  /** Processes at work now. */
  get pids(): number[] {
    return [...this.running].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  /**
   * @param work is called a second time, from the beginning, when the first process was ended
   */
  read<T>(content: Buffer, layout: LedgerLayout, work: (ledger: OpenLedger) => Promise<T>): Promise<T> {
    return this.converse(content, async (conversation) => {
      const { sheets } = (await conversation.ask({ type: 'open', layout })) as OpenAnswer;
      return work({ sheets, chunks: () => chunksOf(conversation, sheets) });
    });
  }

  /** The same workbook with rows under its header. */
  fill(content: Buffer, table: FilledTable): Promise<Buffer> {
    return this.converse(content, async (conversation) => {
      const { base64 } = (await conversation.ask({ type: 'fill', table })) as FillAnswer;
      return Buffer.from(base64, 'base64');
    });
  }

  private async converse<T>(content: Buffer, work: (conversation: Conversation) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const conversation = await this.begin(content);
      try {
        return await work(conversation);
      } catch (error) {
        if (!(error instanceof ProcessTerminated)) throw error;
        // The same bytes would need the same computing again.
        if (attempt === ATTEMPTS || error.limit === 'cpu-time') throw readingError(error);
      } finally {
        await conversation.close();
      }
    }
  }

  private async begin(content: Buffer): Promise<Conversation> {
    const { entry, limits } = this.options;
    if (!entry) {
      const { WorkbookSession } = await import('./workbook-session.js');
      const session = new WorkbookSession(content);
      return { ask: session.handle, close: () => session.close() };
    }
    const child = new IsolatedProcess(entry, limits, content);
    this.begun += 1;
    this.running.add(child);
    return {
      ask: (request) => child.ask(request),
      close: () => {
        this.running.delete(child);
        child.stop();
      },
    };
  }
}

/** The next part is asked for before this one is handed on: both processes work at the same time, one part ahead. */
async function* chunksOf(
  conversation: Conversation,
  sheets: readonly SheetReading[],
): AsyncGenerator<LedgerRow[], void, undefined> {
  const packings = sheets.map(({ layout }) => new RowPacking(layout));
  const ask = (restart: boolean): Promise<RowsAnswer> => {
    const answer = conversation.ask({ type: 'rows', restart }) as Promise<RowsAnswer>;
    // Awaited below; a refusal meanwhile is no unhandled one.
    answer.catch(() => undefined);
    return answer;
  };
  let next = ask(true);
  for (;;) {
    const { parts, done } = await next;
    if (!done) next = ask(false);
    const rows = parts.flatMap((part) => part.rows.map((row) => packings[part.sheet]!.unpack(row)));
    if (rows.length > 0) yield rows;
    if (done) return;
  }
}
