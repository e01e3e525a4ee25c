import { Global, Module } from '@nestjs/common';
import { BlindIndexes } from './blind-indexes.js';
import { ActiveIndexKeys } from './active-index-keys.js';
import { DataKeyStore } from './data-key-store.js';

@Global()
@Module({
  providers: [DataKeyStore, BlindIndexes, ActiveIndexKeys],
  exports: [DataKeyStore, BlindIndexes, ActiveIndexKeys],
})
export class CryptoModule {}
