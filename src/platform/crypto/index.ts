export { BlindIndexes } from './blind-indexes.js';
export { CryptoModule } from './crypto.module.js';
export { blindIndex, keyIdOf, open, seal } from './field-cipher.js';
export { IndexKeyInUse } from './index-key-in-use.js';
export { openWithFieldKey, refuseSameName, sealWithFieldKey } from './installation-key.js';
export { PersonKeys } from './person-keys.js';
