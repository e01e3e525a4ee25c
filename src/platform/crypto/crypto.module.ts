import { Global, Module } from '@nestjs/common';
import { BlindIndexes } from './blind-indexes.js';
import { IndexKeyInUse } from './index-key-in-use.js';
import { PersonKeys } from './person-keys.js';

@Global()
@Module({
  providers: [PersonKeys, BlindIndexes, IndexKeyInUse],
  exports: [PersonKeys, BlindIndexes, IndexKeyInUse],
})
export class CryptoModule {}
