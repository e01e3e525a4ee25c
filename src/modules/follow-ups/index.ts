export * from './domain/follow-up.lifecycle.js';
export * from './domain/outcomes.js';
export * from './domain/stable-employment.js';
export * from './domain/windows.js';
