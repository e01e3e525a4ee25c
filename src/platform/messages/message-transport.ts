/** The one port through which messages leave the system. */

export type OutsideChannel = 'smtp' | 'sms' | 'wecom';

export interface OutsideMessage {
  /** The same for every attempt at one message: a receiver that keeps it sends once. */
  readonly effectKey: string;
  readonly address: string;
  readonly text: string;
  readonly language: 'zh' | 'en';
  readonly subject: string;
}

export type SendResult =
  /** Taken for delivery. */
  | { readonly kind: 'accepted'; readonly reference: string | null }
  | { readonly kind: 'delivered'; readonly reference: string | null }
  /** Certainly not sent, and another try would not help. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Certainly not sent; may be tried again after so long. */
  | { readonly kind: 'busy'; readonly reason: string; readonly retryAfterMs: number | null }
  /** May have been sent or not: never tried again without a person's word. */
  | { readonly kind: 'ambiguous'; readonly reason: string };

export interface MessageTransport {
  readonly channel: OutsideChannel;
  /** Never throws. */
  send(message: OutsideMessage): Promise<SendResult>;
}

/** Errors of a connection that was never made: nothing can have been sent. */
export const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
