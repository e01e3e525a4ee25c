export {
  DomainError,
  defineError,
  type ErrorDetails,
  type ErrorKind,
  type LocalizedText,
  textOfError,
} from './domain-error.js';
