import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { RecipientKind } from '../domain/contact.js';
import { findNotifiedRecipients, listRecipientsOfTemplate } from '../persistence/notices.statements.js';

export interface NotifiedRecipient {
  readonly id: string;
  readonly firstAt: Date;
  /** Nothing reaches them: somebody passes the text on. */
  readonly byHand: boolean;
}

/** Who was written to, for the modules to the right, in the caller's transaction and within its actor's sight. */
@Injectable()
export class NoticeReader {
  /** Those of these recipients for whom a template was used in the last days, unless it was cancelled or expired. */
  async findNotified(
    tx: Tx,
    template: string,
    among: { readonly kind: RecipientKind; readonly ids: readonly string[]; readonly days: number },
  ): Promise<Set<string>> {
    const rows = await tx.all(findNotifiedRecipients, { template, ...among });
    return new Set(rows.map(({ id }) => id));
  }

  /** Everybody a template was ever used for: whom nothing reaches first, then by the first notice. */
  listRecipients(tx: Tx, template: string, kind: RecipientKind): Promise<NotifiedRecipient[]> {
    return tx.all(listRecipientsOfTemplate, { template, kind });
  }
}
