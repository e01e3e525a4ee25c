import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** Something a placement held beside its place: an appointment, a seat. */
export interface UndoPiece {
  readonly what: 'placement' | 'slot' | 'seat';
  readonly id: string | null;
  /** Why it could not be restored. */
  readonly code?: string;
  readonly day?: string;
}

export interface UndoPart {
  readonly restored: readonly UndoPiece[];
  readonly missing: readonly UndoPiece[];
}

export type UndoHook = (tx: Tx, placementId: string) => Promise<UndoPart>;

/** Modules to the right take part in an undo: each gives back what is still free and names what is not. */
@Injectable()
export class UndoHooks {
  private readonly parts: UndoHook[] = [];

  register(part: UndoHook): void {
    this.parts.push(part);
  }

  async restore(tx: Tx, placementId: string): Promise<UndoPart> {
    const [restored, missing]: [UndoPiece[], UndoPiece[]] = [[], []];
    for (const part of this.parts) {
      const piece = await part(tx, placementId);
      restored.push(...piece.restored);
      missing.push(...piece.missing);
    }
    return { restored, missing };
  }
}
