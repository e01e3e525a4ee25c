export {
  DomainError,
  defineError,
  type ErrorDetails,
  type ErrorKind,
  type Text,
  textOfError,
} from './domain-error.js';
