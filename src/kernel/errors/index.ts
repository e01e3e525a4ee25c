export {
  DomainError,
  defineError,
  type ErrorDetails,
  type ErrorKind,
  type LocalizedText,
  rejectedBy,
  textOfError,
} from './domain-error.js';
