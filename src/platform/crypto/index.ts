export { BlindIndexes } from './blind-indexes.js';
export { CryptoModule } from './crypto.module.js';
export { blindIndex, keyIdOf, open, seal } from './field-cipher.js';
export { ActiveIndexKeys } from './active-index-keys.js';
export { decryptWithFieldKey, assertDifferentKeys, encryptWithFieldKey } from './installation-key.js';
export { DataKeyStore, destroyKeysOf } from './data-key-store.js';
