export { BlindIndexes } from './blind-indexes.js';
export { CryptoModule } from './crypto.module.js';
export { blindIndex, keyIdOf, open, seal } from './field-cipher.js';
export { PersonKeys } from './person-keys.js';
