import { Global, Module } from '@nestjs/common';
import { BlindIndexes } from './blind-indexes.js';
import { PersonKeys } from './person-keys.js';

@Global()
@Module({ providers: [PersonKeys, BlindIndexes], exports: [PersonKeys, BlindIndexes] })
export class CryptoModule {}
