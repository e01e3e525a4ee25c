export { DomainError, defineError, type ErrorDetails, type ErrorKind, type Text } from './domain-error.js';
