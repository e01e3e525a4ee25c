/** How a recipient can be reached, as the module that knows them answers. */

export const RECIPIENT_KINDS = ['seeker', 'employer', 'organisation', 'clinic', 'user'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

export interface NoticeRecipient {
  readonly kind: RecipientKind;
  readonly id: string;
}

/** Whose phone it is: on all but `own` others read along. */
export type ContactMeans = 'own' | 'shared' | 'relative';

export interface Contact {
  /** As the task for a person names the recipient. */
  readonly name: string;
  readonly phone?: { readonly number: string; readonly means: ContactMeans };
  readonly email?: string;
  /** User or group of WeCom; in a group others read along. */
  readonly wecom?: { readonly id: string; readonly group?: boolean };
  /** Accounts that read for this recipient; any at all means the in-app inbox reaches them. */
  readonly userIds?: readonly string[];
  /** Language of the message; Chinese when left out. */
  readonly language?: 'zh' | 'en';
  /** Whose task it is to tell them by hand: area code, place of the bureau, cooperation. */
  readonly scope?: {
    readonly cooperation?: string;
    readonly place?: string;
    readonly area?: string;
  };
}

/** What later resolvers of a kind add to what earlier ones knew. */
export function mergeContacts(first: Contact, second: Contact): Contact {
  const { userIds = [], scope } = first;
  return {
    ...first,
    ...second,
    name: second.name || first.name,
    userIds: [...new Set([...userIds, ...(second.userIds ?? [])])],
    scope: { ...scope, ...second.scope },
  };
}
