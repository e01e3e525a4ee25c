export type { DomainEvent } from './domain-event.js';
export type { StatusChangedEvent } from './status-changed.event.js';
