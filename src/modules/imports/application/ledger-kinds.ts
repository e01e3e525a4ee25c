import { Injectable } from '@nestjs/common';
import { ledgerUnknown } from '../domain/import.errors.js';
import type { LedgerKind } from './ledger-kind.js';

/** Registry of ledger kinds. Modules to the right register theirs when they start. */
@Injectable()
export class LedgerKinds {
  private readonly kinds = new Map<string, LedgerKind>();

  register<Value>(kind: LedgerKind<Value>): void {
    const { kind: name } = kind.layout;
    if (this.kinds.has(name)) throw new Error(`ledger kind ${name} is registered twice`);
    this.kinds.set(name, kind as LedgerKind);
  }

  all(): LedgerKind[] {
    return [...this.kinds.values()];
  }

  /** @throws ledgerUnknown */
  get(name: string): LedgerKind {
    const kind = this.kinds.get(name);
    if (!kind) throw ledgerUnknown({ kind: name, known: [...this.kinds.keys()] });
    return kind;
  }

  /** By the leading token of a file name (`03b-乡镇预登记名单.xlsx`). */
  byFileName(fileName: string): LedgerKind | undefined {
    const token = /^(\d{2}[a-z]?)(?![\da-z])/i.exec(fileName)?.[1]?.toLowerCase();
    return this.all().find((kind) => token !== undefined && kind.layout.tokens.includes(token));
  }
}
