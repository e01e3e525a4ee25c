export type { DomainEvent } from './domain-event.js';
