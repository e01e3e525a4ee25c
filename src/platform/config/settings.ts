import type { Buffer } from 'node:buffer';

export type Mode = 'demo' | 'production' | 'test';

export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** PEM files; null: plain HTTP, in production on localhost or behind a proxy that ends TLS. */
  readonly tls: TlsSettings | null;
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Runtime connection, role `app_rt`: owns nothing, bypasses nothing. */
  readonly databaseUrl: string;
  /** Owner connection, role `migrator`; only the `migrate` command and operator commands use it. */
  readonly migrationDatabaseUrl: string;
  readonly databasePool: number;
  /** How long a request waits for its turn at the database before it is told to come again. */
  readonly databaseWaitMs: number;
  /** Set: BullMQ runs on Redis. Unset: on PostgreSQL, schema `bullmq`. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly metricsToken: string | null;
  /** 32 bytes: wraps the data keys of persons (AES-256-GCM). */
  readonly fieldKey: Buffer;
  /** The installation key before the last rotation, until every data key is wrapped anew. */
  readonly fieldKeyPrevious: Buffer | null;
  /** 32 bytes: keys the blind indexes (HMAC-SHA-256). */
  readonly indexKey: Buffer;
  /** The one before, until every blind index stands under the key of now. */
  readonly indexKeyPrevious: Buffer | null;
  /** 32 bytes: signs the seals of the audit record (Ed25519). The database never holds it. */
  readonly auditKey: Buffer;
  /** Accepts the fictitious area codes 999026, 999627, 999307 and phones that start with 12. */
  readonly synthetic: boolean;
  /** Bureaus, clinics and administrators show a second factor. Always in production. */
  readonly secondFactorRequired: boolean;
  /** Accounts, resets, scopes and legal holds are acts of two persons. Always but in a demo, which may ask for it. */
  readonly secondPersonRequired: boolean;
  readonly logLevel: string;
  readonly messages: MessageSettings;
  readonly retention: RetentionSettings;
}

export interface TlsSettings {
  readonly certFile: string;
  readonly keyFile: string;
}

export interface GatewaySettings {
  readonly url: string;
  readonly token: string | null;
}

/** Ways for messages to leave the system; any of them may be absent. */
export interface MessageSettings {
  /** `smtp(s)://user:password@host:port` */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly sms: GatewaySettings | null;
  readonly wecom: GatewaySettings | null;
  /** Where this installation is reached, for links in messages; without it such a message is a task for a person. */
  readonly publicUrl: string | null;
  /** What gateways show when they report a delivery or a reply. */
  readonly receiptSecret: string | null;
  /** After so long without an answer the outcome of a sending is unknown. */
  readonly timeoutMs: number;
  /** Messages are kept to be read here and leave nothing. */
  readonly developmentOutbox: boolean;
}

/** Days finished rows are kept; open ones are kept however old. */
export interface RetentionSettings {
  readonly outboxDays: number;
  readonly idempotencyDays: number;
}
