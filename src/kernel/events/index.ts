export type { DomainEvent } from './domain-event.js';
export type { MovedNews } from './moved-news.js';
