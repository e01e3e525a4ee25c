export * from './domain/fair.lifecycle.js';
export * from './domain/intent-rules.js';
export * from './domain/legal-checklist.js';
export * from './domain/roster-entry.lifecycle.js';
