export * from './domain/batch.lifecycle.js';
export * from './domain/boarding-rules.js';
export * from './domain/lock-rule.js';
export * from './domain/reconciliation.js';
export * from './domain/seat.js';
export * from './domain/travel.js';
